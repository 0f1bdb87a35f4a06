"""How a lesion and what it takes is said: its name, its level, its layers, its weak movements."""

from __future__ import annotations

from collections import Counter

import pytest

from app.core.what_if import GROUPS
from app.core.wording import WORDS, banned_words, movement_name, phrase
from app.core.wording.lesions import (
    layer_lines,
    lesion_title,
    part_name,
    quoted_level,
    site_names,
    spoken_picture,
    tick_name,
    weak_moves,
)
from tests import real

ATLAS = real.atlas()
PICTURES = real.pictures()


def test_clinicians_quote_the_last_healthy_level():
    """The highest damaged segment is T6, the level is T5; a root has no such level."""
    assert "Last healthy level: T5." == quoted_level(ATLAS, PICTURES.parsed("anterior_cord.bilateral.T6"), "plain")
    assert "" == quoted_level(ATLAS, PICTURES.parsed("root_thoracic.left.T6"), "plain")


@pytest.mark.parametrize("words", WORDS)
def test_every_lesion_can_be_said(words):
    """No id in the name of a lesion, of a part, of a stop, nor in what a lesion takes."""
    lesions = [lesions[0] for lesions in PICTURES.by_site.values()]
    said = [lesion_title(ATLAS, lesion, words) for lesion in lesions]
    for part in PICTURES.catalogue.parts.values():
        said += [
            part_name(ATLAS, part, words),
            *(tick_name(ATLAS, part, stop, words) for stop in part.stops if stop.at),
        ]
    for lesion in lesions:
        said += [text for line in layer_lines(ATLAS, PICTURES.picture(lesion), words) for text in (line.lost, line.may)]

    assert [] == [text for text in said if set("_{}@") & set(text) or banned_words(text)]


@pytest.mark.parametrize("words", WORDS)
def test_a_picture_is_said_in_one_line(words):
    """A screen reader hears the lesion and each of its layers; the layer that it leaves alone is said to be kept."""
    picture = PICTURES.picture(PICTURES.parsed("meralgia.left"))
    lines = {line.layer: line for line in layer_lines(ATLAS, picture, words)}
    said = spoken_picture(ATLAS, picture, words)

    assert said.startswith(lesion_title(ATLAS, picture.lesion, words))
    assert (True, False) == (lines["strength"].kept, lines["touch"].kept)
    for layer, line in lines.items():
        assert f"{phrase(f'what_if_{layer}', words)}: {line.lost or phrase('what_if_kept', words)}" in said


@pytest.mark.parametrize(("words", "floor"), [("plain", "muscles of the pelvic floor"), ("clinician", "pelvic floor")])
def test_a_weak_pelvic_floor_is_not_called_skin(words, floor):
    """The muscle is named where it is weak; the skin between the legs stays with what is felt."""
    lines = {
        line.layer: line for line in layer_lines(ATLAS, PICTURES.picture(PICTURES.parsed("conus.bilateral")), words)
    }
    strength = f"{lines['strength'].lost} {lines['strength'].may}"

    assert floor in strength
    assert "between the legs" not in strength


def test_weak_movements_are_listed_the_surest_first():
    """On the side of the lesion alone, by their names, without what stays strong."""
    picture = PICTURES.picture(PICTURES.parsed("common_fibular.left"))
    moves = weak_moves(ATLAS, picture, "plain")

    assert {"left"} == {move.side for move in moves}
    assert moves[0].sure
    assert movement_name(ATLAS, "ankle_dorsiflexion", "plain") in {move.name for move in moves if move.sure}
    assert sorted((move.sure for move in moves), reverse=True) == [move.sure for move in moves]


@pytest.mark.parametrize("words", WORDS)
def test_a_list_of_lesions_names_each_once(words):
    """No two sites can be mixed up in the list, not even those of one shape of the cord in neck and chest."""
    names = site_names(ATLAS, PICTURES.named_sites, words)

    assert list(PICTURES.named_sites) == list(names)
    assert [] == [name for name in names.values() if not name or (not name[0].isupper() and name[0].isalpha())]
    assert [] == [name for name, count in Counter(names.values()).items() if count > 1]


@pytest.mark.parametrize("words", WORDS)
def test_a_list_of_parts_names_each_once(words):
    """No two parts of one station of the way can be mixed up in What if."""
    for group in GROUPS:
        names = Counter(part_name(ATLAS, part, words) for part in PICTURES.catalogue.group(group))

        assert [] == [name for name, count in names.items() if count > 1], group
