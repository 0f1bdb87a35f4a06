"""Studies of real cases: ten dots for all cases of a study, filled ones followed the map."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

from app.components.levels.marks import cite
from app.core.rows import MapStudy
from app.core.sureness import counted
from app.core.wording import Words, phrase

if TYPE_CHECKING:
    from app.core.atlas import Atlas

_PARTS = ("neck", "lower_back")
FEW = 3
"""So many studies without a share stand with a region; the others are one press away."""


def cases_html(atlas: Atlas, words: Words) -> str:
    """Write all studies, by part of the spine, those with a share first."""
    parts = []
    for part in _PARTS:
        studies = [study for study in atlas.map_studies.values() if study.part == part]
        head = escape(phrase(f"sureness_{part}", words))
        parts.append(f"<h3>{head}</h3>{case_list(studies, atlas, words)}")
    lead = escape(phrase("sureness_cases_lead", words))
    return f'<section class="cr-cases"><p class="cr-lead">{lead}</p>{"".join(parts)}</section>'


def case_list(studies: Sequence[MapStudy], atlas: Atlas, words: Words) -> str:
    """Write studies as a list: those that give a share first, the best fit at the top."""
    shares = counted(studies)
    rows = [*shares, *(study for study in studies if study not in shares)]
    return f'<ul class="cr-case-list">{"".join(_case(study, atlas, words) for study in rows)}</ul>'


def _case(study: MapStudy, atlas: Atlas, words: Words) -> str:
    plain = words == "plain"
    finding = escape(study.finding_plain if plain else study.finding_clinical)
    recalled = f" {escape(phrase('sureness_recalled', words))}" if study.checked == "recalled" else ""
    sources = cite(study.source_keys, study.name, atlas, words)
    return (
        f'<li>{_share(study, words)}<div><div class="cr-study"><b>{escape(study.name)}</b> '
        f'<span class="cr-soft">{escape(_who(study, words))}{recalled}</span>{sources}</div>'
        f"<p>{_fits(study, words)}{finding}</p></div></li>"
    )


def short_list(studies: Sequence[MapStudy], words: Words) -> str:
    """Write studies in a line or two each: what followed the map; of the others what the first few found."""
    shares = counted(studies)
    others = [study for study in studies if study not in shares]
    rows = "".join(_short(study, words) for study in (*shares, *others[:FEW]))
    left = len(others) - FEW
    more = f'<p class="cr-soft">{escape(phrase("sureness_more", words, count=str(left)))}</p>' if left > 0 else ""
    return f'<ul class="cr-case-list">{rows}</ul>{more}'


def _short(study: MapStudy, words: Words) -> str:
    found = study.finding_plain if words == "plain" else study.finding_clinical
    text = _fits(study, words) or escape(found)
    count = phrase("sureness_of", words, name=study.name, count=str(study.count)) if study.count else study.name
    name = f'<span class="cr-soft">{escape(count)}</span>'
    return f"<li>{_share(study, words)}<p>{text} {name}</p></li>"


def _who(study: MapStudy, words: Words) -> str:
    who = study.who_plain if words == "plain" else study.who_clinical
    key = "sureness_count_none" if study.count is None else "sureness_count"
    counted_people = phrase(key, words, count=str(study.count), who=who)
    return f"{counted_people}; {phrase(f'sureness_proof_{study.proof}', words)}."


def _fits(study: MapStudy, words: Words) -> str:
    text = study.fits_plain if words == "plain" else study.fits_clinical
    return f"{escape(text)} " if text else ""


def share_text(share: float, words: Words) -> str:
    """Write a share: "63 of 100"."""
    return phrase("sureness_share", words, share=f"{100 * share:.0f}")


def _share(study: MapStudy, words: Words) -> str:
    """Ten dots and the number; a dash where a study gives none."""
    if study.fits is None:
        none = escape(phrase("sureness_no_share", words))
        dash = '<span aria-hidden="true">&ndash;</span>'
        return f'<div class="cr-tenths is-none">{dash}<i class="cr-hidden">{none}</i></div>'
    text = share_text(study.fits, words)
    what = (study.fits_plain if words == "plain" else study.fits_clinical).rstrip(".")
    spoken = escape(phrase("sureness_share_spoken", words, share=text, what=what), quote=True)
    parts = [min(1.0, max(0.0, 10 * study.fits - place)) for place in range(10)]
    dots = "".join(f'<i style="--part:{100 * part:.0f}%"></i>' for part in parts)
    return f'<div class="cr-tenths" role="img" aria-label="{spoken}"><span>{dots}</span><b>{escape(text)}</b></div>'
