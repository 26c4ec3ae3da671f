"""A tailoring whose base was superseded goes on as far as it fits; what clashes is shown, and those above prevail."""

import pytest

from tests.federation.guidelines.conftest import MONEY, OPENNESS
from tests.federation.tailoring.conftest import KEYS, RHYTHM


@pytest.fixture
def laid(lay):
    """What the north laid over edition 1, of every kind."""
    return lay(
        added=[KEYS],
        strengthened=[{"item": "openness", "force": "minimum"}],
        numbers=[{"item": "rhythm", "number": 14}],
        other_ways=[{"item": "openness", "text": "Tea."}],
    ).json


@pytest.fixture
def fit(federation, laid):
    return lambda: federation.stranger.get(f"/v1/tailorings/{laid['id']}/fit").json


def test_over_its_own_base_nothing_clashes(fit):
    assert fit() == {
        "is_in_force": True,
        "is_superseded": False,
        "base_number": 1,
        "newest_number": 1,
        "clashes": [],
    }


def test_over_a_newer_edition_it_fits_it_goes_on(office, laid, fit, asked, north):
    office.edition({"slug": "openness", **OPENNESS, "text": "Hold two."})
    shown = fit()
    assert (shown["is_superseded"], shown["is_in_force"], shown["clashes"]) == (True, True, [])
    assert (asked(north)["openness"]["force"], asked(north)["openness"]["text"]) == ("minimum", "Hold two.")


def test_where_the_newer_edition_is_stricter_it_prevails_and_the_clash_is_shown(office, laid, fit, asked, north):
    office.edition({"slug": "openness", **OPENNESS, "force": "binding"})
    whys = {each["why"] for each in fit()["clashes"]}
    assert whys == {"It is binding; minimum is no stronger.", "It binds as it stands."}
    assert (asked(north)["openness"]["force"], asked(north)["openness"]["other_way"]) == ("binding", None)


def test_an_item_the_newer_edition_takes_for_its_own_clashes(office, laid, fit, asked, north):
    office.edition({**KEYS, "text": "Three hold the keys.", "purpose": "Keys"})
    assert [each["item"] for each in fit()["clashes"]] == ["keys"]
    assert asked(north)["keys"]["text"] == "Three hold the keys."


def test_a_renamed_item_keeps_what_was_laid_over_it(office, laid, fit, asked, north):
    office.edition({"slug": "doors", **OPENNESS, "replaces": ["openness"]}, {"slug": "rhythm", **RHYTHM})
    assert (asked(north)["doors"]["force"], fit()["clashes"]) == ("minimum", [])


def test_what_clashes_is_shown_where_it_is_asked_too(federation, office, laid, north):
    office.edition({"slug": "money", **MONEY}, {"slug": "openness", **OPENNESS, "force": "binding"})
    shown = federation.stranger.get(f"/v1/units/{north}/items?guideline=meetings").json["clashes"]
    assert {(each["above"], each["below"]) for each in shown} == {
        ("meetings, edition 2", "North, tailoring 1 of meetings")
    }


def test_what_another_followed_is_in_force_no_more(lay, fit, laid):
    lay()
    assert fit()["is_in_force"] is False
