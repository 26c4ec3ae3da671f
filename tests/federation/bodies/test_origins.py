"""How bodies came into being, as the patterns they began from say."""

import pytest

from mutuality.policy import load_preset, preset_names


@pytest.fixture
def bodies_by_pattern(federation):
    """A body of every preset's manner, under the preset's name."""
    steward = federation.signed_in("steward")
    for name in preset_names():
        preset = load_preset(name)
        said = {"slug": name.replace("_", "-"), "name": preset.title, "concern": "living on"}
        steward.post("/v1/bodies", {**said, "origin": list(preset.origin), "levels": list(preset.levels)})


@pytest.mark.requirement("H8", "H12")
def test_bodies_that_a_technological_advance_brought_about_are_found(federation, bodies_by_pattern):
    found = federation.stranger.get("/v1/bodies?origin=technological_advance").json["items"]
    assert {each["slug"] for each in found} == {"virtual-patient-circle", "hospital-hosted-peers"}
