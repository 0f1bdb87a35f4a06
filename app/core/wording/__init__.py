"""Every word a page says, by key: places, sentences, care cards, names. The tables stand in ``data/words``."""

from app.core.wording.banned import BANNED, banned_words
from app.core.wording.care import CareText, care_text
from app.core.wording.lexicon import WORDS, Lexicon, Words, lexicon, phrase, read_lexicon
from app.core.wording.names import (
    area_name,
    cause_name,
    finding_name,
    flag_question,
    level_phrase,
    movement_name,
    nerve_name,
    number_word,
    site_inside,
    site_name,
    site_side,
    spine_parts,
    time_course,
)
from app.core.wording.places import body_areas, count_places, group_places, place_name, recap, short_label
from app.core.wording.sentence import Sentence, parse_places, say
from app.core.wording.sureness import Apart, cite, map_sureness, source_line, source_lines, tell_apart

__all__ = [
    "BANNED",
    "WORDS",
    "Apart",
    "CareText",
    "Lexicon",
    "Sentence",
    "Words",
    "area_name",
    "banned_words",
    "body_areas",
    "care_text",
    "cause_name",
    "cite",
    "count_places",
    "finding_name",
    "flag_question",
    "group_places",
    "level_phrase",
    "lexicon",
    "map_sureness",
    "movement_name",
    "nerve_name",
    "number_word",
    "parse_places",
    "phrase",
    "place_name",
    "read_lexicon",
    "recap",
    "say",
    "short_label",
    "site_inside",
    "site_name",
    "site_side",
    "source_line",
    "source_lines",
    "spine_parts",
    "tell_apart",
    "time_course",
]
