"""What must hold of the whole tables, whoever edits them: anatomy as properties."""

from __future__ import annotations

import re
from collections import defaultdict

import pytest

from app.core import levels
from app.core.rows import MODELS

MODALITIES = ("touch", "pain_temp")
PART_LEVELS = {
    "head": ("V1", "C3"),
    "neck": ("C2", "C5"),
    "hand": ("C5", "T1"),
    "forearm": ("C5", "T2"),
    "thigh": ("L1", "S3"),
    "leg": ("L3", "S2"),
    "foot": ("L4", "S2"),
}


@pytest.fixture(scope="module")
def steps(atlas):
    """Edges of the pathway by the node they leave, without the cuts."""
    found = defaultdict(list)
    for edge in atlas.pathway:
        if edge.relation != "cuts":
            found[edge.source_id].append(edge)
    return found


def _crossings(steps, start, modality, ends):
    """How often each way from ``start`` to a node of kind ``ends`` crosses the midline, as odd (1) or even (0)."""
    found, todo, seen = set(), [(start, 0)], set()
    while todo:
        node, crossed = todo.pop()
        for edge in steps[node]:
            there = (edge.target_id, crossed ^ edge.crosses)
            if edge.modality not in (modality, "all") or there in seen or edge.relation in ("moves", "reflex_arc"):
                continue
            seen.add(there)
            todo.append(there)
            if edge.target_kind == ends:
                found.add(there[1])
    return found


def test_there_are_78_regions_and_152_places(atlas):
    """74 regions have a left and a right, four lie on the midline; ids are contracts."""
    sided = [region for region in atlas.regions.values() if region.sided]

    assert (78, 74) == (len(atlas.regions), len(sided))
    assert {"spine_neck", "spine_chest", "spine_low", "tailbone"} == set(atlas.regions) - {r.region_id for r in sided}


def test_the_28_test_points_are_those_of_the_standard(atlas):
    """C2 to S3, and S4 and S5 as one."""
    wanted = [*levels.between("C2", "S3"), "S4-5"]

    assert wanted == list(atlas.key_points)


def test_the_ten_key_muscles_are_those_of_the_standard(atlas):
    """C5 to T1 in the arm, L2 to S1 in the leg, one each."""
    found = [movement.isncsci_level for movement in atlas.myotomes.values() if movement.isncsci_key]

    assert [*levels.between("C5", "T1"), *levels.between("L2", "S1")] == sorted(found, key=levels.order)


def test_no_name_of_a_region_holds_a_side(atlas):
    """The side belongs to the mark."""
    named = [r.region_id for r in atlas.regions.values() if re.search("left|right", r.region_id + r.plain_name.lower())]

    assert [] == named


def test_the_face_of_a_hand_lies_in_the_hand_views_and_of_a_foot_in_the_foot_views(atlas):
    """What is told apart only when enlarged is shown enlarged, and midline regions only where the midline is seen."""
    for region in atlas.regions.values():
        enlarged = {view.split("_")[0] for view in region.views} & {"hand", "foot"}
        if region.body_part in ("hand", "foot"):
            assert {region.body_part} == enlarged
        else:
            assert not enlarged & {"hand"}
        if not region.sided:
            assert set(region.views) <= {"front", "back", "seat"}


@pytest.mark.parametrize(("part", "ends"), PART_LEVELS.items())
def test_the_levels_of_a_part_of_the_body_lie_in_its_stretch_of_the_spine(atlas, part, ends):
    """No hand is served by the chest below T1, no foot by the upper lumbar roots: at weight 0.25 or more."""
    stretch = set(levels.between(*ends))
    for region in atlas.regions.values():
        if region.body_part == part:
            served = {level for level, weight in region.dermatome_weights if weight >= 0.25}

            assert set() == served - stretch, region.region_id


def test_primary_levels_weigh_at_least_as_much_as_secondary_ones(atlas):
    """The order of plausibility is the same in both ways of saying it."""
    for region in atlas.regions.values():
        weights = dict(region.dermatome_weights)
        least = min(weights[level] for level in region.dermatome_primary)

        assert least >= max((weights[level] for level in region.dermatome_secondary), default=0), region.region_id


def test_every_level_but_the_first_and_the_last_of_the_cord_serves_some_skin(atlas):
    """C1 normally has no skin; the tailbone is counted to S4 and S5, since Co1 is no level of the standard."""
    served = {level for region in atlas.regions.values() for level, _ in region.dermatome_weights}

    assert {"C1", "Co1"} == set(levels.LEVELS) - served


@pytest.mark.parametrize("modality", MODALITIES)
def test_what_is_felt_below_the_neck_reaches_the_opposite_half_of_the_brain_by_every_way(steps, modality):
    """Each way from a root to the cortex crosses the midline an odd number of times, whatever is felt."""
    for level in levels.SPINAL:
        assert {1} == _crossings(steps, f"{level}_root", modality, "cortex"), level


@pytest.mark.parametrize("modality", MODALITIES)
def test_what_is_felt_in_the_face_reaches_the_opposite_half_of_the_brain_too(steps, modality):
    """The face nerve enters the brainstem on its own side and crosses after that."""
    for division in ("trigeminal_v1", "trigeminal_v2", "trigeminal_v3"):
        assert {1} == _crossings(steps, division, modality, "cortex"), division


def test_touch_climbs_the_cord_on_its_own_side_and_pain_on_the_other(steps):
    """Up to the lower brainstem the finer touch has not crossed, pain and temperature have."""
    own = [edge for edges in steps.values() for edge in edges if edge.source_id.endswith("_dorsal_column")]
    over = [edge for edges in steps.values() for edge in edges if edge.target_id.endswith("_spinothalamic")]

    assert not any(edge.crosses for edge in own)
    assert all(edge.crosses for edge in over if edge.source_kind == "cord_centre")


def test_orders_to_arm_and_leg_cross_at_the_pyramids_and_nowhere_else(atlas):
    """Nine tenths cross at the lower end of the brainstem; above and below it the way keeps its side."""
    motor = [edge for edge in atlas.pathway if edge.modality == "motor" and edge.relation != "cuts"]
    limbs = [edge for edge in motor if "_nucleus" not in edge.target_id and edge.target_kind != "movement"]

    assert {"medulla_pyramid"} == {edge.source_id for edge in limbs if edge.crosses}
    assert 0.9 == sum(edge.weight for edge in limbs if edge.crosses)


def test_every_region_ends_in_thalamus_and_cortex(atlas, steps):
    """Each place has its spot on both maps of the brain."""
    for region in atlas.regions:
        kinds = [edge.target_kind for edge in steps[region] if edge.relation == "represented_in"]

        assert {"thalamus", "cortex"} == set(kinds), region


def test_every_region_has_a_nerve_and_a_level(atlas, steps):
    """No patch of skin hangs in the air."""
    for region in atlas.regions.values():
        assert {"core", "partial"} & {edge.relation for edge in steps[region.region_id]}, region.region_id
        assert region.dermatome_weights


def test_every_movement_is_driven_by_a_nerve_and_by_the_brain(atlas):
    """Each movement hangs on a nerve, and on a patch of motor cortex."""
    for relation in ("moves", "represents"):
        held = {edge.target_id for edge in atlas.pathway if edge.relation == relation}

        assert set() == set(atlas.myotomes) - held, relation


def test_the_roots_of_the_arm_and_leg_networks_are_the_textbook_ones(atlas):
    """Arm C5 to T1, low back T12 to L4, pelvis L4 to S4: with variable roots apart."""
    parts = atlas.plexus_parts

    assert ("C5", "C6") == parts["brachial_upper_trunk"].roots
    assert ("C8", "T1") == parts["brachial_medial_cord"].roots
    assert ("C5", "C6", "C7", "C8") == parts["brachial_posterior_cord"].roots
    assert ("L2", "L3", "L4") == parts["lumbar_anterior_division"].roots
    assert levels.between("L4", "S4") == parts["sacral_plexus"].roots


def test_what_is_an_emergency_is_a_warning(atlas):
    """No site that needs help now is called harmless."""
    silent = [s.lesion_id for s in atlas.sites.values() if s.urgency == "emergency_now" and s.red_flag == "no"]

    assert [] == silent


def test_a_standard_is_never_our_own_judgement(atlas):
    """Certainty A needs a source other than `expert`."""
    for model in MODELS:
        table = getattr(atlas, model.TABLE)
        for row in table.values() if hasattr(table, "values") else table:
            if getattr(row, "certainty", "") == "A":
                assert set(row.source_keys) - {"expert"}, row


def test_a_source_that_a_row_cites_is_not_called_background(atlas):
    """The list of sources tells which of them stand behind a row."""
    cited = set()
    for model in MODELS:
        table = getattr(atlas, model.TABLE)
        for row in table.values() if hasattr(table, "values") else table:
            cited |= set(getattr(row, "source_keys", ()))

    assert set() == cited & {source.key for source in atlas.sources.values() if source.used == "background"}


def test_a_doi_looks_like_one_and_names_one_source(atlas):
    """A DOI that is not sure is left blank, so one that is there can be followed."""
    dois = [source.doi for source in atlas.sources.values() if source.doi]

    assert [] == [doi for doi in dois if not re.fullmatch(r"10\.\d{4,9}/\S+", doi)]
    assert len(set(dois)) == len(dois)


def test_nothing_in_the_atlas_can_be_changed(atlas):
    """Everybody who uses the app shares one atlas."""
    with pytest.raises(TypeError):
        atlas.regions["thumb_front"] = None
    with pytest.raises(ValueError, match="frozen"):
        atlas.regions["thumb_front"].sided = False
    with pytest.raises(AttributeError):
        atlas.regions = {}


def test_tables_keep_the_order_of_their_files(atlas, data):
    """Order in a file is the order in lists on the page."""
    lines = (data / "regions.csv").read_text("utf-8").splitlines()[1:]

    assert [line.split(",")[0] for line in lines] == list(atlas.regions)
