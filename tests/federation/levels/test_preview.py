"""What a publication would change is counted before, by the same checks, and nothing is written."""

from datetime import date

import pytest

from mutuality.language import Kind
from mutuality_federation import compliance
from mutuality_federation.compliance.reading import add_up
from tests.federation.levels.conftest import TODAY, kind

STRICT = {"guidelines": {"default_force": "binding"}}
DECLINED = {"answer": "declined", "decided_on": "2026-03-14", "item": "openness"}


@pytest.fixture
def declining(office, north, harbour):
    """Two chapters, one of them in the north, both of which declined what nothing forces."""
    edition = office.edition({"slug": "openness"})
    both = [harbour, office.chapter("Quay")]
    for each in both:
        office.tell(each, Kind.RESPONSE, f"response/{edition}/openness", edition_id=edition, **DECLINED)
    return both


@pytest.fixture
def preview(office):
    """Return what publishing would change: a layer of a unit, an overlay, or else the body's policy."""

    def preview(of="policies", **said):
        sent = {"in_force_on": TODAY, **said}
        return office.officer.request("POST", f"/v1/bodies/{office.body_id}/{of}/previews", json=sent)

    return preview


def totals(office):
    with office.database.reading() as session:
        readings = compliance.body_readings(session, office.body_id, date(2026, 3, 15))
    return add_up(each.counts for each in readings)


def test_a_policy_is_previewed_over_all_chapters(preview, declining):
    seen = preview(document={"helper": {"gate_months": 18}, **STRICT}).json
    assert (seen["chapters"], seen["touched"], seen["moved"]) == (2, 2, 2)


def test_a_units_policy_is_previewed_over_its_chapters_alone(preview, declining, north):
    seen = preview("layers", unit_id=north, document=STRICT).json
    assert (seen["chapters"], seen["touched"], seen["moved"]) == (2, 1, 1)


def test_keys_are_counted_by_the_way_they_turn(preview, declining):
    document = {"helper": {"gate_months": 6}, "gathering": "virtual_only", "delegated": ["gathering"]}
    turned = {each.pop("key"): each for each in preview(document=document).json["keys"]}
    assert turned["helper.gate_months"] == {"tightened": 0, "loosened": 2, "reworded": 0}
    assert turned["gathering"] == {"tightened": 2, "loosened": 0, "reworded": 0}
    assert turned["delegated"] == {"tightened": 0, "loosened": 0, "reworded": 2}


def test_verdicts_that_would_change_are_counted_before_and_after(preview, declining):
    verdicts = {each.pop("verdict"): each for each in preview(document=STRICT).json["verdicts"]}
    assert verdicts == {"noted": {"before": 2, "after": 0}, "finding": {"before": 0, "after": 2}}


def test_what_was_foretold_comes_true(office, preview, layer, north, declining):
    foretold = preview("layers", unit_id=north, document=STRICT).json["verdicts"]
    before = totals(office)
    layer(north, document=STRICT)
    after = totals(office)
    changed = {name: (before[name], after[name]) for name in after if before[name] != after[name]}
    assert changed == {each["verdict"]: (each["before"], each["after"]) for each in foretold}


def test_nothing_is_written(office, preview, declining, north, bound):
    preview(document=STRICT)
    preview("layers", unit_id=north, document=STRICT)
    assert office.officer.get(f"/v1/bodies/{office.body_id}/layers").json["items"] == []
    assert bound(declining[0], "guidelines.default_force") == ("none", "policy", 0, "nobody")


def test_the_same_as_is_in_force_changes_nothing(preview, declining, north):
    seen = preview("layers", unit_id=north, document={"helper": {"gate_months": 12}}).json
    assert (seen["touched"], seen["moved"], seen["keys"], seen["verdicts"]) == (0, 0, [], [])


@pytest.mark.parametrize(
    ("document", "refused"),
    [
        ({"helper": {"gate_months": 6}}, "levels-contradict"),
        ({"rotation": {"max_terms": 2}}, "not-delegated"),
    ],
)
def test_what_publishing_refuses_the_preview_refuses_alike(preview, layer, north, document, refused):
    asked = (preview("layers", unit_id=north, document=document), layer(north, document=document))
    assert [kind(answer) for answer in asked] == [(409, refused)] * 2


def test_a_policy_given_too_late_is_refused_alike(office, preview):
    office.choose(notice_days=30)
    assert kind(preview(document={"gathering": "virtual_only"})) == (409, "notice-too-short")


def test_an_officer_of_another_body_previews_nothing(office, other):
    path = f"/v1/bodies/{office.body_id}/policies/previews"
    assert other.officer.request("POST", path, json={"in_force_on": TODAY}).status_code == 404
