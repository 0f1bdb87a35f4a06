"""How sure the map is at the places of a level, and the sites that are easily mistaken for it."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

from app.components.levels.facts import Address
from app.components.levels.marks import cite, link, pill, pills
from app.core.level_card import LevelCard, LevelRegion
from app.core.look_alikes import LookAlike
from app.core.rows import Region
from app.core.sureness import counted, region_studies
from app.core.wording import Words, phrase, site_name

if TYPE_CHECKING:
    from app.core.atlas import Atlas

OPEN = 3
"""So many places stand open; the rest waits behind a press."""
_OTHERS = 3


def sure_html(card: LevelCard, atlas: Atlas, words: Words, address: Address) -> str:
    """Write the table of places: the leading level, the others, how sure that is. Blank for a level without skin."""
    if not card.regions:
        return ""
    title = f"<h2>{escape(phrase('levels_head_sure', words))}</h2>"
    keys = dict.fromkeys(key for one in card.regions for key in one.region.source_keys)
    sources = cite(tuple(keys), phrase("levels_head_sure", words), atlas, words)
    evidence = address("sureness", region=card.regions[0].region.region_id)
    more = link(evidence, phrase("levels_sure_open", words), "cr-go")
    return (
        f'<section class="cr-surely"><header>{title}{sources}{more}</header>'
        f"{_table(card, card.regions[:OPEN], words)}{_rest(card, words)}{_study(card, atlas, words)}</section>"
    )


def _study(card: LevelCard, atlas: Atlas, words: Words) -> str:
    """What the study that is most about this level found: how often cases followed the map."""
    found = region_studies(atlas, (card.level,))
    study = next(iter(counted([one for one in found if card.level in one.levels]) or counted(found)), None)
    if study is None:
        return ""
    text = study.fits_plain if words == "plain" else study.fits_clinical
    share = f"{100 * (study.fits or 0.0):.0f}"
    told = phrase("levels_study", words, text=text.rstrip("."), share=share, count=str(study.count), name=study.name)
    return f'<div class="cr-case">{escape(told)}{cite(study.source_keys, study.name, atlas, words)}</div>'


def _rest(card: LevelCard, words: Words) -> str:
    if len(card.regions) <= OPEN:
        return ""
    more = escape(phrase("levels_sure_more", words, count=str(len(card.regions))))
    return f"<details><summary>{more}</summary>{_table(card, card.regions[OPEN:], words)}</details>"


def _table(card: LevelCard, rows: Sequence[LevelRegion], words: Words) -> str:
    heads = "".join(f"<th>{escape(phrase(f'levels_{key}', words))}</th>" for key in ("place", "this", "others", "sure"))
    body = "".join(_row(card.level, row, words) for row in rows)
    return f"<table><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>"


def _row(level: str, row: LevelRegion, words: Words) -> str:
    leading, *others = (level, *row.rivals) if row.leads else (row.rivals[0], level, *row.rivals[1:])
    grade = row.region.certainty
    told = f'<span class="cr-grade is-{grade}">{escape(phrase(f"levels_sure_{grade}", words))}</span>'
    name = escape(region_name(row.region, words))
    return (
        f'<tr><th scope="row" title="{escape(name, quote=True)}">{name}</th><td>{pill(leading)}</td>'
        f"<td>{pills(others[:_OTHERS]) or '&ndash;'}</td><td>{told}</td></tr>"
    )


def region_name(region: Region, words: Words) -> str:
    """Name a region without a side."""
    return region.plain_name if words == "plain" else region.clinical_name


def alike_html(card: LevelCard, atlas: Atlas, words: Words, address: Address) -> str:
    """Write the look-alikes as links to Tell apart, with the side that the figure opens with: the right."""
    title = f"<h2>{escape(phrase('levels_head_alike', words))}</h2>"
    if card.root_site is None:
        return f'<nav class="cr-alike">{title}<p>{escape(phrase("levels_none_site", words))}</p></nav>'
    if not card.look_alikes:
        return f'<nav class="cr-alike">{title}<p>{escape(phrase("levels_none_alike", words))}</p></nav>'
    own = spot(card.root_site.site, card.root_site.at)
    chips = [
        link(address("tell_apart", a=own, b=spot(one.site, one.at or "")), alike_name(one, atlas, words), "cr-chip")
        for one in card.look_alikes
    ]
    return f'<nav class="cr-alike">{title}{"".join(chips)}</nav>'


def pair_html(one: LevelCard, other: LevelCard, words: Words, address: Address) -> str:
    """Write the link that tells the roots of two levels apart; blank where one has no site, or both the same."""
    sites = [card.root_site for card in (one, other) if card.root_site]
    if len(sites) < 2 or sites[0] == sites[1]:
        return ""
    first, second = (spot(site.site, site.at) for site in sites)
    text = phrase("levels_pair", words, one=one.level, other=other.level)
    return f'<nav class="cr-alike">{link(address("tell_apart", a=first, b=second), text, "cr-chip")}</nav>'


def alike_name(one: LookAlike, atlas: Atlas, words: Words) -> str:
    """Name a look-alike, with its level where its site can lie at several."""
    name = site_name(atlas, one.site, words)
    return f"{name}, {one.at}" if one.at and atlas.sites[one.site].parameter else name


def spot(site: str, at: str) -> str:
    """A site as Tell apart takes it: ``site.side`` or ``site.side.at``."""
    return f"{site}.right.{at}" if at else f"{site}.right"
