"""Claims: all 64 are told, fairly, with what is true in them; and every item of the articles has an answer."""

from __future__ import annotations

import pytest

from app.core.atlas import Atlas
from app.core.claim_cards import TOPICS, claim_card, topics
from app.core.wording import WORDS
from tests import real


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    """The tables of the project."""
    return real.atlas()


def test_every_claim_stands_under_one_topic(atlas: Atlas) -> None:
    """All 64 claims are listed, each once, and no topic is empty."""
    found = topics(atlas)
    assert sorted(atlas.claims) == sorted(row.claim_id for rows in found.values() for row in rows)
    assert list(TOPICS) == [topic for topic, rows in found.items() if rows]
    assert 64 == len(atlas.claims)


def test_one_topic_can_be_asked_for(atlas: Atlas) -> None:
    """A topic shows its claims alone."""
    assert ["neck"] == list(topics(atlas, "neck"))


def test_a_claim_is_told_in_both_wordings(atlas: Atlas) -> None:
    """No part of a card is blank; clinicians read claim and verdict as the table words them."""
    for claim, row in atlas.claims.items():
        cards = {words: claim_card(atlas, claim, words) for words in WORDS}
        assert all(card.true and card.known and card.instead for card in cards.values())
        assert (row.claim, row.verdict) == (cards["clinician"].said, cards["clinician"].verdict)


def test_verdict_and_steps_go_together(atlas: Atlas) -> None:
    """What the table calls correct is never shown as failing, and the other way round."""
    stands = {claim: row.stands for claim, row in atlas.claims.items()}
    correct = {c for c, row in atlas.claims.items() if row.verdict.startswith(("CORRECT", "SUPPORTED"))}
    failing = {c for c, row in atlas.claims.items() if row.verdict.startswith(("NOT SUPPORTED", "INCORRECT"))}
    assert {"holds", "mostly"} == {stands[claim] for claim in correct}
    assert {"not"} == {stands[claim] for claim in failing}


def test_the_neck_bones_claim_is_answered_with_care(atlas: Atlas) -> None:
    """The claim of two articles: no good proof, what is true said first, and a same-day check instead."""
    card = claim_card(atlas, "upper_cervical", "plain")
    assert ("not", "none") == (card.stands, card.sure)
    assert "same day" in card.instead


def test_claims_lead_on_to_causes_and_flags(atlas: Atlas) -> None:
    """What stands beside a claim in an article is linked; every link is a row that is there."""
    assert ("red_flags", "arm_leg_sudden") in claim_card(atlas, "stroke_feet", "plain").more
    for claim in atlas.claims:
        for table, identifier in claim_card(atlas, claim, "plain").more:
            assert identifier in getattr(atlas, table)


def test_every_item_of_the_articles_is_answered(atlas: Atlas) -> None:
    """All 274 items of the five articles name a row that answers them."""
    items = atlas.article_items.values()
    assert 274 == len(items)
    assert {"000", "001", "002", "003", "004"} == {item.article for item in items}
    assert [] == [item.item_no for item in items if not item.answers]
