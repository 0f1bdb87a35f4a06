"""What a lesion takes, in words: its name, layer by layer, the weak movements, where it comes from."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from app.components.answer.cards import sources_html
from app.components.what_if.links import Address, links_html, urgent_html
from app.core.atlas import Atlas
from app.core.rows import Syndrome
from app.core.what_if import Picture, named
from app.core.wording import Words, phrase
from app.core.wording.lesions import LayerLine, layer_lines, lesion_title, quoted_level, reflex_lines, weak_moves

LISTED = 8
"""So many weak movements stand in the open list."""


def title_html(atlas: Atlas, picture: Picture, words: Words, address: Address) -> str:
    """Write the title of the page: what is hurt, on which side, and whether that can be an emergency."""
    urgent = urgent_html(atlas, [picture.lesion], words, address)
    lead = urgent or f"<p>{escape(phrase('what_if_lead', words))}</p>"
    title = escape(lesion_title(atlas, picture.lesion, words))
    return f'<div class="cr-desk-head"><h1>{title}</h1>{lead}</div>'


def result_html(atlas: Atlas, picture: Picture, words: Words, address: Address) -> str:
    """Write everything beside the figure; ``address`` makes the links to other pages."""
    rows = "".join(_row(line, words) for line in _joined(layer_lines(atlas, picture, words)[:3]))
    compare = [(phrase("what_if_to_apart", words), address("tell_apart", a=str(picture.lesion)))]
    return (
        f'<div class="cr-lesion">{_named(atlas, picture, words)}<dl>{rows}{_reflexes(picture, words)}</dl>'
        f"{_weak(atlas, picture, words)}{_notes(atlas, picture, words)}{links_html(compare)}</div>"
    )


def _joined(lines: Sequence[LayerLine]) -> list[tuple[str, LayerLine]]:
    """The lines with their keys; touch and pain are one line when they say the same."""
    touch, pain = lines[:2]
    if (touch.lost, touch.may) == (pain.lost, pain.may):
        return [("feeling", touch), *((line.layer, line) for line in lines[2:])]
    return [(line.layer, line) for line in lines]


def _row(pair: tuple[str, LayerLine], words: Words) -> str:
    key, line = pair
    kept = phrase("what_if_kept", words)
    lost = f"<b>{escape(_capital(line.lost))}</b>" if line.lost else ""
    may = f"<span>{escape(_capital(phrase('what_if_may', words, what=line.may)))}</span>" if line.may else ""
    text = f'<i class="cr-kept">{escape(kept)}</i>' if line.kept else lost + may
    return f"<dt>{escape(phrase(f'what_if_{key}', words))}</dt><dd>{text}</dd>"


def _reflexes(picture: Picture, words: Words) -> str:
    """A line for each change, its word in bold."""
    lines = [line.partition(":") for line in reflex_lines(picture, words)]
    said = "".join(f"<p><b>{escape(_capital(change))}:</b>{escape(names)}</p>" for change, _, names in lines)
    kept = f'<i class="cr-kept">{escape(phrase("what_if_reflexes_kept", words))}</i>'
    return f"<dt>{escape(phrase('what_if_reflexes', words))}</dt><dd>{said or kept}</dd>"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _named(atlas: Atlas, picture: Picture, words: Words) -> str:
    found = named(atlas, picture)
    if not found:
        return ""
    first, *others = found
    name, why = (first.plain, first.plain_why) if words == "plain" else (first.clinician, first.clinician_why)
    head = escape(phrase("what_if_fits_name", words))
    fits = escape(phrase("what_if_fits_also", words))
    also = "".join(f"<p>{fits}: {escape(_name(row, words))}</p>" for row in others)
    return (
        f'<section class="cr-syndrome"><p class="cr-over">{head}</p><h2><mark>{escape(name)}</mark></h2>'
        f"{_doctors(first, words)}<p>{escape(why)}</p>{also}{_sources(atlas, first.source_keys, words)}</section>"
    )


def _doctors(row: Syndrome, words: Words) -> str:
    """The name that clinicians use, beside the plain one."""
    said = phrase("what_if_doctors_say", words, name=row.clinician) if words == "plain" else ""
    return f'<p class="cr-doctors">{escape(said)}</p>' if said else ""


def _name(row: Syndrome, words: Words) -> str:
    return row.plain if words == "plain" else row.clinician


def _sources(atlas: Atlas, keys: Sequence[str], words: Words) -> str:
    summary = escape(phrase("what_if_named_sources", words))
    return f"<details><summary>{summary}</summary>{sources_html(list(keys), atlas, words)}</details>"


def _weak(atlas: Atlas, picture: Picture, words: Words) -> str:
    moves = weak_moves(atlas, picture, words)
    if not moves:
        return ""
    items = [
        f'<li class="is-{"sure" if move.sure else "may"}">{escape(_sided(move.name, move.side, words))}</li>'
        for move in moves
    ]
    head = f"{escape(phrase('what_if_weak_list', words))} ({len(items)})"
    return f'<details class="cr-weak"><summary>{head}</summary><ul>{"".join(items)}</ul></details>'


def _sided(name: str, side: str, words: Words) -> str:
    return phrase("words_sided", words, name=name, side=phrase(f"side_{side}", words))


def _notes(atlas: Atlas, picture: Picture, words: Words) -> str:
    """What holds for every picture; spinal shock where a lesion of the cord makes reflexes brisk."""
    cord = any(one.change != "lost" for one in picture.reflexes) and bool(picture.strips)
    keys = ["what_if_upper", *(["what_if_shock"] if cord else [])] if picture.reflexes else []
    lines = "".join(f"<p>{escape(phrase(key, words))}</p>" for key in keys)
    head = escape(phrase("what_if_about_reflexes", words))
    more = f"<details><summary>{head}</summary>{lines}</details>" if lines else ""
    said = " ".join(filter(None, (quoted_level(atlas, picture.lesion, words), phrase("what_if_derived", words))))
    return f'{more}<div class="cr-fine"><p>{escape(said)}</p></div>'
