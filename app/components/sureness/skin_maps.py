"""The named maps: how each was made, and what it can not tell."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from app.components.levels.marks import cite
from app.core.rows import SkinMap
from app.core.wording import Words, phrase

if TYPE_CHECKING:
    from app.core.atlas import Atlas


def maps_html(atlas: Atlas, words: Words) -> str:
    """Write the maps one under the other; those that sources name together come last."""
    lead = escape(phrase("sureness_maps_lead", words))
    items = "".join(_map(skin_map, atlas, words) for skin_map in atlas.skin_maps.values())
    return f'<section class="cr-maps"><p class="cr-lead">{lead}</p><dl>{items}</dl></section>'


def _map(skin_map: SkinMap, atlas: Atlas, words: Words) -> str:
    plain = words == "plain"
    basis = escape(skin_map.basis_plain if plain else skin_map.basis_clinical)
    limit = skin_map.limit_plain if plain else skin_map.limit_clinical
    told = f" <b>{escape(phrase('sureness_maps_limit', words))}</b> {escape(limit)}" if limit else ""
    year = f' <span class="cr-soft">{escape(skin_map.year)}</span>' if skin_map.year else ""
    name = skin_map.plain_name if plain else skin_map.clinical_name
    sources = cite(skin_map.source_keys, name, atlas, words)
    return f"<div><dt>{escape(name)}{year}{sources}</dt><dd>{basis}{told}</dd></div>"
