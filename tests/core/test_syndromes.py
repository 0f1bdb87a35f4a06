"""Named syndromes: expected sides and layers as the literature tells them, against the picture that is derived.

Each case is a lesion on the right (or on both sides) with what must be lost and what must stay, written as
``side.layer.what`` with the person's own side. The sources are keys of sources.csv.
"""

from __future__ import annotations

import pytest

from app.core.footprint import LIKELY, POSSIBLE
from app.core.report import Place, mirrored
from app.core.what_if import named
from app.core.what_if.syndromes import pain_drop
from tests import real

ATLAS = real.atlas()
PICTURES = real.pictures()

CASES = {
    "half_cord": (
        "brown_sequard_thoracic.right.T6", "blumenfeld|brazis",
        "right.touch.shin_outer right.strength.knee_extension left.pain_temp.shin_outer right.brisk.knee",
        "left.touch.shin_outer right.pain_temp.shin_outer left.strength.knee_extension right.touch.chest_upper "
        "left.brisk.knee",
    ),
    "whole_cord_neck": (
        "cord_transverse_cervical.bilateral.C7", "blumenfeld|brazis",
        "left.touch.calf right.pain_temp.calf left.strength.finger_flexion right.strength.hip_flexion left.brisk.ankle",
        "left.touch.face_cheek right.strength.face_lower left.touch.shoulder_badge",
    ),
    "whole_cord_chest": (
        "cord_transverse_thoracic.bilateral.T4", "blumenfeld|brazis",
        "left.touch.calf right.pain_temp.calf left.strength.hip_flexion right.brisk.knee left.appears.plantar",
        "left.touch.thumb_front right.strength.elbow_flexion left.brisk.biceps",
    ),
    "central_cord": (
        "central_cord.bilateral.C5", "blumenfeld|brazis",
        "left.strength.finger_flexion right.strength.finger_flexion left.pain_temp.forearm_radial",
        "left.touch.calf right.pain_temp.calf left.touch.face_cheek",
    ),
    "syrinx": (
        "syrinx.bilateral.C2", "brazis|bradley",
        "left.pain_temp.shoulder_badge right.pain_temp.forearm_radial right.pain_temp.thumb_front",
        "left.touch.shoulder_badge right.touch.thumb_front left.pain_temp.calf right.strength.hip_flexion",
    ),
    "anterior_cord": (
        "anterior_cord.bilateral.T8", "blumenfeld|brazis",
        "left.pain_temp.calf right.pain_temp.calf left.strength.hip_flexion right.strength.ankle_dorsiflexion",
        "left.touch.calf right.touch.toe_big left.pain_temp.chest_upper",
    ),
    "posterior_cord": (
        "subacute_combined.bilateral.C4", "bradley|brazis",
        "left.touch.toe_big right.touch.sole_inner", "left.pain_temp.toe_big right.pain_temp.calf",
    ),
    "foramen_magnum": (
        "foramen_magnum.bilateral", "brazis|bradley",
        "left.touch.scalp_back right.touch.scalp_back left.strength.finger_flexion", "left.touch.face_cheek",
    ),
    "conus": (
        "conus.bilateral", "brazis|bradley",
        "left.touch.saddle right.pain_temp.saddle left.strength.anal_squeeze left.lost.anal_wink",
        "left.strength.knee_extension right.strength.hip_flexion left.touch.shin_inner right.lost.knee",
    ),
    "cauda_equina": (
        "cauda_equina.bilateral", "hoeritzauer2020|girft_ces2023",
        "left.touch.saddle right.touch.saddle left.lost.ankle right.lost.ankle left.strength.anal_squeeze",
        "left.touch.belly_navel right.strength.hip_flexion left.brisk.ankle left.appears.plantar",
    ),
    "lateral_medulla": (
        "lateral_medulla.right", "blumenfeld|brazis",
        "right.pain_temp.face_forehead right.pain_temp.face_jaw left.pain_temp.thumb_front left.pain_temp.calf",
        "left.pain_temp.face_cheek right.pain_temp.calf left.touch.calf right.touch.face_cheek "
        "left.strength.hip_flexion right.strength.hip_flexion left.brisk.knee",
    ),
    "medial_medulla": (
        "medial_medulla.right", "blumenfeld|brazis",
        "left.touch.calf left.strength.hip_flexion left.strength.finger_flexion left.brisk.knee",
        "left.pain_temp.calf left.touch.face_cheek left.strength.face_lower right.touch.calf "
        "right.strength.hip_flexion",
    ),
    "lateral_pons": (
        "lateral_pons.right", "blumenfeld|brazis",
        "right.touch.face_cheek right.pain_temp.face_cheek right.strength.face_upper right.strength.face_lower "
        "left.pain_temp.calf",
        "left.strength.hip_flexion left.touch.calf right.pain_temp.calf left.strength.face_lower",
    ),
    "thalamus": (
        "stroke_thalamus_sensory.right", "kim2003|blumenfeld",
        "left.touch.face_cheek left.pain_temp.face_cheek left.touch.thumb_front left.pain_temp.calf left.touch.calf",
        "left.strength.hip_flexion left.strength.finger_flexion right.touch.calf left.brisk.knee",
    ),
    "hemisensory_brainstem": (
        "upper_brainstem.right", "blumenfeld|brazis",
        "left.touch.face_cheek left.pain_temp.face_cheek left.touch.calf left.pain_temp.thumb_front",
        "right.touch.calf right.pain_temp.face_cheek",
    ),
    "capsule": (
        "stroke_capsular.right", "blumenfeld|fisher1965",
        "left.touch.thumb_front left.strength.face_lower left.strength.finger_flexion left.strength.hip_flexion "
        "left.brisk.knee left.appears.plantar",
        "right.touch.thumb_front right.strength.hip_flexion",
    ),
    "pure_motor": (
        "stroke_pure_motor.right", "fisher1965|blumenfeld",
        "left.strength.face_lower left.strength.finger_flexion left.strength.hip_flexion left.brisk.ankle",
        "left.touch.thumb_front left.pain_temp.calf left.touch.face_cheek right.strength.hip_flexion",
    ),
    "middle_cerebral": (
        "stroke_mca_cortex.right", "blumenfeld|aroor2017",
        "left.touch.thumb_front left.strength.face_lower left.strength.finger_flexion",
        "left.strength.hip_flexion left.touch.calf right.strength.finger_flexion",
    ),
    "anterior_cerebral": (
        "stroke_aca.right", "blumenfeld|brazis",
        "left.touch.toe_big left.strength.ankle_dorsiflexion left.strength.hip_flexion",
        "left.touch.thumb_front left.strength.finger_flexion left.strength.face_lower right.strength.hip_flexion",
    ),
    "hand_area": (
        "stroke_hand_knob.right", "brazis|bradley",
        "left.strength.finger_flexion left.strength.finger_abduction left.strength.wrist_extension",
        "left.strength.hip_flexion left.strength.face_lower right.strength.finger_flexion left.lost.finger_flexor",
    ),
    "mouth_hand": (
        "cheiro_oral.right", "kim2003|brazis",
        "left.touch.face_lips left.touch.thumb_front left.touch.finger_index_front",
        "left.strength.finger_flexion right.touch.thumb_front left.touch.calf",
    ),
    "whole_face": (
        "bells_palsy.right", "blumenfeld|bradley",
        "right.strength.face_upper right.strength.face_lower",
        "right.touch.face_cheek left.strength.face_lower right.strength.finger_flexion",
    ),
    "upper_plexus": (
        "plexus_upper.right", "aidspns|stewart",
        "right.strength.shoulder_abduction right.strength.elbow_flexion right.lost.biceps right.touch.shoulder_badge",
        "right.strength.finger_abduction left.strength.elbow_flexion right.touch.finger_little_front",
    ),
    "lower_plexus": (
        "plexus_lower.right", "aidspns|stewart",
        "right.strength.finger_abduction right.strength.thumb_abduction right.touch.forearm_ulnar",
        "right.strength.shoulder_abduction right.touch.thumb_front right.lost.biceps left.strength.finger_abduction",
    ),
    "stocking": (
        "polyneuropathy.bilateral.114", "hanewinckel2016|taams2022",
        "left.touch.toe_big right.touch.toe_big left.pain_temp.toes_middle",
        "left.touch.face_cheek right.touch.shoulder_badge left.brisk.ankle left.touch.thigh_front",
    ),
    "small_fiber": (
        "small_fibre.bilateral.114", "bradley",
        "left.pain_temp.toe_big right.pain_temp.toe_big",
        "left.touch.toe_big right.strength.ankle_dorsiflexion left.lost.ankle",
    ),
}  # fmt: skip


def part(picture, term):
    """What a picture loses of one term ``side.layer.what``."""
    side, layer, what = term.split(".")
    if layer == "strength":
        return picture.motor.get((what, side), 0.0)
    if layer in ("lost", "brisk", "appears"):
        return max((r.part for r in picture.reflexes if (r.reflex, r.side, r.change) == (what, side, layer)), default=0)
    place = Place(what, side if ATLAS.regions[what].sided else "midline")
    return picture.skin(layer).get(place, 0.0)


def other_side(term):
    """The same term on the other side of the body."""
    side, _, rest = term.partition(".")
    return f"{mirrored(side)}.{rest}"


def names(lesion):
    """Ids of the syndromes that a lesion carries."""
    return [row.syndrome_id for row in named(ATLAS, PICTURES.picture(lesion))]


def test_every_named_syndrome_has_its_case():
    """No syndrome is in the table without a case from the literature, and every source is known."""
    assert list(ATLAS.syndromes) == list(CASES)
    assert [] == [key for case in CASES.values() for key in case[1].split("|") if key not in ATLAS.sources]


@pytest.mark.parametrize("syndrome", CASES)
@pytest.mark.parametrize("mirror", [False, True], ids=["right", "left"])
def test_a_syndrome_shows_the_sides_and_layers_of_the_literature(syndrome, mirror):
    """What must be lost is lost for sure, what must stay is not lost for sure; on the left it is the mirror image."""
    text, _, lost, kept = CASES[syndrome]
    lesion = PICTURES.parsed(text)
    lesion = PICTURES.mirrored(lesion) if mirror else lesion
    turn = other_side if mirror else str
    picture = PICTURES.picture(lesion)

    assert [] == [turn(term) for term in lost.split() if part(picture, turn(term)) < LIKELY - 1e-9]
    assert [] == [turn(term) for term in kept.split() if part(picture, turn(term)) >= LIKELY - 1e-9]
    assert syndrome in names(lesion)


def test_a_syndrome_is_named_at_every_level_of_its_sites():
    """Half a cord is half a cord from C5 to T12, left and right; a cape needs a cavity that reaches the arms."""
    missing = {
        row.syndrome_id: [str(one) for one in PICTURES.by_site[site] if row.syndrome_id not in names(one)]
        for row in ATLAS.syndromes.values()
        for site in row.sites
    }
    partly = {"syrinx", "cauda_equina"}

    assert {} == {name: lesions for name, lesions in missing.items() if lesions and name not in partly}


def test_no_site_carries_the_name_of_another():
    """Of the sites that compete, only those that a syndrome lists show its name."""
    wrong = [
        (site, name)
        for site in PICTURES.named_sites
        for one in PICTURES.by_site[site]
        for name in names(one)
        if site not in ATLAS.syndromes[name].sites
    ]

    assert [] == wrong


def test_pain_loss_begins_below_half_a_cord_lesion():
    """The fibres of pain cross one or two segments up, so the loss on the other side begins a little lower (brazis)."""
    drops = {pain_drop(PICTURES.picture(one)) for one in PICTURES.by_site["brown_sequard_thoracic"]}

    assert {2} == drops


def test_half_a_root_map_is_no_syndrome():
    """A root and a nerve have no syndrome's name: the name needs the whole pattern."""
    assert [] == names(PICTURES.parsed("root_c6.right"))
    assert [] == names(PICTURES.parsed("carpal_tunnel.left"))
    assert all(share < LIKELY for place, share in PICTURES.picture(PICTURES.parsed("root_c6.right")).touch.items()
               if place.side == "left")  # fmt: skip
    assert POSSIBLE < LIKELY


def test_a_lesion_without_two_halves_or_a_level_has_no_drop():
    """Both halves of the cord, a nerve, and half a cord of strength alone: no pain is lost lower on the other side."""
    texts = ("cord_transverse_thoracic.bilateral.T6", "carpal_tunnel.right", "tract_strength.left.T6")

    assert [None] * 3 == [pain_drop(PICTURES.picture(PICTURES.parsed(text))) for text in texts]
