"""What we tell our body of ourselves: by decision or release, in words from lists, and taken back at will."""

import pytest

from mutuality.definition import DefinitionPoint
from mutuality_chapter.affiliation.models import Bond
from tests.deciding import decide

OURS = "cha_06ef2ngi01ssreeaag6shrnm3g"
NOTE = {"adequacy": "poor", "availability": "far", "gaps": ["too_dear", "inadequate"], "noted_on": "2019-04-09"}
LEAVES = {"as_of": "2019-04", "adequacy": "poor", "availability": "far", "gaps": ["too_dear", "inadequate"]}


@pytest.fixture
def problem():
    return lambda answer: (answer.status_code, answer.json["type"].rpartition("/")[2])


@pytest.fixture
def bond(founded, chapter_database):
    """Let the chapter belong to a body, or to another one."""

    def bond(chapter_id=OURS):
        with chapter_database.transaction() as session:
            said = {"issuer": "https://federation.test", "chapter_id": chapter_id, "body_id": "bod_1"}
            held = {"statement": "s", "digest": "0" * 64, "fingerprint": "w", "charter_version": 0, "meeting_types": []}
            active = {"state": "active", "federation": said["issuer"], "accepted_at": session.now}
            session.merge(Bond(id=1, **said, **held, **active))

    bond()
    return bond


@pytest.fixture
def tell(coordinator, as_mary, clock):
    """Note among which services we began, let the members decide about that note, and tell it."""

    def tell(about=None, **said):
        note = coordinator.post("/v1/formation/landscape", {**NOTE, **said}).json["id"]
        decision = decide(as_mary, coordinator, clock, kind="upward", subject=f"{about or note}-body")
        body = {"landscape_id": note, "decision_id": decision}
        return coordinator.request("PUT", "/v1/testimony/landscape", json=body)

    return tell


def release(coordinator):
    return coordinator.request("PUT", "/v1/testimony/definition")


@pytest.mark.requirement("H1")
def test_the_members_tell_among_which_services_they_began_and_none_of_their_words(bond, tell, waiting, coordinator):
    assert tell(words="Nothing for parents.").status_code == 200
    assert waiting() == [("landscape", LEAVES)]
    assert coordinator.get("/v1/testimony/landscape").json["said"] == LEAVES


def test_what_was_noted_leaves_by_no_other_decision(bond, tell, waiting, problem):
    assert problem(tell(about="lan_06ef2ngi01ssreeaag6shrnm9g")) == (409, "not-decided")
    assert waiting() == []


@pytest.mark.requirement("H4")
def test_what_founders_thought_of_the_help_they_had_is_told_with_none_of_it(bond, tell, waiting, coordinator):
    said = {"kinds": ["professional_failure"], "prior_help": ["unsuccessful"], "account": "Nine years."}
    assert coordinator.change("PATCH", "/v1/origin", said).status_code == 200
    tell()
    release(coordinator)
    told = str(waiting())
    assert not [word for word in ("unsuccessful", "Nine years", "professional_failure") if word in told]


@pytest.mark.requirement("D7")
def test_outcomes_leave_and_no_figure_no_reason_and_no_rule(bond, waiting, coordinator, mary):
    preview = coordinator.get("/v1/testimony/definition/preview").json
    assert waiting() == []
    assert release(coordinator).json["said"] == preview
    ((kind, said),) = waiting()
    assert (kind, said) == ("definition", preview)
    assert set(said) == {"checked_on", *(each.value for each in DefinitionPoint)}


def test_what_nothing_shows_yet_is_told_from_what_is_not_so(bond, coordinator, mary):
    said = release(coordinator).json["said"]
    assert (said["common_concern"], said["own_experience"], said["role_change"]) == ("yes", "not_known", "yes")


@pytest.mark.parametrize("kind", ["landscape", "definition"])
def test_it_is_taken_back_without_a_decision_and_then_our_body_was_told_nothing(
    bond, tell, coordinator, waiting, problem, kind
):
    tell()
    release(coordinator)
    path = f"/v1/testimony/{kind}"
    assert coordinator.request("PUT", f"{path}/withdrawal").status_code == 204
    assert ("withdrawal", {"withdrawn": kind, "reason": "members_decided"}) in waiting()
    for answer in (coordinator.get(path), coordinator.request("PUT", f"{path}/withdrawal")):
        assert problem(answer) == (404, "not-found")


def test_another_body_was_told_nothing(bond, coordinator, problem):
    release(coordinator)
    bond("cha_06ef2ngi01ssreeaag6shrnm9g")
    assert problem(coordinator.get("/v1/testimony/definition")) == (404, "not-found")


def test_a_chapter_of_no_body_tells_nobody(coordinator, problem):
    assert problem(release(coordinator)) == (409, "not-affiliated")


@pytest.mark.parametrize("path", ["landscape", "definition", "definition/withdrawal", "landscape/withdrawal"])
def test_a_member_without_an_office_tells_nothing(founded, as_mary, problem, path):
    assert problem(as_mary.request("PUT", f"/v1/testimony/{path}", json={})) == (403, "forbidden")
    assert founded.stranger.request("PUT", f"/v1/testimony/{path}").status_code == 401
