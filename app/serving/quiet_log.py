"""A log that says where the program failed, never about whom.

Addresses of requests hold marks, so there is no access log. The message of an exception can hold what a person marked
(``KeyError: 'thumb_front'``): a record keeps the kind of the exception and the lines of code.
"""

from __future__ import annotations

import logging
import traceback
from types import TracebackType


def where(kind: type[BaseException] | None, trace: TracebackType | None) -> str:
    """The kind of an exception and the places in the code that led to it, without its message."""
    frames = [f"  {frame.filename}:{frame.lineno} in {frame.name}" for frame in traceback.extract_tb(trace)]
    return "\n".join((*frames, f"  {kind.__name__ if kind else 'unknown exception'} (message left out)"))


def leave_out_messages() -> None:
    """From now on, log records of this process carry no exception messages."""
    make = logging.getLogRecordFactory()

    def placed(*args: object, **kwargs: object) -> logging.LogRecord:
        record: logging.LogRecord = make(*args, **kwargs)
        if record.exc_info and record.exc_info[0]:
            record.exc_text = where(record.exc_info[0], record.exc_info[2])
        return record

    logging.setLogRecordFactory(placed)


def quiet() -> None:
    """No line for a request, and no messages of exceptions. The level of the log is in ``.streamlit/config.toml``.

    Streamlit gives uvicorn's access log a handler of its own after the start, so ``access_log=False`` is not enough.
    """
    logging.getLogger("uvicorn.access").disabled = True
    leave_out_messages()
