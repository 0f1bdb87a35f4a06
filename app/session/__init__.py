"""What a visitor's session holds, and the web address: the only place for session state, query parameters and caches.

The report (marks and answers) lives in one session entry and in the address; never in the key of a widget, which
would be lost when the page changes. ``open_page`` runs once a run, before the page.
"""

from app.session.address import address, open_page, write
from app.session.browser import locale, public_address, theme
from app.session.picks import choose, choose_from, choose_picked, pick, pick_problems, picked, refuse, show_in, shown_in
from app.session.reach import is_reached, reach, toggle_reach
from app.session.shared import (
    atlas,
    cause_places,
    drawings,
    engine,
    figure_constant,
    map_constant,
    pictures,
    table_problems,
)
from app.session.visitor import (
    EXAMPLE,
    MAP,
    WORDS,
    add_place,
    add_searched,
    answer,
    answer_question,
    feeling,
    link_problems,
    marks_from_map,
    mount_push,
    push,
    recap_removed,
    remove_places,
    report,
    show_example,
    tick_answer,
    words,
    words_chosen,
)

__all__ = [
    "EXAMPLE",
    "MAP",
    "WORDS",
    "add_place",
    "add_searched",
    "address",
    "answer",
    "answer_question",
    "atlas",
    "cause_places",
    "choose",
    "choose_from",
    "choose_picked",
    "drawings",
    "engine",
    "feeling",
    "figure_constant",
    "is_reached",
    "link_problems",
    "locale",
    "map_constant",
    "marks_from_map",
    "mount_push",
    "open_page",
    "pick",
    "pick_problems",
    "picked",
    "pictures",
    "public_address",
    "push",
    "reach",
    "recap_removed",
    "refuse",
    "remove_places",
    "report",
    "show_example",
    "show_in",
    "shown_in",
    "table_problems",
    "theme",
    "tick_answer",
    "toggle_reach",
    "words",
    "words_chosen",
    "write",
]
