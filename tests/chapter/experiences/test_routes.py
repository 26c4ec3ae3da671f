"""Experiences as whose they are, another member, an officer and a stranger meet them."""

import pytest

from tests.traces import in_tables

CANARY = "Zanzibrel"
LOSS = {"began_month": "2023-05", "situation": "Our son died.", "helped": "Walking with somebody."}
PATHS = [("GET", ""), ("POST", ""), ("GET", "/{id}"), ("PATCH", "/{id}"), ("DELETE", "/{id}")]


def problem(answer):
    return answer.status_code, answer.json["type"].rpartition("/")[2]


@pytest.fixture
def related(as_mary):
    answer = as_mary.post("/v1/me/experiences", LOSS)
    return answer.headers["Location"].removeprefix("https://chapter.test")


def test_a_member_tells_what_they_lived_through_in_their_own_words(as_mary, related):
    shown = as_mary.get(related).json
    assert {name: shown[name] for name in LOSS} == LOSS
    assert shown["concern"] == "grief"


def test_it_is_told_anew_and_taken_back(as_mary, related):
    assert as_mary.change("PATCH", related, {"helped": "Time."}).json["helped"] == "Time."
    assert as_mary.change("DELETE", related).status_code == 204
    assert as_mary.get("/v1/me/experiences").json["items"] == []


def test_what_was_taken_back_is_kept_in_no_answer(as_mary, chapter_database):
    told = as_mary.post("/v1/me/experiences", {**LOSS, "situation": CANARY}).headers["Location"]
    assert as_mary.change("DELETE", told.removeprefix("https://chapter.test")).status_code == 204
    with chapter_database.reading() as session:
        kept = session.execute(chapter_database.base.metadata.tables["idempotency_key"].select()).all()
    assert kept
    assert CANARY not in str(kept)


def test_another_member_finds_nothing_of_it(as_owl, related):
    assert as_owl.get("/v1/me/experiences").json["items"] == []
    assert [as_owl.get(related).status_code, as_owl.change("DELETE", related, etag='"1"').status_code] == [404, 404]


@pytest.mark.parametrize(("method", "path"), PATHS)
def test_an_officer_who_is_no_member_has_none_and_a_stranger_is_asked_to_sign_in(founded, coordinator, method, path):
    address = "/v1/me/experiences" + path.format(id="exp_00000000000000000000000000")
    sent = {"json": LOSS if method in {"POST", "PATCH"} else None, "headers": {"If-Match": '"1"'}}
    assert problem(coordinator.request(method, address, **sent)) == (403, "no-member")
    assert founded.stranger.request(method, address, **sent).status_code == 401


@pytest.mark.parametrize("field", ["diagnosis", "proof", "illness"])
def test_nothing_is_asked_that_a_clinic_would_ask(as_mary, field):
    assert as_mary.post("/v1/me/experiences", {**LOSS, field: "x"}).json["errors"][0]["pointer"] == f"/{field}"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"began_month": "2026-04"}, (409, "day-ahead")),
        ({"began_month": "May"}, (422, "validation-failed")),
        ({"subconcern": "late-loss"}, (422, "subconcern-unknown")),
    ],
)
def test_a_wrong_value_has_its_problem(as_mary, said, expected):
    assert problem(as_mary.post("/v1/me/experiences", {**LOSS, **said})) == expected


def test_what_began_this_month_may_be_told(as_mary):
    assert as_mary.post("/v1/me/experiences", {"began_month": "2026-03"}).status_code == 201


def test_a_change_names_the_version_it_changes(as_mary, related):
    assert as_mary.request("PATCH", related, json={"helped": "Time."}).status_code == 428
    assert as_mary.change("PATCH", related, {"helped": "Time."}, etag='"9"').status_code == 412


@pytest.fixture
def named(as_mary):
    return as_mary.post("/v1/subconcerns", {"slug": "late-loss", "title": "The death of a grown child"})


def test_a_part_somebody_named_may_be_used_at_once_by_everybody(named, as_owl):
    assert (named.status_code, named.json["is_shared"]) == (201, False)
    assert as_owl.post("/v1/me/experiences", {**LOSS, "subconcern": "late-loss"}).status_code == 201


def test_a_part_is_named_once_and_by_members(named, as_owl, coordinator):
    body = {"slug": "late-loss", "title": "Another"}
    assert problem(as_owl.post("/v1/subconcerns", body)) == (409, "subconcern-known")
    assert problem(coordinator.post("/v1/subconcerns", body)) == (403, "no-member")


@pytest.fixture
def decide(as_mary, coordinator):
    """Let Mary, the only one on the roll, decide about a part of the concern."""

    def decide(stance="for", subject="late-loss", kind="subconcern"):
        said = {"kind": kind, "subject": subject, "title": "t", "text": "t", "closes_at": "2026-03-20T18:00:00Z"}
        proposal = f"/v1/proposals/{as_mary.post('/v1/proposals', said).json['id']}"
        as_mary.request("PUT", f"{proposal}/ballot", json={"stance": stance})
        coordinator.request("PUT", f"{proposal}/closure")
        return coordinator.post(f"{proposal}/outcome", {"outcome": "It belongs on the list."}).json["id"]

    return decide


def promote(caller, decision_id):
    return caller.request("PUT", "/v1/subconcerns/late-loss/promotion", json={"decision_id": decision_id})


def test_a_place_on_the_shared_list_needs_the_members_decision(named, decide, coordinator):
    assert problem(promote(coordinator, "dec_00000000000000000000000000")) == (409, "not-decided")
    assert promote(coordinator, decide()).json["is_shared"] is True
    assert [each["slug"] for each in coordinator.get("/v1/subconcerns?is_shared=true").json["items"]] == ["late-loss"]


@pytest.mark.parametrize("said", [{"stance": "against"}, {"subject": "early-loss"}, {"kind": "other"}])
def test_a_decision_that_was_not_passed_or_is_about_something_else_gives_none(named, decide, coordinator, said):
    assert problem(promote(coordinator, decide(**said))) == (409, "not-decided")


def test_members_give_no_place_by_themselves_and_strangers_see_no_list(named, decide, as_mary, founded):
    assert promote(as_mary, decide()).status_code == 403
    assert founded.stranger.get("/v1/subconcerns").status_code == 401


@pytest.fixture
def canary(as_mary):
    """Mary leaves the same word wherever this room takes words."""
    as_mary.post("/v1/subconcerns", {"slug": CANARY.lower(), "title": CANARY})
    said = {"subconcern": CANARY.lower(), "situation": CANARY, "helped": CANARY}
    assert as_mary.post("/v1/me/experiences", {**LOSS, **said}).status_code == 201


def test_what_somebody_lived_through_is_handed_over_and_erased_when_they_leave(canary, as_mary, chapter_database):
    assert in_tables(chapter_database, CANARY) >= {"experience", "subconcern"}
    taken = as_mary.post("/v1/me/departure", {"reason": "went_on"}).json["holdings"]["experiences"]
    assert (taken["experiences"][0]["situation"], taken["subconcerns"][0]["title"]) == (CANARY, CANARY)
    assert in_tables(chapter_database, CANARY) == set()


def test_what_somebody_named_stays_where_others_share_it_and_who_named_it_is_forgotten(
    named, as_mary, as_owl, chapter_database
):
    as_owl.post("/v1/me/experiences", {**LOSS, "subconcern": "late-loss"})
    as_mary.post("/v1/me/departure", {"reason": "went_on"})
    with chapter_database.reading() as session:
        kept = session.execute(chapter_database.base.metadata.tables["subconcern"].select()).all()
    assert [(row.slug, row.added_by) for row in kept] == [("late-loss", None)]
