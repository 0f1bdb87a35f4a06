"""The log names where the program failed, never what a person marked."""

from __future__ import annotations

import io
import logging
import sys

import pytest

from app.serving.quiet_log import quiet


@pytest.fixture
def said():
    """What a logger writes after ``quiet``; everything is put back afterwards."""
    made, access = logging.getLogRecordFactory(), logging.getLogger("uvicorn.access").disabled
    stream, logger = io.StringIO(), logging.getLogger("tests.quiet_log")
    handler = logging.StreamHandler(stream)
    logger.addHandler(handler)
    quiet()
    yield logger, stream
    logger.removeHandler(handler)
    logging.setLogRecordFactory(made)
    logging.getLogger("uvicorn.access").disabled = access


def test_the_message_of_an_exception_is_left_out(said):
    """Kind, file and line stay; the id of the place does not."""
    logger, stream = said
    try:
        {}["thumb_front"]
    except KeyError:
        logger.error("Uncaught", exc_info=sys.exc_info())

    assert "thumb_front" not in stream.getvalue()
    assert "KeyError (message left out)" in stream.getvalue()
    assert "test_quiet_log.py:" in stream.getvalue()


def test_a_line_without_an_exception_is_written_as_it_is(said):
    """Warnings of the server are not touched."""
    logger, stream = said
    logger.warning("The disk is full")

    assert "The disk is full\n" == stream.getvalue()


def test_requests_are_not_logged(said):
    """The access log, which would hold the marks of every address, is off."""
    assert logging.getLogger("uvicorn.access").disabled
