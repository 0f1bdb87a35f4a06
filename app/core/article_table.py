"""Where each thing that the popular articles say or ask is answered: one line an item, with a link that opens it.

``python -m app.core.article_table > docs/articles.md`` writes the table anew; a test compares the two.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from urllib.parse import urlencode

from app.core.atlas import Atlas
from app.core.causes.card import ANY
from app.core.rows import ArticleItem
from app.core.tables import load
from app.core.wording import cause_name, finding_name, phrase, site_name
from app.core.wording.entries import entries

Told = tuple[str, str]
"""What stands in the table for an answer: its words, and the address that opens it."""
HEAD = """# Where the five articles are answered

Every cause, warning sign, risk group, time course, test, treatment, tip and claim that was found in five popular
articles, in words of our own, and where the app answers it. The links are addresses of the app: put them behind the
address where it runs, such as `http://localhost:8501/`. Made by `python -m app.core.article_table` from
[article_items.csv](../data/article_items.csv); a test compares the two and opens every address.

| item | what the article says or asks | kind | answered here |
| --- | --- | --- | --- |
"""


def answer_link(atlas: Atlas, answer: str) -> Told:
    """The words and the address of an answer ``table:id``; KeyError when there is no such table or row."""
    table, _, identifier = answer.partition(":")
    return _TOLD[table](atlas, identifier)


def _page(page: str, **choices: str) -> str:
    return f"{page}?{urlencode(choices, safe=':~.')}" if choices else page


def _help(atlas: Atlas, identifier: str) -> Told:
    """A help stands on the card of the first cause that it is for; one for every cause on the page of causes."""
    row = atlas.helps[identifier]
    causes = [cause for cause in row.used_for if cause in atlas.causes]
    causes += [cause for site in row.used_for if site in atlas.sites for cause in atlas.sites[site].map_to_causes]
    return row.plain_name, _page("causes") if row.used_for == ANY else _page("causes", cause=causes[0])


def _finding(atlas: Atlas, identifier: str) -> Told:
    """A risk group filters the causes; any other answer is taken to the body map."""
    name = finding_name(atlas, identifier)
    named = any(identifier in row.risk_ids for row in atlas.causes.values())
    return name, _page("causes", who=identifier) if named else _page("./", yes=identifier)


_TOLD: Mapping[str, Callable[[Atlas, str], Told]] = {
    "causes": lambda atlas, one: (cause_name(atlas, one, "plain"), _page("causes", cause=one)),
    "claims": lambda atlas, one: (entries().claims[one].short, _page("claims", claim=one)),
    "red_flags": lambda atlas, one: (atlas.red_flags[one].question_plain, _page("get_help", flag=one)),
    "sites": lambda atlas, one: (site_name(atlas, one, "plain"), _page("what_if", site=one)),
    "helps": _help,
    "findings": _finding,
    "time_course": lambda atlas, one: (phrase(f"causes_time_{one}", "plain"), _page("causes", time=one)),
    "cause_group": lambda atlas, one: (phrase(f"causes_shelf_{one}", "plain"), _page("causes", group=one)),
    "feeling": lambda atlas, one: (phrase(f"feel_{one}", "plain"), _page("./", marks=f"calf.right.{one}")),
    "body_map": lambda atlas, one: (phrase("shared_empty", "plain"), _page("./")),
}


def article_table(atlas: Atlas) -> str:
    """The whole table as Markdown."""
    return HEAD + "".join(_line(atlas, item) for item in atlas.article_items.values())


def _line(atlas: Atlas, item: ArticleItem) -> str:
    told = [answer_link(atlas, answer) for answer in item.answers]
    links = "; ".join(f"{text.rstrip('.')} `{link}`" for text, link in told)
    return f"| {item.item_no} | {item.item} | {item.kind.replace('_', ' ')} | {links} |\n"


def main(arguments: Sequence[str]) -> int:
    """Print the table of a folder (default ``data``)."""
    print(article_table(load(Path(arguments[0] if arguments else "data"))), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
