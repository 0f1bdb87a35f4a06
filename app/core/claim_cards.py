"""Claims of popular articles, ready to be shown: what is true in each, then what is known, and how sure that is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.core.atlas import Atlas
from app.core.rows import Claim
from app.core.wording import Words
from app.core.wording.entries import entries

TOPICS: tuple[str, ...] = ("body", "causes", "warning", "neck", "treatment", "self_care", "promises")
"""Topics, in the order of the list."""
LINKED: tuple[str, ...] = ("causes", "red_flags")
"""Tables whose rows a claim leads on to."""


@dataclass(frozen=True)
class ClaimCard:
    """One claim in the chosen words; ``more`` are rows of other tables that its article items name beside it."""

    claim: str
    topic: str
    stands: str
    sure: str
    said: str
    short: str
    true: str
    known: str
    instead: str
    evidence: str
    safety: str
    verdict: str
    articles: int
    more: tuple[tuple[str, str], ...]
    source_keys: tuple[str, ...]


def claim_card(atlas: Atlas, claim: str, words: Words) -> ClaimCard:
    """Put together the card of a claim; KeyError when there is no such claim.

    What is true in it and what to do instead are told to everyone; clinicians get evidence, effect, safety and verdict
    as the table words them.
    """
    row, plain = atlas.claims[claim], entries().claims[claim]
    clinical = words == "clinician"
    return ClaimCard(
        claim, row.topic, row.stands, row.sure, row.claim if clinical else plain.claim,
        row.verdict if clinical else plain.short, plain.true, row.effect or plain.known if clinical else plain.known,
        plain.instead, row.evidence if clinical else "", row.safety_note if clinical else "",
        row.verdict if clinical else "", len(row.articles), _more(atlas, claim), row.source_keys,
    )  # fmt: skip


def _more(atlas: Atlas, claim: str) -> tuple[tuple[str, str], ...]:
    """Causes and red flags that stand in one article item with the claim."""
    items = (row.answers for row in atlas.article_items.values() if f"claims:{claim}" in row.answers)
    named = dict.fromkeys(answer for answers in items for answer in answers)
    pairs = (answer.partition(":")[::2] for answer in named)
    return tuple((table, identifier) for table, identifier in pairs if table in LINKED)


def topics(atlas: Atlas, topic: str = "") -> Mapping[str, tuple[Claim, ...]]:
    """The claims by topic, of one topic alone when it is given; topics in the order of the list."""
    wanted = [name for name in TOPICS if topic in ("", name)]
    return {name: tuple(row for row in atlas.claims.values() if row.topic == name) for name in wanted}
