"""The presets as they are carried in the package."""

from datetime import date

import pytest
import yaml

from mutuality.policy import KEYS, NOTHING, PolicyInForce, load_preset, preset_names
from mutuality.policy.document import Rule
from mutuality.policy.layers import Layer, loosened, resolve
from mutuality.problems import NotFound
from tests.requirements import ROOT

DAY = date(2026, 1, 1)
GIVEN = ROOT.parent / "shared" / "data" / "presets.yaml"
ORIGINS = {"professional_failure", "technological_advance", "rapid_social_change"}
SHARED_KEYS = [
    "affiliation.mode",
    "affiliation.min_founders",
    "affiliation.renew_months",
    "names_review",
    "guidelines.default_force",
    "guidelines.adaptation",
    "reporting.duty",
    "helper.selected_by",
    "helper.experience_required",
    "helper.gate_months",
    "professionals.role",
    "noncompliance.ladder",
    "noncompliance.cure_days",
    "affiliation.endorsement_path",
    "money.outside",
    "money.remittance",
    "money.reserve_months",
    "listing.requires_registration",
    "professionals.may_lead",
    "professionals.may_vote",
    "professionals.max_observers",
    "anonymity.name_form",
    "decision.method",
    "decision.minority_appeal",
    "decision.roll_cutoff_days",
    "rotation.term_months",
    "rotation.max_terms",
    "contact.pair_up",
    "contact.same_gender_default",
    "anonymity.roster_leaves_chapter",
    "anonymity.directory",
    "continuity.min_helpers",
    "gathering",
    "matching.min_gap_months",
]


def test_fourteen_degrees_of_control_are_ready_to_be_chosen():
    assert len(preset_names()) == 14


@pytest.mark.requirement("H5")
@pytest.mark.parametrize("name", ["twelve_step_fellowship", "parent_association", "autism_association"])
def test_what_began_in_professional_failure_says_so(name):
    assert load_preset(name).origin == ("professional_failure",)


def test_an_unknown_preset_is_not_found():
    with pytest.raises(NotFound):
        load_preset("everything_binds")


@pytest.mark.parametrize("name", preset_names())
def test_a_preset_names_origin_levels_and_title(name):
    preset = load_preset(name)
    assert (bool(preset.title), set(preset.origin) <= ORIGINS, len(preset.levels) >= 2) == (True, True, True)


@pytest.mark.parametrize("name", preset_names())
def test_a_preset_says_a_sentence_for_each_key_that_asks_something(name):
    preset = load_preset(name)
    assert len(preset.asks) == sum(preset.policy[key] != NOTHING[key] for key in KEYS)


def test_the_loose_federation_asks_next_to_nothing():
    assert load_preset("loose_federation").asks == ["The group chooses its helpers."]


DUES = {
    "None": "chapter_decides",
    "none": "none",
    "leader_yearly": "helpers",
    "True": "asked",
    "{'regular': 35, 'open_door': 3}": "asked",
}


def given_value(presets, name, key):
    """Return what the research says, following what a preset extends."""
    group, _, member = key.partition(".")
    found = presets[name].get(group, {}).get(member) if member else presets[name].get(group)
    above = presets[name].get("extends")
    return given_value(presets, above, key) if found is None and above else found


def test_a_preset_takes_from_what_it_extends_all_it_leaves_out():
    above, below = load_preset("twelve_step_fellowship"), load_preset("family_fellowship")
    assert {key for key in KEYS if above.policy[key] != below.policy[key]} == {
        "names_review",
        "listing.moderation",
        "listing.requires_registration",
        "decision.roll_cutoff_days",
        "delegated",
    }


@pytest.fixture(scope="module")
def given():
    if not GIVEN.exists():
        pytest.skip("the research the presets come from is not beside the project")
    return yaml.safe_load(GIVEN.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", preset_names())
def test_a_preset_holds_what_the_research_found(given, name):
    found = {key: given_value({**given, "base": {}}, name, key) for key in SHARED_KEYS}
    expected = {key: NOTHING[key] if value is None else value for key, value in found.items()}
    assert {key: load_preset(name).policy[key] for key in SHARED_KEYS} == expected


def test_where_the_research_found_somebody_who_hears_appeals_a_preset_names_the_board(given):
    found = {name for name in given if given_value(given, name, "noncompliance.appeal_to")}
    heard = {name for name in preset_names() if load_preset(name).policy["noncompliance.appeal_to"] != "nobody"}
    assert (heard, {load_preset(name).policy["noncompliance.appeal_days"] for name in heard}) == (found, {30})


@pytest.mark.parametrize("name", preset_names())
def test_a_preset_asks_for_the_dues_the_research_found(given, name):
    assert load_preset(name).policy["money.dues"] == DUES[str(given_value({**given, "base": {}}, name, "money.dues"))]


def test_the_national_share_is_ten_of_thirty_five_as_the_research_found(given):
    found, regular = (given["standards_alliance"]["money"][name] for name in ("split", "dues"))
    share = round(100 * found["national"][0] / regular["regular"])
    assert load_preset("standards_alliance").policy["money.split"] == {"chapter": 100 - share, "national": share}


def test_every_pattern_the_research_found_is_ready(given):
    assert preset_names() == sorted(set(given) - {"base"})


def test_an_overlay_of_a_preset_loosens_nothing_the_preset_asks():
    preset = load_preset("family_fellowship")
    held = PolicyInForce(preset.policy, 1, DAY, "bod_1")
    youth = Layer.of(Rule("youth", 1, "bod_1", DAY), preset.overlays["youth"], is_bodys=True)
    assert loosened(held, youth) == []
    assert (resolve(held, [youth])["helper.min_age"], held["helper.min_age"]) == (21, 0)
