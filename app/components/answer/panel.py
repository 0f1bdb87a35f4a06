"""The whole answer as two trees: the column beside the body, and the notes below both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.components.answer import why_not
from app.components.answer.cards import cards_head, eyebrow, pair_card, ranks, source_card
from app.components.answer.headline import care_card, headline
from app.components.answer.line import level_figure
from app.components.answer.notes import apart, checklist, empty_head, empty_notes, note, sureness
from app.components.answer.questions import question_chips, question_lines, sign_lines
from app.components.answer.recap import recap_chips
from app.components.answer.tree import Child, Children, Node, el
from app.core.asking import Ask, telling_questions, urgent_questions
from app.core.result import Answer, Candidate, LesionSide, Reason
from app.core.wording import Words, care_text, phrase, say

if TYPE_CHECKING:
    from app.core.atlas import Atlas

CARDS = 3
"""So many source cards stand open; the rest waits behind a click."""
CARE_SHOWN = ("emergency_now", "same_day", "soon")
LEADING = 3
"""So many leading sources are told apart."""
Site = tuple[str, LesionSide, str | None]


@dataclass(frozen=True)
class View:
    """What the trees are made of: an answer, how to say it, and what the person has opened."""

    answer: Answer
    atlas: Atlas
    words: Words
    stamp: str
    """Names the answer in the page."""
    problems: Sequence[Reason] = ()
    """What could not be read of the address."""
    reached: Site | None = None
    """The site whose reach lies on the body."""
    considered: Candidate | None = None
    """The site picked under "Why not ...?"."""
    open_parts: frozenset[str] = field(default_factory=frozenset)
    """What stands open below: "flow"."""
    signs: Sequence[Ask] = ()
    """What to examine next; nothing stores what is found."""


def column(view: View) -> list[Node | str]:
    """Make the column beside the body, top first."""
    told = {problem.key: say(problem, view.words, view.atlas).text for problem in view.problems}
    problems = [note(text, key=f"problem {key}") for key, text in told.items()]
    parts = _answered(view) if view.answer.marks else _empty(view)
    return list(el("#column", _back(view), problems, parts).children)


def _back(view: View) -> Node:
    text = phrase("body_map_back", view.words)
    return el("button.cr-back.cr-i-back", text, type="button", act={"kind": "map"}, key="back")


def _search(view: View, small: bool) -> Node:
    """The box that adds a place by its name; the panel fills in the list of places."""
    kind = "x-pick.is-small" if small else "x-pick"
    label = phrase("body_map_add" if small else "search", view.words)
    return el(kind, key="search", list="places", label=label, empty=phrase("body_map_none_found", view.words))


def _empty(view: View) -> list[Children]:
    words = view.words
    example = el("button.cr-example", phrase("example", words), type="button", act={"kind": "example"}, key="example")
    return [empty_head(words), _search(view, False), example, empty_notes(words)]


def _answered(view: View) -> list[Children]:
    answer, atlas, words = view.answer, view.atlas, view.words
    care = care_card(care_text(atlas, answer.urgency, words)) if answer.urgency.level in CARE_SHOWN else None
    return [
        recap_chips(answer.report, atlas, words, _search(view, True)),
        care,
        headline(say(answer.shared.reason, words, atlas), view.stamp),
        level_figure(answer, atlas, words),
        question_lines("ask_urgent", urgent_questions(atlas, answer, words), words),
        *_sources(view),
        question_chips("ask_next", telling_questions(atlas, answer, words), words),
        sign_lines("ask_signs", view.signs, words),
        why_not.block(view.considered, atlas, words),
        _onward(view),
    ]


def _sources(view: View) -> list[Children]:
    """The sources: three cards, the rest folded; two sites together first when they fit better than one."""
    answer, atlas, words = view.answer, view.atlas, view.words
    two = answer.pairs[:1] if answer.verdict == "two_sites" else ()
    sites = [site for site in answer.sites if site.explains]
    cards = [pair_card(pair, "1", atlas, words) for pair in two]
    for site, rank in zip(sites, ranks(sites), strict=True):
        shown = (site.site, site.side, site.at) == view.reached
        cards.append(source_card(site, str(rank + len(two)), atlas, words, shown=shown))
    more = el("summary", phrase("more_sources", words))
    folded = el("details.cr-others", more, cards[CARDS:], key="others") if cards[CARDS:] else None
    return [cards_head(answer, words), cards[:CARDS], folded, _pairs(view, len(two))]


def _pairs(view: View, told: int) -> list[Child]:
    """Two things at once, when the core has such pairs and has not made them its answer."""
    left = [pair for pair in view.answer.pairs[told:] if pair.plain or view.words == "clinician"]
    if not left:
        return []
    words = view.words
    cards = [pair_card(pair, "+", view.atlas, words) for pair in left]
    head = eyebrow(phrase("body_map_two", words), "two head")
    return [head, el("p.cr-quiet", phrase("body_map_two_lead", words), key="two lead"), *cards]


def _onward(view: View) -> Node:
    """The ways on from an answer: tell the leading sources apart, take the page home."""
    words = view.words
    links = [_link("handout", phrase("body_map_take_home", words), "page")]
    if len({site.site for site in view.answer.sites if site.explains}) > 1:
        links.insert(0, _link("tell_apart", phrase("body_map_tell_apart", words), "apart"))
    return el("nav.cr-onward", links, key="onward", aria_label=phrase("body_map_onward", words))


def _link(page: str, text: str, symbol: str) -> Node:
    act = {"kind": "go", "page": page}
    return el(f"a.cr-button.cr-i-{symbol}", text, href=page, target="_self", act=act, key=page)


def below(view: View) -> list[Node | str]:
    """Make what stands below body and answer: emergencies, what tells sources apart, how sure the map is, the flow."""
    if not view.answer.marks:
        return []
    answer, atlas, words = view.answer, view.atlas, view.words
    notes = (
        apart(answer.sites[:LEADING], atlas, words),
        sureness([mark.place for mark in answer.marks], atlas, words),
    )
    unfolded = "true" if "flow" in view.open_parts else "false"
    flow = el(
        "button.cr-flow", phrase("flow_open", words),
        type="button", aria_expanded=unfolded, act={"kind": "flow"}, key="flow",
    )  # fmt: skip
    return [checklist(words), el("div.cr-beside", notes, key="notes"), flow]
