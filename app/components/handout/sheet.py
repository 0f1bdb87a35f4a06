"""The hand-out as a page: the same words and pictures as the PDF, on a sheet that reads, grows and prints well."""

from __future__ import annotations

from base64 import b64encode
from html import escape

from app.components.answer.icons import icon
from app.core.handout import Handout, Line, Listed, Signs, Thing
from app.core.wording import CareText, phrase
from app.figures.handout import NARROW, Scene, code_svg, figure_svgs, level_svg

SIGNS = {"emergency_now": "alert", "same_day": "clock", "soon": "info"}


def sheet_html(scene: Scene) -> str:
    """Write the whole sheet."""
    sheet = scene.handout
    care = _care(sheet.care) if sheet.urgent else ""
    left = f'<div class="cr-paper-col">{_things(sheet)}{"".join(map(_signs, sheet.watch))}</div>'
    right = f'<div class="cr-paper-col">{_asked(sheet.ask)}{_story(sheet)}</div>'
    label = escape(phrase("handout_preview", sheet.words), quote=True)
    parts = (_head(sheet), care, _top(sheet), _figures(scene), f'<div class="cr-paper-cols">{left}{right}</div>')
    return f'<article class="cr-paper" aria-label="{label}">{"".join(parts)}{_foot(scene)}</article>'


def _head(sheet: Handout) -> str:
    made, who = escape(sheet.made), escape(sheet.who)
    name = f'<span>{who} <i class="cr-write"></i></span>'
    return f'<div class="cr-paper-head"><b>{escape(sheet.brand)}</b><span>{made}</span>{name}</div>'


def _care(care: CareText) -> str:
    """The care band: sign and level, then why, what to do (bold) and what makes it more urgent."""
    body = f"{escape(care.why)} <b>{escape(care.act)}</b> {escape(care.then)}".strip()
    also = f"<p>{escape(' '.join([care.also_title, *care.also]))}</p>" if care.also else ""
    note = f'<p class="is-note">{escape(care.note)}</p>' if care.note else ""
    head = f"<h2>{icon(SIGNS[care.level], 20)}{escape(care.title)}</h2>"
    return f'<section class="cr-paper-care is-{care.level}">{head}<div><p>{body}</p>{also}{note}</div></section>'


def _top(sheet: Handout) -> str:
    said, care = sheet.shared, sheet.care
    gold = f"<mark>{escape(said.gold)}</mark>" if said.gold else ""
    shared = f'<p class="cr-paper-lead">{escape(said.before)}{gold}{escape(said.after)}</p>'
    text = escape(" ".join(filter(None, [care.why, care.act, care.then])))
    calm = "" if sheet.urgent else f'<p class="cr-paper-calm"><b>{escape(care.title)}.</b> {text}</p>'
    return f"<h2>{escape(sheet.title)}</h2>{shared}{calm}"


def _image(svg: str, alt: str, kind: str) -> str:
    """An SVG as an image: its fonts come with it, and nothing in it can act."""
    data = b64encode(svg.encode("utf-8")).decode("ascii")
    return f'<img class="{kind}" alt="{escape(alt, quote=True)}" src="data:image/svg+xml;base64,{data}">'


def _figures(scene: Scene) -> str:
    sheet, lines = scene.handout, (level_svg(scene), level_svg(scene, NARROW))
    *bodies, (beside, said) = figure_svgs(scene)
    figure = "".join(_image(svg, alt, "cr-paper-body") for svg, alt in bodies)
    kinds = zip(lines, ("is-wide", "is-narrow"), strict=True)
    way = "".join(_image(svg, said, f"cr-paper-line {kind}") for (svg, said), kind in kinds if svg)
    rows = "".join(f"<li>{escape(item)}</li>" for item in sheet.levels.items)
    levels = f'<div class="cr-paper-levels"><b>{escape(sheet.levels.title)}</b><ul>{rows}</ul></div>' if rows else ""
    side = f'<div class="cr-paper-beside">{_image(beside, said, "cr-paper-key")}{levels}</div>'
    return f'<div class="cr-paper-fig">{figure}{side}</div><div class="cr-paper-way">{way}</div>'


def _things(sheet: Handout) -> str:
    items = "".join(map(_thing, sheet.things))
    return f'<h3>{escape(sheet.things_title)}</h3><ol class="cr-paper-things">{items}</ol>'


def _thing(thing: Thing) -> str:
    beside = f" ({escape(thing.beside)})" if thing.beside else ""
    text = escape(" ".join(thing.lines))
    return f"<li><span>{thing.rank}</span><p><b>{escape(thing.name)}{beside}.</b> {text}</p></li>"


def _signs(signs: Signs) -> str:
    items = "".join(f"<li>{escape(item)}</li>" for item in signs.items)
    return f'<h3>{escape(signs.title)}</h3><ul class="cr-paper-signs">{items}</ul>'


def _asked(ask: Listed) -> str:
    items = "".join(f"<li>{escape(item)}</li>" for item in ask.items)
    return f'<h3>{escape(ask.title)}</h3><ul class="cr-paper-ask">{items}</ul>'


def _story(sheet: Handout) -> str:
    story, course = sheet.story, sheet.story.course
    boxes = "".join(
        f'<span class="cr-box{" is-ticked" if k == course.ticked else ""}">{escape(box)}</span>'
        for k, box in enumerate(course.boxes)
    )
    lines = "".join(map(_line, story.lines))
    more = "".join(f"<p><span>{escape(line.label)}:</span> {escape(line.text)}</p>" for line in story.more)
    now = f'<p class="cr-paper-course"><span>{escape(course.label)}</span> {boxes}</p>'
    notes = _line(Line(story.notes)) + '<p><i class="cr-write"></i></p>'
    return f'<h3>{escape(story.title)}</h3><div class="cr-paper-story">{lines}{now}{more}{notes}</div>'


def _line(line: Line) -> str:
    text = escape(line.text) if line.text else '<i class="cr-write"></i>'
    return f"<p><span>{escape(line.label)}</span> {text}</p>"


def _foot(scene: Scene) -> str:
    foot = scene.handout.foot
    sources = escape("  ·  ".join(foot.sources.items))
    small = f"<p>{escape(foot.limits)}</p><p>{escape(foot.sources.title)}: {sources}. {escape(foot.version)}.</p>"
    code = code_svg(scene)
    link = (
        f'<div class="cr-paper-code">{_image(code, foot.code_alt, "cr-paper-qr")}<p>'
        f'<a href="{escape(foot.link, quote=True)}" target="_self">{escape(foot.open)}</a><br>'
        f"{escape(foot.scan)}<br>{escape(foot.note)}</p></div>"
        if code
        else ""
    )
    return f'<div class="cr-paper-foot"><div>{small}</div>{link}</div>'
