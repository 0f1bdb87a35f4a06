"""The spots: chosen by hand, where a slip of the keyboard would tell a person something wrong."""

from __future__ import annotations

from tools.mutants.spot import Spot

URGENT = ("core/test_urgency_rules.py", "core/test_urgency_cases.py", "core/test_urgency_properties.py")
TERMS = ("core/test_ranking_terms.py",)
RANKED = (*TERMS, "core/test_golden_cases.py", "core/test_ranking.py")
ENGINE = ("core/test_engine.py",)
SHARED = ("core/test_shared.py",)
TAKEN = ("core/test_footprint.py",)
ASKED = ("core/test_questions.py",)

URGENCY = (
    Spot(
        "the mildest level wins", "urgency.py", "max(levels, key=RANK.__getitem__)",
        "min(levels, key=RANK.__getitem__)", "An emergency is called routine.", URGENT,
    ),
    Spot(
        "the mildest clause of a flag wins", "urgency.py", "RANK[trigger.level] > RANK[before]",
        "RANK[trigger.level] < RANK[before]", "A flag that also trips softly counts softly.", URGENT,
    ),
    Spot(
        "one no calms a pattern", "urgency.py", "bool(self.questions) and all(", "bool(self.questions) and any(",
        "One of three questions answered with no, and the care card goes.", URGENT,
    ),
    Spot(
        "what is calmed stands", "urgency.py", "if not pattern.calmed(situation)", "if pattern.calmed(situation)",
        "A pattern that nothing calms is dropped.", URGENT,
    ),
    Spot(
        "harmless hides urgent", "urgency.py", 'if highest == "routine" and harmless', "if harmless",
        "A harmless pattern beside an emergency makes it self-care.", URGENT,
    ),
    Spot(
        "flags stand mildest first", "urgency.py", "-RANK[tripped[flag]]", "RANK[tripped[flag]]",
        "The emergency is read last.", URGENT,
    ),
    Spot(
        "a no is asked again", "urgency.py", "answered = situation.yes | situation.no", "answered = situation.yes",
        "The first questions come back although they were answered.", URGENT,
    ),
    Spot(
        "a no wins over a yes", "triggers.py", "report.no - report.yes", "report.no",
        "Answered both ways, a pattern is calmed.", URGENT,
    ),
    Spot(
        "the midline lies on the left only", "triggers.py", "for half in HALVES if", "for half in HALVES[:1] if",
        "A mark on the spine does not count for the right.", URGENT,
    ),
    Spot(
        "opposite is the same side", "triggers.py", '"opposite": lambda _here, there: there',
        '"opposite": lambda _here, there: _here', "Crossed signs are missed.", URGENT,
    ),
    Spot(
        "the right half is not tried", "triggers.py",
        'or (self.bound and self._met(situation, "right"))', "or False",
        "A one-sided emergency on the right trips nothing.", URGENT,
    ),
    Spot(
        "crossed on both sides", "triggers.py", "one != other and {one, other} == {(True, False), (False, True)}",
        "one != other", "One sided hand beside two legs counts as crossed.", URGENT,
    ),
    Spot(
        "one more is needed", "triggers.py", ">= self.least", "> self.least",
        "Two limbs are marked, and a rule that needs two waits for a third.", URGENT,
    ),
    Spot(
        "an excuse is taken as a sign", "trigger_terms.py", 'wanted=not row.term_kind.startswith("not_")',
        "wanted=True", "A rule that a finding should switch off needs it instead.", URGENT,
    ),
    Spot(
        "one_only binds no side", "trigger_terms.py", 'BOUND = frozenset({"same", "opposite", "one_only"})',
        'BOUND = frozenset({"same", "opposite"})', "A weak right half of the body trips nothing.", URGENT,
    ),
)  # fmt: skip

RANKING = (
    Spot(
        "pain is not felt", "report.py", 'frozenset({"numb", "tingling", "pain"})', 'frozenset({"numb", "tingling"})',
        "A painful place counts as nothing.", (*ENGINE, *RANKED),
    ),
    Spot(
        "silence speaks for a site", "ranking.py", "- silence - self", "+ silence - self",
        "The largest footprint wins, whatever is marked.", RANKED,
    ),
    Spot(
        "what is only told counts alone", "ranking.py", ' - self.parameters["told.alone"] * alone', "",
        "A site that only spreads to a place is ranked as if the place were its own.", TERMS,
    ),
    Spot(
        "half a mark is explained", "ranking.py", "skin.any(axis=1) & weak.any(axis=1)",
        "skin.any(axis=1) | weak.any(axis=1)", "A numb and weak place is called explained by a site that only numbs.",
        TERMS,
    ),
    Spot(
        "a no speaks for a site", "ranking_answers.py", 'against = -self.parameters["answer.no"]',
        'against = self.parameters["answer.no"]', "Saying no to the sign of a site makes it likelier.",
        (*ENGINE, *RANKED),
    ),
    Spot(
        "answers have no limit", "ranking_answers.py", "np.clip(parts.sum(axis=0), -most, most)", "parts.sum(axis=0)",
        "Many answers outweigh where it is felt.", TERMS,
    ),
    Spot(
        "the needed answer is held against", "ranking_answers.py", "0.0 if findings & report.yes else value",
        "value if findings & report.yes else 0.0", "The answer that defines a site costs it its place.", RANKED,
    ),
    Spot(
        "a silent twin costs nothing", "ranking_silence.py", "cost += self.even * self.stretch[twins].sum(axis=0)",
        "pass", "One numb foot is called an even neuropathy.", TERMS,
    ),
    Spot(
        "inner and other side change places", "ranking_tables.py", "(s == side) == same", "(s == side) != same",
        "What people also tell is looked for on the wrong side.", RANKED,
    ),
    Spot(
        "rare is as good as usual", "ranking_tables.py", "step * (atlas.sites[i.site].base_rate_tier - 1)",
        "0 * step * (atlas.sites[i.site].base_rate_tier - 1)", "Rare things stand before common ones.", RANKED,
    ),
    Spot(
        "weakness on either side", "ranking_body.py", 'if place.side in (side, "midline"):', "if place.side:",
        "A weak left leg is explained by a nerve of the right.", RANKED,
    ),
    Spot(
        "a pair explains at its worst", "pairs.py", "np.maximum(marks[first], marks[second])",
        "np.minimum(marks[first], marks[second])", "Two sources are never better than one.", RANKED,
    ),
    Spot(
        "an answer counts twice", "pairs.py", "np.maximum(parts[:, ranking.site[a]], parts[:, ranking.site[b]])",
        "parts[:, ranking.site[a]] + parts[:, ranking.site[b]]",
        "Two sources that share an answer are preferred to one.", TERMS,
    ),
    Spot(
        "two need not be better", "engine.py", 'pair >= best.score + parameters["pair.margin"]', "pair >= best.score",
        "Two sources are told where one would do.", TERMS,
    ),
    Spot(
        "there is always a source", "engine.py", "if fits < least:", "if fits < float('-inf'):",
        "Scattered marks get a single source.", ("core/test_ranking.py",),
    ),
    Spot(
        "rare pairs are plain", "engine.py", "common and match.adds", "match.adds",
        "Two rare things are told as an ordinary pair.", TERMS,
    ),
    Spot(
        "the other side is considered", "candidates.py", "{instances[row].side} == marked",
        "{instances[row].side} != marked", "Why not this one? is answered for the other side.", ENGINE,
    ),
    Spot(
        "one or the other side is the right", "candidates.py", "instance.side if len(pick.rows) == 1 else",
        "instance.side if pick.rows else", "A site that may lie on either side is shown on one.", TERMS,
    ),
)  # fmt: skip

GRAPH = (
    Spot(
        "left mirrors to left", "report.py", '{"left": "right", "right": "left",', '{"left": "left", "right": "right",',
        "Nothing is ever seen as marked on both sides.", (*SHARED, *TAKEN),
    ),
    Spot(
        "both halves of the cord are one", "shared.py", '"midline" if both else spot.side', '"midline"',
        "A hand and the opposite foot share the cord.", SHARED,
    ),
    Spot(
        "half of the mark need not pass", "shared.py", "if best < HALF:", "if best < 0:",
        "Marks that share nothing share a part of the brain.", SHARED,
    ),
    Spot(
        "feeling does not cross", "footprint_walk.py", "self._ascend(w.node, other(side, w.crosses),",
        "self._ascend(w.node, side,", "A lesion of the brain numbs its own side.", TAKEN,
    ),
    Spot(
        "commands do not cross", "footprint_walk.py", "self._drive(w.node, other(side, w.crosses),",
        "self._drive(w.node, side,", "A lesion of the brain weakens its own side.", (*TAKEN, *ENGINE),
    ),
    Spot(
        "the shortest nerves go first", "footprint_lengths.py", "if row.order_far_cm > limit:",
        "if row.order_far_cm < limit:", "The stocking spares the foot.", TAKEN,
    ),
    Spot(
        "the side of the pattern is lost", "footprint_losses.py", "yield Place(region, side)",
        'yield Place(region, "left")', "A pattern on the right takes the left.", (*TAKEN, *RANKED),
    ),
    Spot(
        "the least telling question first", "questions.py", "told.round(9).argmax()", "told.round(9).argmin()",
        "The questions tell nothing apart.", ASKED,
    ),
    Spot(
        "a yes speaks for the others", "questions.py", "lift = chances - (", "lift = -chances + (",
        "A question is shown beside the site that it speaks against.", ASKED,
    ),
    Spot(
        "a no is asked once more", "questions.py", "given = report.yes | report.no", "given = report.yes",
        "What was answered with no is asked again.", ASKED,
    ),
)  # fmt: skip

SPOTS: tuple[Spot, ...] = (*URGENCY, *RANKING, *GRAPH)
