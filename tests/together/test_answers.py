"""A body's form, answered by a chapter, judged and totalled by the federation, revised whole."""

from datetime import UTC, datetime

import orjson
import pytest

QUARTER = "2026-01--P3M"
ROOMS = {"code": "rooms_opened", "title": "Rooms", "rule": "Rooms to stay in.", "counts": "activity", "unit": "rooms"}
FORM = {
    "slug": "winter",
    "title": "The winter form",
    "period": "quarter",
    "closes_days": 60,
    "indicators": [
        {"code": "meetings_held", "mode": "exact"},
        {"code": "joins", "mode": "noised"},
        {"code": "rooms_opened", "mode": "exact", "is_compulsory": True},
    ],
    "own": [ROOMS],
    "checks": [
        {
            "name": "few_rooms",
            "says": "Not more than twenty rooms.",
            "left": ["rooms_opened"],
            "operator": "less_than_or_equal_to",
            "plus": 20,
        },
        {
            "name": "both_or_neither",
            "says": "Rooms where there are meetings.",
            "left": ["rooms_opened"],
            "operator": "compulsory_pair",
            "right": ["meetings_held"],
        },
    ],
}
ANSWER = f"/v1/forms/winter/reports/{QUARTER}"


@pytest.fixture
def asked(bond, clock):
    """Let the body publish its form, the chapter hear of it, and the quarter be over."""
    form_id = bond.officer.post(f"/v1/bodies/{bond.body_id}/forms", FORM).json["id"]
    published = bond.officer.post(f"/v1/forms/{form_id}/editions", {"effective_from": QUARTER})
    assert published.status_code == 201, published.json
    assert bond.dial()["outcome"] == "done"
    clock.at = datetime(2026, 4, 10, 12, tzinfo=UTC)


@pytest.fixture
def answer(bond, asked):
    """Note how many rooms were opened, release the answer, and dial out."""

    def answer(rooms, **said):
        noted = {"state": "counted", "value": rooms, **said}
        bond.coordinator.request("PUT", f"/v1/noted-figures/{QUARTER}/rooms_opened", json=noted)
        released = bond.coordinator.request("PUT", ANSWER)
        assert bond.dial()["outcome"] == "done"
        return released

    return answer


@pytest.fixture
def totals(bond):
    """Return what the office sees of the form, figure by figure."""

    def totals():
        path = f"/v1/bodies/{bond.body_id}/statistics?form=winter&first=2026-01&last=2026-03"
        return {each["indicator"]: each for each in bond.officer.get(path).json["items"]}

    return totals


@pytest.fixture
def rows(bond):
    """Return what the office sees of this chapter alone."""

    def rows():
        found = bond.officer.get(f"/v1/bodies/{bond.body_id}/statistics/rows?period={QUARTER}").json["items"]
        return {each["indicator"]: (each["state"], each["value"]) for each in found}

    return rows


def test_a_chapters_answer_is_totalled_figure_by_figure_in_the_mode_it_left_by(answer, totals, rows):
    report = answer(3).json
    seen = totals()
    assert {code: each["modes"] for code, each in seen.items()} == {
        "meetings_held": ["exact"],
        "joins": ["noised"],
        "rooms_opened": ["exact"],
    }
    assert (seen["rooms_opened"]["total"], seen["joins"]["standard_error"] > 1) == (3, True)
    assert rows() == {each["indicator"]: (each["state"], each["value"]) for each in report["cells"]}


def test_a_second_revision_replaces_its_slice_whole_and_draws_nothing_anew(answer, totals, rows):
    answer(3)
    before = rows()
    assert answer(None, state="nothing_to_report").json["version"] == 2
    after = rows()
    assert (after.pop("rooms_opened"), before.pop("rooms_opened")) == (("nothing_to_report", None), ("counted", 3))
    assert (after, totals()["rooms_opened"]["nothing_to_report"]) == (before, 1)


def test_what_fails_a_check_stays_here_and_the_federation_hears_nothing(bond, answer, totals):
    refused = answer(21)
    assert (refused.status_code, [each["pointer"] for each in refused.json["errors"]]) == (409, ["/checks/few_rooms"])
    assert totals() == {}


def test_the_very_bytes_are_tried_before_they_leave_and_judged_as_the_real_ones(bond, asked):
    noted = {"state": "counted", "value": 3}
    bond.coordinator.request("PUT", f"/v1/noted-figures/{QUARTER}/rooms_opened", json=noted)
    data = bond.coordinator.request("PUT", f"{ANSWER}/draft").json["data"]
    own = bond.federation.with_scopes("link:read", chapter=bond.chapter_id, body=bond.body_id)
    tried = own.post(f"/v1/chapters/{bond.chapter_id}/report-trials", {"data": data}).json
    assert (tried["sent"], tried["created"], tried["refusal"]) == (len(orjson.loads(data)["cells"]), 3, None)


def test_a_period_closed_while_we_were_off_line_is_refused_there_and_we_read_why(bond, answer, clock):
    clock.at = datetime(2026, 5, 30, 12, tzinfo=UTC)
    noted = {"state": "counted", "value": 3}
    bond.coordinator.request("PUT", f"/v1/noted-figures/{QUARTER}/rooms_opened", json=noted)
    assert bond.coordinator.request("PUT", ANSWER).status_code == 200
    clock.at = datetime(2026, 6, 10, 12, tzinfo=UTC)
    bond.dial()
    ((waiting),) = bond.coordinator.get("/v1/link/pending").json["items"]
    assert waiting["refusal"]["type"].endswith("/period-closed")
