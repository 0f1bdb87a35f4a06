"""What to ask at the visit, and which signs to watch for: chosen by the sites that lead and by the red flags."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from app.core.handout.content import Listed, Signs
from app.core.result import Answer, Candidate
from app.core.wording import Words, lexicon, phrase

if TYPE_CHECKING:
    from app.core.atlas import Atlas
    from app.core.rows import VisitQuestion

ASKED = 4
NOW = 4
TODAY = 2
GENERAL = ("handout_ask_when", "handout_ask_else")


def questions(atlas: Atlas, sites: Sequence[Candidate], words: Words) -> Listed:
    """Up to four questions: two for the first site, one for each other, and what should bring the person back."""
    chosen: dict[str, None] = {}
    for at, site in enumerate(sites):
        fitting = [row.question_id for row in atlas.visit_questions.values() if _belongs(atlas, row, site.site)]
        fresh = [question for question in fitting if question not in chosen]
        chosen |= dict.fromkeys(fresh[: 2 if at == 0 else 1])
    keys = [f"handout_ask_{question}" for question in chosen] + list(GENERAL)
    texts = [phrase(key, words) for key in [*keys[: ASKED - 1], "handout_ask_back"]]
    return Listed(phrase("handout_ask", words), tuple(texts))


def _belongs(atlas: Atlas, row: VisitQuestion, site: str) -> bool:
    return site in row.site_ids or atlas.sites[site].level in row.site_levels


def sign(flag: str, words: Words) -> str:
    """Say a red flag as a sign, in a few words."""
    known = lexicon().sentences
    key = f"handout_watch_{flag}"
    return phrase(key if key in known else f"handout_sign_{flag}", words)


def watch(atlas: Atlas, answer: Answer, sites: Sequence[Candidate], words: Words) -> tuple[Signs, ...]:
    """List what would make it more urgent; what already tripped stands in the care band and is left out."""
    known = lexicon().sentences
    wanted = [flag for flag in dict.fromkeys(_flags(atlas, answer, sites)) if f"handout_watch_{flag}" in known]
    new = [flag for flag in wanted if flag not in answer.urgency.flags]
    now = [sign(flag, words) for flag in new if atlas.red_flags[flag].urgency == "emergency_now"][:NOW]
    today = [sign(flag, words) for flag in new if atlas.red_flags[flag].urgency == "same_day"]
    lists = [Signs(phrase("handout_watch", words), tuple(now))]
    if today and answer.urgency.level not in ("emergency_now", "same_day"):
        lists.append(Signs(phrase("handout_watch_day", words), tuple(today[:TODAY])))
    return tuple(lists)


def _flags(atlas: Atlas, answer: Answer, sites: Sequence[Candidate]) -> Iterator[str]:
    """Flags in the order in which they matter: asked by the marks, of the leading sites, then all in table order."""
    yield from answer.urgency.ask
    for site in sites:
        yield from (flag for flag, row in atlas.red_flags.items() if site.site in row.lesion_ids)
    yield from (flag for flag, row in atlas.red_flags.items() if row.urgency == "emergency_now")
