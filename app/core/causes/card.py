"""All that is known about one cause, ready to be shown: words, tests, what helps, flags. Blank: not known."""

from __future__ import annotations

from dataclasses import dataclass

from app.core.atlas import Atlas
from app.core.causes.places import sites_of
from app.core.result import URGENCY_ORDER, UrgencyLevel
from app.core.rows import Cause, Help
from app.core.wording import Words, cause_name, finding_name, flag_question, lexicon, phrase, site_inside, time_course
from app.core.wording.entries import entries

FLAGS = 4
"""So many red flags are listed with a cause, the most pressing first."""
ANY = ("any",)


@dataclass(frozen=True)
class HelpLine:
    """A test, treatment or self-care as a line of a card: its names, what it does and how sure that is."""

    help: str
    kind: str
    name: str
    what: str
    effect: str
    does: str
    sure: str
    care: str
    more: str
    only: str
    source_keys: tuple[str, ...]


@dataclass(frozen=True)
class FlagLine:
    """A red flag that belongs to a cause."""

    flag: str
    question: str
    urgency: UrgencyLevel


@dataclass(frozen=True)
class CauseCard:
    """One cause in the chosen words; ``other_name`` is what the other kind of reader calls it."""

    cause: str
    name: str
    other_name: str
    group: str
    course: str
    what: str
    starts: str
    comes_with: str
    who: str
    tests: str
    self_care: str
    worry: str
    remark: str
    code: str
    helps: tuple[HelpLine, ...]
    flags: tuple[FlagLine, ...]
    source_keys: tuple[str, ...]

    def of_kind(self, *kinds: str) -> tuple[HelpLine, ...]:
        """The helps of these kinds, in table order."""
        return tuple(line for line in self.helps if line.kind in kinds)


def cause_card(atlas: Atlas, cause: str, words: Words) -> CauseCard:
    """Put together the card of a cause; KeyError when there is no such cause."""
    row = atlas.causes[cause]
    text = _plain(atlas, row) if words == "plain" else _clinical(atlas, row)
    other: Words = "clinician" if words == "plain" else "plain"
    return CauseCard(
        cause=cause,
        name=cause_name(atlas, cause, words),
        other_name=cause_name(atlas, cause, other),
        group=row.group_id,
        course=time_course(atlas, cause, words),
        helps=tuple(_help_lines(atlas, row, words)),
        flags=tuple(_flags(atlas, row, words)),
        source_keys=row.source_keys,
        **text,
    )


def _plain(atlas: Atlas, row: Cause) -> dict[str, str]:
    said = entries().causes[row.cause_id]
    return {
        "what": said.what, "starts": said.starts, "comes_with": said.comes_with,
        "who": said.who or _risks(atlas, row, "plain"), "tests": said.tests, "self_care": said.self_care,
        "worry": said.worry, "remark": "", "code": "",
    }  # fmt: skip


def _clinical(atlas: Atlas, row: Cause) -> dict[str, str]:
    """The columns of causes.csv as they stand; what comes with it is the quality of its usual site."""
    usual = [atlas.sites[site] for site in sites_of(atlas, row.cause_id)[:1]]
    code = f"{row.icd10} ({row.icd10_certainty})" if row.icd10 and row.icd10_certainty != "yes" else row.icd10
    cells = {
        "what": row.clinical_name, "starts": row.typical_onset, "who": row.risk_groups,
        "tests": row.tests_a_clinician_may_do, "self_care": row.self_care_reasonable, "worry": row.red_flags,
        "comes_with": "; ".join(f"{site.quality}. {site.discriminators}" for site in usual),
        "remark": row.note, "code": code,
    }  # fmt: skip
    return {name: "" if cell == "-" else cell for name, cell in cells.items()}


def _risks(atlas: Atlas, row: Cause, words: Words) -> str:
    return ", ".join(risk_name(atlas, finding, words) for finding in row.risk_ids)


def risk_name(atlas: Atlas, finding: str, words: Words) -> str:
    """Name a risk group, as people say it where the short name of the answer would sound odd."""
    key = f"causes_{finding}"
    return phrase(key, words) if key in lexicon().sentences else finding_name(atlas, finding, words)


def _help_lines(atlas: Atlas, row: Cause, words: Words) -> list[HelpLine]:
    """Helps for the cause itself, then those for one of its sites, which say so."""
    own = [help_line(found, "", words) for found in atlas.helps.values() if row.cause_id in found.used_for]
    sites = [site for site in row.lesion_ids if site not in atlas.causes]
    more = [
        help_line(found, site_inside(atlas, site, words), words)
        for site in sites
        for found in atlas.helps.values()
        if site in found.used_for and row.cause_id not in found.used_for
    ]
    return own + more


def help_line(row: Help, only: str, words: Words) -> HelpLine:
    """A help in the chosen words; ``only`` names the site that it is for, when it is not for the whole cause."""
    said = entries().helps[row.help_id]
    plain = words == "plain"
    effect = "unproven" if (row.effect, row.certainty) == ("unclear", "none") else row.effect
    kind = "test_" if row.kind == "test" else ""
    return HelpLine(
        row.help_id, row.kind, row.plain_name if plain else row.clinical_name, said.what if plain else row.what_it_is,
        row.effect, phrase(f"causes_{kind}effect_{effect}", words), row.certainty,
        said.care if plain else row.who_should_not, said.more if plain else row.note, only, row.source_keys,
    )  # fmt: skip


def for_every_cause(atlas: Atlas, words: Words) -> tuple[HelpLine, ...]:
    """The helps that are for every cause."""
    return tuple(help_line(row, "", words) for row in atlas.helps.values() if row.used_for == ANY)


def _flags(atlas: Atlas, row: Cause, words: Words) -> list[FlagLine]:
    """The red flags of its sites: the most pressing first, then those that point to few sites."""
    sites = {*row.lesion_ids, *sites_of(atlas, row.cause_id)}
    found = [flag for flag in atlas.red_flags.values() if sites.intersection(flag.lesion_ids)]
    found.sort(key=lambda flag: (-URGENCY_ORDER.index(flag.urgency), len(flag.lesion_ids)))
    return [FlagLine(one.flag_id, flag_question(atlas, one.flag_id, words), one.urgency) for one in found[:FLAGS]]
