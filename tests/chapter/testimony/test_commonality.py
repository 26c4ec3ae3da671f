"""What is common among us leaves by decision, of many alone; how common it is beyond us is read off line."""

from datetime import UTC, datetime

import pytest

from mutuality.language.testimony import CommonPart
from mutuality_chapter import testimony
from mutuality_chapter.affiliation.models import Bond
from tests.deciding import decide

OURS = "cha_06ef2ngi01ssreeaag6shrnm3g"


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
def share(admitted, as_member, as_mary):
    """Let so many people live through the same."""

    def share(count, slug="late-loss", **said):
        as_mary.post("/v1/subconcerns", {"slug": slug, "title": "The death of a grown child"})
        for number in range(count):
            caller = as_member(admitted(f"Ash {number}"))
            caller.post("/v1/me/experiences", {"began_month": "2023-05", "subconcern": slug, **said})

    return share


@pytest.fixture
def tell(as_mary, coordinator, clock):
    """Let the members decide about something, and tell what is common by that."""

    def tell(about="commonality-body"):
        decision = decide(as_mary, coordinator, clock, kind="upward", subject=about)
        return coordinator.request("PUT", "/v1/testimony/commonality", json={"decision_id": decision})

    return tell


@pytest.fixture
def hear(chapter_database):
    """Let the newest feed say how common something is."""

    def hear(words="late-loss", aud=OURS):
        common = [{"part": CommonPart.SUBCONCERN, "words": words, "chapters": 20, "people": 250}]
        with chapter_database.transaction() as session:
            testimony.take_in(session, {"aud": aud, "issued_at": datetime(2026, 3, 15, tzinfo=UTC), "common": common})

    return hear


@pytest.fixture
def beyond(as_mary):
    """Return how common Mary is told her experience is."""
    as_mary.post("/v1/subconcerns", {"slug": "late-loss", "title": "The death of a grown child"})
    as_mary.post("/v1/me/experiences", {"began_month": "2023-05", "subconcern": "late-loss"})
    return lambda: [
        (each["words"], each["is_typical"], each["chapters"], each["people"])
        for each in as_mary.get("/v1/me/commonality/beyond").json["items"]
    ]


@pytest.mark.requirement("T11")
def test_what_enough_share_leaves_rounded_and_what_fewer_share_not_at_all(bond, share, tell, waiting):
    share(9)
    share(7, "early-loss")
    assert tell().status_code == 200
    parts = [{"part": "subconcern", "words": "late-loss", "people": 10}]
    assert waiting() == [("commonality", {"as_of": "2026-03", "parts": parts})]


def test_words_that_name_one_of_us_stay_however_many_share_them(bond, share, coordinator, admitted):
    admitted("Mary Keane")
    share(9, situation="As mary keane said")
    parts = coordinator.get("/v1/testimony/commonality/preview").json["parts"]
    assert [each["part"] for each in parts] == ["subconcern"]


def test_a_higher_floor_of_the_policy_holds_here_too(bond, share, coordinator, policy):
    policy(number_visibility={"min_cell": 12})
    share(11)
    assert coordinator.get("/v1/testimony/commonality/preview").json["parts"] == []


def test_it_leaves_by_no_other_decision(bond, share, tell, waiting):
    share(9)
    assert (tell("something-else").status_code, waiting()) == (409, [])


@pytest.mark.requirement("T11")
def test_a_member_among_few_reads_that_it_is_typical_and_nobody_is_asked(bond, hear, beyond, waiting):
    hear("Late-Loss")
    assert (beyond(), waiting()) == ([("late-loss", True, "20", "250")], [])


def test_few_and_none_are_some(bond, hear, beyond):
    hear("another")
    assert beyond() == [("late-loss", False, "some", "some")]


def test_what_another_body_told_is_nothing_to_us(bond, hear, beyond):
    hear()
    bond("cha_06ef2ngi01ssreeaag6shrnm9g")
    assert beyond() == [("late-loss", False, "some", "some")]
