"""Partners as a coordinator, a member and a stranger meet them."""

import pytest

ONE = "/v1/partners/par_00000000000000000000000000"


def names(caller, **query):
    return [each["name"] for each in caller.get("/v1/partners", query_string=query).json["items"]]


def test_members_read_who_stands_beside_us(noted, as_mary):
    noted("Dr. Gray", "professional", discipline="psychology", contact="902 555 0199")
    shown = as_mary.get("/v1/partners").json["items"][0]
    told = (shown["kind"], shown["name"], shown["discipline"], shown["contact"], shown["noted_on"])
    assert told == ("professional", "Dr. Gray", "psychology", "902 555 0199", "2026-03-15")


def test_a_discipline_need_not_be_told(noted, coordinator):
    assert coordinator.get(f"/v1/partners/{noted()}").json["discipline"] is None


@pytest.mark.requirement("B1")
def test_a_professional_without_the_concern_stands_beside_us_and_is_no_member(noted, coordinator, problem):
    noted("Dr. Gray", "professional")
    refused = coordinator.post("/v1/members", {"name": "Dr. Gray", "concern": "research"})
    assert problem(refused) == (422, "concern-not-shared")
    assert (names(coordinator), coordinator.get("/v1/members").json["items"]) == (["Dr. Gray"], [])


@pytest.mark.requirement("H2")
def test_a_licensed_person_who_shares_the_concern_joins_as_any_member_does(noted, coordinator, admitted):
    noted("Gray K.", "professional", discipline="psychology")
    licensed, other = (coordinator.get(f"/v1/members/{admitted(name)}").json for name in ("Gray K.", "Owl"))
    assert set(licensed) == set(other)
    assert licensed["state"] == other["state"] == "visiting"


def test_membership_has_no_place_for_a_discipline(coordinator, problem):
    said = {"name": "Gray K.", "concern": "grief", "discipline": "psychology"}
    assert problem(coordinator.post("/v1/members", said)) == (422, "validation-failed")


@pytest.mark.requirement("H2")
def test_a_discipline_is_kept_of_partners_and_of_nobody_else(chapter_database):
    tables = chapter_database.base.metadata.sorted_tables
    assert [table.name for table in tables if "discipline" in table.c] == ["partner"]


def test_partners_are_found_by_kind(noted, coordinator):
    noted()
    noted("Dr. Gray", "professional")
    assert (names(coordinator, kind="agency"), names(coordinator, kind="professional")) == (
        ["Harbour Clinic"],
        ["Dr. Gray"],
    )


def test_a_partner_we_no_longer_work_with_is_listed_apart(clinic, coordinator):
    changed = coordinator.change("PATCH", f"/v1/partners/{clinic}", {"ended_on": "2026-03-01"})
    assert changed.json["version"] == 2
    assert (names(coordinator), names(coordinator, ended="true")) == ([], ["Harbour Clinic"])


def test_working_together_does_not_end_on_a_day_to_come(clinic, coordinator, problem):
    refused = coordinator.change("PATCH", f"/v1/partners/{clinic}", {"ended_on": "2026-03-17"})
    assert problem(refused) == (409, "day-ahead")


def test_the_list_comes_in_pages(noted, coordinator):
    for name in "abc":
        noted(name)
    first = coordinator.get("/v1/partners?limit=2").json
    second = coordinator.get("/v1/partners", query_string={"limit": 2, "cursor": first["next"]}).json
    assert sorted(each["name"] for each in first["items"] + second["items"]) == ["a", "b", "c"]
    assert second["next"] is None


@pytest.mark.parametrize("method", ["PATCH", "DELETE"])
def test_of_two_who_change_a_partner_the_second_reads_it_again(clinic, coordinator, problem, method):
    coordinator.change("PATCH", f"/v1/partners/{clinic}", {"contact": "By post"})
    assert problem(coordinator.change(method, f"/v1/partners/{clinic}", {}, etag='"1"')) == (412, "precondition-failed")


def test_a_partner_noted_twice_by_a_retry_is_noted_once(coordinator):
    sent = {"json": {"name": "Clinic", "kind": "agency"}, "headers": {"Idempotency-Key": "once"}}
    answers = [coordinator.request("POST", "/v1/partners", **sent).json["id"] for _ in range(2)]
    assert (len(set(answers)), names(coordinator)) == (1, ["Clinic"])


def test_an_erased_partner_is_known_no_more_and_its_counts_stay(clinic, exchange, coordinator):
    exchange(note="The blue room")
    assert coordinator.change("DELETE", f"/v1/partners/{clinic}").status_code == 204
    shown = coordinator.get(f"/v1/partners/{clinic}").json
    assert (shown["name"], shown["discipline"], shown["contact"]) == (None, None, None)
    assert coordinator.get(f"/v1/partners/{clinic}/balance").json["came_in"] == 1


def test_no_word_of_an_erased_partner_is_left(noted, exchange, coordinator, chapter_database):
    partner = noted("Zanzibrel", "professional", discipline="Zanzibrel", contact="Zanzibrel")
    exchange(partner_id=partner, note="Zanzibrel")
    coordinator.change("DELETE", f"/v1/partners/{partner}")
    with chapter_database.reading() as session:
        tables = chapter_database.base.metadata.sorted_tables
        rows = [str(row) for table in tables for row in session.execute(table.select())]
    assert [row for row in rows if "Zanzibrel" in row] == []


def test_nothing_is_added_to_an_erased_partner(clinic, exchange, coordinator, as_mary, problem):
    kept = exchange().headers["Location"]
    coordinator.change("DELETE", f"/v1/partners/{clinic}")
    answers = [
        exchange(),
        coordinator.change("PATCH", kept, {"note": "x"}),
        coordinator.change("PATCH", f"/v1/partners/{clinic}", {"name": "x"}),
        as_mary.post("/v1/me/consents", {"partner_id": clinic}),
    ]
    assert {problem(answer) for answer in answers} == {(409, "partner-gone")}


WRITING = [
    ("POST", "/v1/partners"),
    ("PATCH", ONE),
    ("DELETE", ONE),
    ("POST", "/v1/resource-exchanges"),
    ("PATCH", "/v1/resource-exchanges/rex_00000000000000000000000000"),
    ("GET", f"{ONE}/consents"),
]
READING = ["/v1/partners", ONE, f"{ONE}/balance", "/v1/resource-exchanges", WRITING[4][1]]


@pytest.mark.parametrize(("method", "path"), WRITING)
def test_a_member_without_an_office_writes_nothing_and_reads_nobodys_consents(as_mary, problem, method, path):
    refused = as_mary.request(method, path, json={})
    assert problem(refused) == (403, "forbidden")


@pytest.mark.parametrize("path", READING + sorted({path for _, path in WRITING}))
def test_a_stranger_is_asked_to_sign_in(founded, path):
    assert founded.stranger.get(path).status_code == 401


@pytest.mark.parametrize("path", ["/v1/partners", "/v1/resource-exchanges"])
def test_where_nothing_was_noted_the_lists_are_empty(as_mary, path):
    assert as_mary.get(path).json == {"items": [], "next": None}


@pytest.mark.parametrize("path", [ONE, f"{ONE}/balance", WRITING[4][1]])
def test_what_is_not_there_is_not_found(as_mary, problem, path):
    assert problem(as_mary.get(path)) == (404, "not-found")


def test_nothing_of_partners_leaves_the_chapter(clinic, exchange, waiting):
    exchange()
    assert waiting() == []
