"""The presets as they are carried in the package."""

import pytest
import yaml

from mutuality.policy import KEYS, NOTHING, load_preset, preset_names
from mutuality.problems import NotFound
from tests.requirements import ROOT

GIVEN = ROOT.parent / "shared" / "data" / "presets.yaml"
SHARED_KEYS = [
    "affiliation.mode",
    "affiliation.min_founders",
    "guidelines.default_force",
    "guidelines.adaptation",
    "reporting.duty",
    "helper.selected_by",
    "helper.experience_required",
    "helper.gate_months",
    "professionals.role",
    "noncompliance.ladder",
    "noncompliance.cure_days",
]


def test_three_degrees_of_control_are_ready_to_be_chosen():
    assert preset_names() == ["accredited_leader_league", "bereaved_parents", "loose_federation"]


def test_an_unknown_preset_is_not_found():
    with pytest.raises(NotFound):
        load_preset("everything_binds")


@pytest.mark.parametrize("name", preset_names())
def test_a_preset_names_origin_levels_and_title(name):
    preset = load_preset(name)
    assert (bool(preset.title), preset.origin, len(preset.levels) >= 2) == (True, ("rapid_social_change",), True)


@pytest.mark.parametrize("name", preset_names())
def test_a_preset_says_a_sentence_for_each_key_that_asks_something(name):
    preset = load_preset(name)
    assert len(preset.asks) == sum(preset.policy[key] != NOTHING[key] for key in KEYS)


def test_the_loose_federation_asks_next_to_nothing():
    assert load_preset("loose_federation").asks == ["The group chooses its helpers."]


def given_value(presets, name, key):
    """Return what the research says, following what a preset extends."""
    group, _, member = key.partition(".")
    found = presets[name].get(group, {}).get(member)
    above = presets[name].get("extends")
    return given_value(presets, above, key) if found is None and above else found


@pytest.mark.skipif(not GIVEN.exists(), reason="the research the presets come from is not beside the project")
@pytest.mark.parametrize("name", preset_names())
@pytest.mark.parametrize("key", SHARED_KEYS)
def test_a_preset_holds_what_the_research_found(name, key):
    value = given_value(yaml.safe_load(GIVEN.read_text(encoding="utf-8")), name, key)
    assert load_preset(name).policy[key] == (NOTHING[key] if value is None else value)
