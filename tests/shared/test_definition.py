"""How the policies of bodies stand on the seven points, beside what is known of the bodies they are drawn from."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from mutuality.definition import DefinitionPoint, Stand, stands
from mutuality.policy import NOTHING, ControlPolicy, PolicyInForce, load_preset, preset_names

PAGE = Path(__file__).parents[2].parent / "shared" / "docs" / "control-policy.md"
BODIES = {
    "AA, NA, Al-Anon": ("twelve_step_fellowship", "twelve_step_service_structure", "family_fellowship"),
    "La Leche League": ("accredited_leader_league",),
    "Compassionate Friends, Widow-to-Widow": ("bereaved_parents", "widow_to_widow"),
    "NAMI": ("standards_alliance",),
    "Arc, Autism Society (today)": ("parent_association", "autism_association"),
    "ICEA 1960 / today": ("method_teachers",),
    "CF adults": ("virtual_patient_circle",),
    "Phoenix SOAR": ("hospital_hosted_peers",),
    "SMART": ("trained_facilitator_network",),
}
ALL_YES = ("yes",) * 7
TABLE = {
    "accredited_leader_league": ("yes", "yes", "yes", "yes", "mixed", "mixed", "yes"),
    "autism_association": ("yes", "mixed", "yes", "mixed", "yes", "mixed", "mixed"),
    "bereaved_parents": ("yes", "yes", "yes", "yes", "yes", "mixed", "yes"),
    "family_fellowship": ALL_YES,
    "hospital_hosted_peers": ("yes", "yes", "yes", "mixed", "mixed", "mixed", "yes"),
    "loose_federation": ALL_YES,
    "method_teachers": ("yes", "mixed", "mixed", "mixed", "yes", "mixed", "yes"),
    "parent_association": ("yes", "mixed", "yes", "mixed", "yes", "mixed", "mixed"),
    "standards_alliance": ("yes", "mixed", "mixed", "mixed", "mixed", "mixed", "yes"),
    "trained_facilitator_network": ("no", "no", "no", "yes", "mixed", "no", "yes"),
    "twelve_step_fellowship": ALL_YES,
    "twelve_step_service_structure": ALL_YES,
    "virtual_patient_circle": ALL_YES,
    "widow_to_widow": ALL_YES,
}
FULL = {"yes", "yes, accredited", "chapter yes, formation national"}
PARTLY = {"mostly", "partly", "mixed", "limited", "shared", "leaders", "delegates", "possible", "by policy path"}
PARTLY |= {"hospital pace", "host + national", "science-led", "chapter yes, formation national"}
NONE = {"no", "no need", "no (professional origin)", "centre"}
SPREAD = {"yes / no", "yes / members"}


def under(name):
    return [each.stand for each in stands(held(load_preset(name).policy))]


def held(policy, version=1):
    return PolicyInForce(policy, version, date(2026, 1, 1), "bod_1")


def fits(cell):
    """Return which stands agree with what is known of a body: it may stand in several ways over time."""
    known = re.sub(r"\*\*| ?\[[^]]*\]", "", cell).strip()
    found = {Stand.YES: FULL | SPREAD, Stand.MIXED: PARTLY | SPREAD, Stand.NO: NONE | {"yes / no"}}
    return {stand for stand, words in found.items() if known in words}


def rows():
    table = PAGE.read_text(encoding="utf-8").partition("## Seven-point definition check")[2]
    cells = [line.strip("|").split("|") for line in table.splitlines() if line.startswith("| ")]
    return {row[0].strip(): row[1:] for row in cells[1:]}


@pytest.mark.parametrize("name", TABLE)
def test_each_preset_stands_on_the_seven_points_as_written_here(name):
    assert tuple(under(name)) == TABLE[name]


def test_no_preset_is_left_out():
    assert set(TABLE) == set(preset_names())


@pytest.mark.requirement("D7")
@pytest.mark.skipif(not PAGE.exists(), reason="the research stands beside the project, not in it")
def test_policies_stand_as_the_bodies_they_are_drawn_from_are_known_to():
    known = rows()
    for body, names in BODIES.items():
        for name in names:
            wrong = [
                point
                for point, stand, cell in zip(DefinitionPoint, under(name), known[body], strict=True)
                if stand not in fits(cell)
            ]
            assert wrong == [], (body, name)


@pytest.mark.requirement("D7")
def test_a_policy_that_asks_no_experience_fails_the_second_point_by_that_key():
    second = stands(held(load_preset("trained_facilitator_network").policy))[1]
    assert (second.point.number, second.stand, second.keys) == (2, Stand.NO, ("helper.experience_required",))


def test_where_no_policy_was_published_nothing_is_known():
    assert {each.stand for each in stands(held(NOTHING, version=0))} == {Stand.NOT_KNOWN}
    assert {each.stand for each in stands(held(NOTHING))} == {Stand.YES}


def test_what_stands_in_the_way_wholly_comes_before_what_does_so_in_part():
    said = {"helper": {"experience_required": False}, "professionals": {"role": "member"}}
    second = stands(replace(held(NOTHING), policy=ControlPolicy.from_document(said)))[1]
    assert second.stand is Stand.NO
