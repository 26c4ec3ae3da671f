"""Two bodies, one loose and one binding, and two chapters that did the same: only the policy makes the difference."""

from datetime import UTC, date, datetime

import pytest

from mutuality.policy import Verdict
from tests.bonds import enrolled

ITEMS = {"openness": "adopted", "money": "declined", "welcome": "adapted", "silence": None}
NONE = dict.fromkeys(Verdict, 0)
NOTHING_ASKED = {**NONE, "nothing": 1, "noted": 3, "kept": 0, "reminder": 0, "finding": 0, "overdue": 0}
BOUND = {**NONE, "nothing": 0, "noted": 0, "kept": 1, "reminder": 0, "finding": 2, "overdue": 1}


@pytest.fixture
def both(federation, founded, second):
    """The same chapter twice: under a loose body and under a binding one."""
    loose = enrolled(federation, founded, preset="loose_federation", slug="loose")
    return loose, enrolled(federation, second[0], slug="binding")


def publish(bond):
    """Let the body publish an edition whose items leave their force to its policy."""
    begun = {"slug": "practice", "title": "How we do it"}
    path = f"/v1/guidelines/{bond.officer.post(f'/v1/bodies/{bond.body_id}/guidelines', begun).json['id']}"
    for slug in ITEMS:
        item = {"purpose": slug, "text": "Text", "force": None, "known_by": "attested"}
        bond.officer.change("PUT", f"{path}/items/{slug}", item, etag=bond.officer.get(path).headers["ETag"])
    said = {"effective_on": "2026-03-15", "notice_days": 0}
    return bond.officer.post(f"{path}/editions", said).json["id"]


def respond(bond, edition_id):
    """Let the chapter hear of the edition, answer all but one item, and tell."""
    bond.dial()
    for slug, answer in ITEMS.items():
        own = {"own_text": "Our way."} if answer == "adapted" else {}
        said = {"answer": answer, "reason": "So we decided.", "decided_on": "2026-03-15", **own}
        if answer is not None:
            answered = bond.coordinator.post(f"/v1/editions/{edition_id}/items/{slug}/response", said)
            assert answered.status_code == 201, answered.json
    assert bond.dial()["outcome"] == "done"


def totals(bond, on):
    query = {"on": on.isoformat()}
    return bond.officer.get(f"/v1/bodies/{bond.body_id}/compliance", query_string=query).json["totals"]


def coverage(bond, month):
    query = {"first": month, "last": month}
    shown = bond.officer.get(f"/v1/bodies/{bond.body_id}/coverage", query_string=query).json["items"]
    return [each["standing"] for each in shown]


@pytest.fixture
def lived(both, clock):
    """Both chapters answered the same, and kept silent since; it is summer."""
    for bond in both:
        respond(bond, publish(bond))
    clock.at = datetime(2026, 7, 1, 12, tzinfo=UTC)
    return both


@pytest.mark.requirement("T21")
def test_the_same_answers_are_findings_under_one_body_and_none_under_the_other(lived):
    assert [totals(bond, date(2026, 7, 1)) for bond in lived] == [NOTHING_ASKED, BOUND]


@pytest.mark.requirement("T21")
def test_the_same_silence_on_figures_is_overdue_under_one_body_and_nothing_under_the_other(lived):
    assert [coverage(bond, "2026-04") for bond in lived] == [["nothing"], ["overdue"]]


@pytest.mark.requirement("T21")
def test_a_loose_body_that_comes_to_bind_finds_from_that_day_and_no_day_before(lived):
    loose, _ = lived
    said = {"preset": "accredited_leader_league", "in_force_on": "2026-07-31"}
    assert loose.officer.post(f"/v1/bodies/{loose.body_id}/policies", said).status_code == 201
    days = (date(2026, 7, 30), date(2026, 7, 31), date(2026, 9, 15))
    assert [totals(loose, day) for day in days] == [NOTHING_ASKED, {**BOUND, "nothing": 1, "overdue": 0}, BOUND]


@pytest.mark.requirement("T21")
def test_a_binding_body_that_lets_go_has_no_finding_left_and_keeps_its_history(lived):
    _, binding = lived
    said = {"preset": "loose_federation", "in_force_on": "2026-07-01"}
    assert binding.officer.post(f"/v1/bodies/{binding.body_id}/policies", said).status_code == 201
    assert [totals(binding, date(2026, month, day)) for month, day in ((6, 30), (7, 1))] == [BOUND, NOTHING_ASKED]
