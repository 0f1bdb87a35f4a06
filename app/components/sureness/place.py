"""The evidence of one region: what this map says, what each published map says, which cases are about its levels."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import TYPE_CHECKING

from app.components.levels.marks import cite, pill, pills
from app.components.levels.sure import region_name
from app.components.sureness.cases import short_list
from app.core.rows import Region
from app.core.sureness import Call, RegionEvidence, counted
from app.core.wording import Words, phrase
from app.core.wording.names import level_phrase

if TYPE_CHECKING:
    from app.core.atlas import Atlas

Address = Callable[..., str]
"""A page and choices of it -> the address with the marks in it."""
_GRADES = ("A", "B", "C")


def start_html(atlas: Atlas, words: Words) -> str:
    """Write what to do while no region is chosen, and what the three kinds of areas mean."""
    counts = {grade: sum(row.certainty == grade for row in atlas.regions.values()) for grade in _GRADES}
    said = phrase(
        "sureness_counts", words, all=str(len(atlas.regions)),
        **{name: str(counts[grade]) for name, grade in zip(("sure", "mixed", "unsure"), _GRADES, strict=True)},
    )  # fmt: skip
    lines = [phrase("sureness_lead", words), said, phrase("sureness_practice", words)]
    studies = counted([*atlas.map_studies.values()])
    return (
        f'<section class="cr-evidence"><h2>{escape(phrase("sureness_start", words))}</h2>'
        f"{''.join(f'<p>{escape(line)}</p>' for line in lines)}"
        f"<h3>{escape(phrase('sureness_cases_start', words))}</h3>{short_list(studies, words)}</section>"
    )


def place_html(evidence: RegionEvidence, atlas: Atlas, words: Words, address: Address) -> str:
    """Write the evidence of a region."""
    region = evidence.region
    name = region_name(region, words)
    sources = cite(evidence.source_keys, name, atlas, words)
    return (
        f'<section class="cr-evidence"><header><h2>{escape(name)}</h2>{sources}</header>'
        f'<p class="cr-graded is-{region.certainty}">{escape(phrase(f"sureness_grade_{region.certainty}", words))}</p>'
        f"{_this_map(region, words, address)}{_calls(evidence, words)}{_dispute(region, words)}"
        f"{_cases(evidence, words)}</section>"
    )


def _this_map(region: Region, words: Words, address: Address) -> str:
    """The levels that this map gives the region, each a link to its own page."""

    def linked(level: str) -> str:
        label = escape(phrase("sureness_level_link", words, level=level), quote=True)
        target = escape(address("levels", level=level), quote=True)
        return f'<a class="cr-lvl-link" href="{target}" target="_self" aria-label="{label}">{pill(level)}</a>'

    also = " ".join(map(linked, region.dermatome_secondary))
    more = f' <span class="cr-soft">{escape(phrase("sureness_also", words))}</span> {also}' if also else ""
    head = escape(phrase("sureness_this_map", words))
    return f'<p class="cr-this"><b>{head}</b> {" ".join(map(linked, region.dermatome_primary))}{more}</p>'


def _calls(evidence: RegionEvidence, words: Words) -> str:
    """The table of the maps: what each says, and whether that is the same as here."""
    heads = "".join(
        f'<th scope="col">{escape(phrase(f"sureness_{key}", words))}</th>' for key in ("map", "says", "fit")
    )
    body = "".join(_call(call, words) for call in evidence.calls)
    together = any(call.map.map_id == "main" for call in evidence.calls)
    note = f'<p class="cr-soft">{escape(phrase("sureness_main_note", words))}</p>' if together else ""
    return f'<table class="cr-calls"><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>{note}'


def _call(call: Call, words: Words) -> str:
    year = f' <span class="cr-soft">{escape(call.map.year)}</span>' if call.map.year else ""
    fit = escape(phrase(f"sureness_{call.agreement}", words))
    name = call.map.plain_name if words == "plain" else call.map.clinical_name
    return (
        f'<tr class="is-{call.agreement}"><th scope="row">{escape(name)}{year}</th>'
        f"<td>{_said(call, words)}</td>"
        f'<td><span class="cr-agree is-{call.agreement}">{fit}</span></td></tr>'
    )


def _said(call: Call, words: Words) -> str:
    detail = call.detail_plain if words == "plain" else call.detail_clinical
    parts = [_levels(call, words), f'<span class="cr-soft">{escape(detail)}</span>' if detail else ""]
    return " ".join(filter(None, parts))


def _levels(call: Call, words: Words) -> str:
    shown = pills(call.levels)
    if call.says == "gives":
        return shown
    if call.says == "point":
        return f'{shown} <span class="cr-soft">{escape(phrase("sureness_says_point", words))}</span>'
    key = f"sureness_says_{call.says}"
    if call.says == "varies" and not call.levels:
        key = "sureness_says_varies_none"
    before, _, after = phrase(key, words, levels="\0").partition("\0")
    return f"{escape(before)}{shown}{escape(after)}".strip()


def _dispute(region: Region, words: Words) -> str:
    """What the table says of the dispute in a sentence: for clinicians."""
    if words == "plain":
        return ""
    head = escape(phrase("sureness_summary", words))
    return f'<p class="cr-dispute"><b>{head}:</b> {escape(region.map_disagreement)}</p>'


def _cases(evidence: RegionEvidence, words: Words) -> str:
    if not evidence.studies:
        return f'<p class="cr-soft">{escape(phrase("sureness_no_cases", words))}</p>'
    levels = escape(level_phrase(evidence.region.dermatome_primary, words))
    head = escape(phrase("sureness_cases_here", words))
    return f'<h3>{head} <span class="cr-soft">{levels}</span></h3>{short_list(evidence.studies, words)}'
