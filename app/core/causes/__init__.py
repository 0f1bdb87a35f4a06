"""Causes: which there are and how to find one, where each is felt, and all that is known about it."""

from app.core.causes.card import CauseCard, FlagLine, HelpLine, cause_card, for_every_cause, risk_name
from app.core.causes.places import CausePlaces, SiteView
from app.core.causes.shelves import SHELVES, WHO, Shelf, Wanted, known_places, shelves

__all__ = [
    "SHELVES",
    "WHO",
    "CauseCard",
    "CausePlaces",
    "FlagLine",
    "HelpLine",
    "Shelf",
    "SiteView",
    "Wanted",
    "cause_card",
    "for_every_cause",
    "known_places",
    "risk_name",
    "shelves",
]
