"""An effect leaves the chapter as the members decided, word for word, and is taken back."""

import pytest

from mutuality_chapter.affiliation.models import Bond
from tests.deciding import decide

OURS, THEIRS = "cha_06ef2ngi01ssreeaag6shrnm3g", "eff_06ef2ngi01ssreeaag6shrnm3g"
SAID = {
    "kind": "professional_practice",
    "institution": "hospital",
    "place": "Halifax",
    "target": "Visits after birth",
    "action": "We asked for open wards.",
    "status": "in_practice",
    "since": "2025-11",
    "change": "Fathers stay overnight.",
    "known_from": "rule",
    "evidence": "A letter of Ada W. of the ward",
    "out_of": "experience",
}


@pytest.fixture
def bond(founded, chapter_database):
    """Let the chapter belong to a body, or to another one."""

    def bond(chapter_id=OURS):
        with chapter_database.transaction() as session:
            said = {"issuer": "https://federation.test", "chapter_id": chapter_id, "body_id": "bod_1"}
            said["state"] = "active"
            held = {"statement": "s", "digest": "0" * 64, "fingerprint": "w", "charter_version": 0, "meeting_types": []}
            session.merge(Bond(id=1, federation=said["issuer"], accepted_at=session.now, **said, **held))

    return bond


@pytest.fixture
def effect(coordinator):
    return coordinator.post("/v1/effects", SAID).json


@pytest.fixture
def share(bond, coordinator, as_mary, clock, effect):
    """Let the members of a chapter that belongs decide about one wording, and tell it; return the answer."""
    bond()

    def share(wording=1, *, about="body", **said):
        subject = f"{effect['id']}-{wording}-{about}"
        decision = decide(as_mary, coordinator, clock, kind="upward", subject=subject)
        body = {"decision_id": decision, **said}
        return coordinator.request("PUT", f"/v1/effects/{effect['id']}/sharing", json=body)

    return share


def told(waiting):
    return [said for kind, said in waiting() if kind == "effect"]


def test_what_the_members_decided_leaves_word_for_word(share, effect, waiting):
    shared = share().json
    assert told(waiting) == [{**SAID, "effect_id": effect["id"], "is_public": False, "joins": None}]
    assert (shared["shared_as"], shared["shared_on"], shared["shared_wording"]) == (OURS, "2026-03-15", 1)


def test_it_may_count_as_one_with_what_another_chapter_told(share, waiting):
    share(joins=THEIRS)
    assert told(waiting)[0]["joins"] == THEIRS


@pytest.mark.parametrize(("decided", "said"), [({"wording": 2}, {}), ({"about": "body"}, {"is_public": True})])
def test_a_decision_carries_the_wording_and_the_readers_it_names(share, waiting, problem, decided, said):
    assert problem(share(**decided, **said)) == (409, "not-decided")
    assert told(waiting) == []


def test_what_was_put_otherwise_since_waits_for_another_decision(share, coordinator, effect, waiting):
    share()
    coordinator.change("PATCH", f"/v1/effects/{effect['id']}", {"action": "We asked, and wrote."})
    assert [each["action"] for each in told(waiting)] == [SAID["action"]]
    assert share(2, about="public", is_public=True).status_code == 200
    assert [(each["action"], each["is_public"]) for each in told(waiting)] == [("We asked, and wrote.", True)]


def test_somebody_who_came_since_is_not_named(share, admitted, problem, waiting):
    admitted("Ada W.")
    assert problem(share()) == (422, "member-named")


@pytest.mark.parametrize("act", ["unsharing", "withdrawal"])
def test_it_is_taken_back_without_a_decision_and_once(share, coordinator, effect, waiting, act):
    share()
    for _ in range(2):
        coordinator.request("PUT", f"/v1/effects/{effect['id']}/{act}")
    taken = {"withdrawn": f"effect/{effect['id']}", "reason": "members_decided"}
    assert waiting() == [("withdrawal", taken)]


def test_what_is_withdrawn_is_not_told(share, coordinator, effect, problem):
    coordinator.request("PUT", f"/v1/effects/{effect['id']}/withdrawal")
    assert problem(share()) == (409, "effect-withdrawn")


def test_a_chapter_of_no_body_tells_nobody(coordinator, effect, problem):
    body = {"decision_id": "dec_06ef2ngi01ssreeaag6shrnm3g"}
    answer = coordinator.request("PUT", f"/v1/effects/{effect['id']}/sharing", json=body)
    assert problem(answer) == (409, "not-affiliated")


def test_a_new_body_was_told_nothing_and_nothing_is_taken_back_from_it(share, bond, coordinator, effect, problem):
    share()
    bond("cha_06ef2ngi01ssreeaag6shrnm9g")
    assert problem(coordinator.request("PUT", f"/v1/effects/{effect['id']}/unsharing")) == (409, "not-shared")
