"""Which shared stretch is drawn in gold: the part of it where the leading site lies."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.core.result import Answer, Shared

if TYPE_CHECKING:
    from app.core.atlas import Atlas


WIDER = ("nerve", "plexus", "roots")
"""Shared stretches that hold more than one root."""


def drawn_shared(answer: Answer, atlas: Atlas) -> Shared:
    """What the marks share, narrowed to the root when the leading site is one of the roots behind a shared nerve.

    The sentence names nerve and roots; the gold lies on the root that leads.
    """
    shared = answer.shared
    if answer.verdict != "one_site" or not answer.sites or shared.kind not in WIDER:
        return shared
    lead = answer.sites[0]
    if atlas.sites[lead.site].level != "root" or lead.at is None or lead.at not in shared.levels:
        return shared
    roots = tuple(step for step in shared.nodes if step.kind == "root" and step.level == lead.at)
    return replace(shared, kind="root", levels=(lead.at,), nodes=roots)
