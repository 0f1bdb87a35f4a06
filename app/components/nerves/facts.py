"""The facts of a nerve, each with its head, its words and its sources."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from itertools import groupby
from typing import TYPE_CHECKING

from app.components.levels.facts import Address, Fact
from app.components.levels.marks import link, pill
from app.components.levels.sure import alike_name, spot
from app.core.nerve_card import NerveCard
from app.core.nerve_course import Station
from app.core.wording import Words, movement_name, nerve_name, phrase, site_name

if TYPE_CHECKING:
    from app.core.atlas import Atlas

SURE = 0.6
"""Share from which a root is always named; below it is variable."""


def head_html(card: NerveCard, atlas: Atlas, words: Words) -> str:
    """Write the name of a nerve, and its other name."""
    other: Words = "plain" if words == "clinician" else "clinician"
    name, twin = (_upper(nerve_name(atlas, card.nerve.nerve_id, one)) for one in (words, other))
    same = f"<p>{escape(twin)}</p>" if twin.lower() != name.lower() else ""
    return f'<header class="cr-nerve-head"><h1>{escape(name)}</h1>{same}</header>'


def nerve_facts(card: NerveCard, atlas: Atlas, words: Words, address: Address) -> list[Fact]:
    """All facts of a nerve, in the order of the page."""
    row = card.nerve
    rows = {
        "roots": _roots(card, words),
        "course": _course(card, atlas, words, address),
        "weak": _weak(card, atlas, words),
        "caught": _text("caught", row.nerve_id, row.entrapment_sites, words),
        "causes": _text("causes", row.nerve_id, row.common_causes, words),
        "tell": _text("tell", row.nerve_id, row.discriminators, words) or _none("no_tell", words),
        "taken": _taken(card, atlas, words, address),
    }
    keys = {"course": card.course.source_keys, "weak": _keys(card.weak) or row.source_keys}
    return [
        Fact(key, phrase(f"nerves_head_{key}", words), html, keys.get(key, row.source_keys))
        for key, html in rows.items()
    ]


def _keys(rows: Iterable[object]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key for row in rows for key in getattr(row, "source_keys", ())))


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def _none(key: str, words: Words, **values: str) -> str:
    return f'<span class="cr-none">{escape(phrase(f"nerves_{key}", words, **values))}</span>'


def _text(key: str, nerve: str, table: str, words: Words) -> str:
    """Words of the table for clinicians; the same in plain words. Blank when the table has none."""
    if not table:
        return ""
    return escape((phrase(f"nerves_{key}_{nerve}", words) if words == "plain" else table).rstrip(".") + ".")


def _roots(card: NerveCard, words: Words) -> str:
    if not card.course.roots:
        return escape(phrase("nerves_cranial", words, roots=card.nerve.roots))
    sure = " ".join(pill(level) for level, share in card.course.roots if share >= SURE)
    some = " ".join(pill(level) for level, share in card.course.roots if share < SURE)
    soft = f' <span class="cr-soft">{escape(phrase("nerves_variable", words))}</span> {some}' if some else ""
    return sure + soft


def _course(card: NerveCard, atlas: Atlas, words: Words, address: Address) -> str:
    """The way from the spine to the skin: one row a plexus part, a trunk with its places, a branch."""
    rows = "".join(_row(list(group), atlas, words, address) for _, group in groupby(card.course.stations, key=_stem))
    return f'<ol class="cr-way">{rows}</ol>'


def _stem(station: Station) -> str:
    """What stations share that stand in one row: the nerve of a trunk, else themselves."""
    return f"{station.nodes[0].partition('@')[0]}@" if station.kind == "trunk" else " ".join(station.nodes)


def _row(stations: Sequence[Station], atlas: Atlas, words: Words, address: Address) -> str:
    first = stations[0]
    if first.kind == "plexus":
        return f"<li>{escape(_plexus_name(first.nodes, atlas, words))}</li>"
    name = f"<b>{escape(_upper(nerve_name(atlas, first.nodes[0], words)))}</b>"
    if first.kind == "trunk":
        places = ", ".join(phrase(f"nerves_at_{station.nodes[0].partition('@')[2]}", words) for station in stations)
        return f"<li>{name}: {escape(places)}{_sites(stations, atlas, words, address)}</li>"
    leaves = f" ({escape(first.leaves_at)})" if first.leaves_at and words == "clinician" else ""
    return f'<li class="is-end">{name}{leaves}{_sites(stations, atlas, words, address)}</li>'


def _plexus_name(nodes: Sequence[str], atlas: Atlas, words: Words) -> str:
    """Name parts of one plexus together: "Brachial plexus: lateral cord, medial cord"."""
    rows = [atlas.plexus_parts[node] for node in nodes]
    names = [row.plain_name if words == "plain" else row.clinical_name for row in rows]
    head = names[0].partition(", ")[0]
    parts = [part for name in names if (part := name.partition(", ")[2])]
    return _upper(f"{head}: {', '.join(parts)}" if parts else head)


def _sites(stations: Sequence[Station], atlas: Atlas, words: Words, address: Address) -> str:
    """The sites that catch the nerve on a stretch, as links to What if, on a line of their own."""
    sites = [site for station in stations for site in station.sites]
    links = [link(address("what_if", site=site), site_name(atlas, site, words)) for site in sites]
    return (
        f'<br><span class="cr-soft">{escape(phrase("nerves_site", words))}</span> {", ".join(links)}' if links else ""
    )


def _weak(card: NerveCard, atlas: Atlas, words: Words) -> str:
    if not card.weak:
        purely = card.nerve.motor_action == "none"
        return _none("no_weak", words) if purely else escape(card.nerve.motor_action + ".")
    names = [movement_name(atlas, row.movement_id, words) for row in card.weak]
    muscles = f' <span class="cr-soft">{escape(card.nerve.motor_action)}.</span>' if words == "clinician" else ""
    return f"{escape(_upper(('; ' if words == 'plain' else ', ').join(names)))}.{muscles}"


def _taken(card: NerveCard, atlas: Atlas, words: Words, address: Address) -> str:
    """The root that the nerve is most easily taken for, with the way to tell them apart where it has a site."""
    root = card.taken_for
    if root is None:
        return _none("no_taken", words)
    name = f"<b>{escape(alike_name(root, atlas, words))}.</b>"
    if not card.site:
        return name
    both = address("tell_apart", a=spot(card.site, ""), b=spot(root.site, root.at or ""))
    return f"{name} {link(both, phrase('nerves_apart', words), 'cr-chip')}"
