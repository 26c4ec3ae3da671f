"""What our insisting on new ways changes: how professionals work, and what society thinks right."""

import pytest

PRACTICE = {"kind": "professional_practice", "target": "Visits after birth", "action": "We asked for open wards."}
MORES = {"kind": "societal_mores", "target": "Silence about loss", "action": "We spoke at the school."}
ONE = "/v1/effects/eff_00000000000000000000000000"
ACTS = [("PUT", f"{ONE}/{act}") for act in ("withdrawal", "sharing", "unsharing")]
ADDRESSES = [("POST", "/v1/effects"), ("PATCH", ONE), *ACTS]


@pytest.fixture
def effect(coordinator):
    """Note what we change, and return where it stands."""

    def effect(**said):
        answer = coordinator.post("/v1/effects", {**PRACTICE, **said})
        assert answer.status_code == 201, answer.json
        return answer.headers["Location"]

    return effect


def targets(caller, **query):
    return sorted(each["target"] for each in caller.get("/v1/effects", query_string=query).json["items"])


def test_members_read_what_we_change_what_we_did_and_what_shows_it(effect, as_mary):
    shown = as_mary.get(effect(evidence="The ward's new rule", status="in_practice")).json
    told = (shown["kind"], shown["target"], shown["action"], shown["evidence"], shown["status"], shown["noted_on"])
    assert told == (*PRACTICE.values(), "The ward's new rule", "in_practice", "2026-03-15")


def test_it_comes_further(effect, coordinator):
    where = effect()
    assert coordinator.get(where).json["status"] == "asked"
    changed = coordinator.change("PATCH", where, {"status": "accepted", "evidence": "Two wards opened."}).json
    assert (changed["status"], changed["evidence"], changed["version"]) == ("accepted", "Two wards opened.", 2)


def test_since_when_is_the_month_unless_another_is_said(effect, coordinator):
    where = effect(since="2019-05")
    changed = coordinator.change("PATCH", where, {"status": "refused"}).json
    assert (changed["since"], changed["wording"]) == ("2026-03", 2)


@pytest.mark.parametrize(
    "said", [{"change": "Visits"}, {"since": "2026-04"}, {"out_of_id": "met_00000000000000000000000000"}]
)
def test_nothing_has_changed_by_what_was_asked_and_no_month_lies_ahead(coordinator, problem, said):
    refused = coordinator.post("/v1/effects", {**PRACTICE, **said})
    assert problem(refused) == (422, "effect-unfit")
    assert [each["pointer"] for each in refused.json["errors"]] == [f"/{next(iter(said))}"]


def test_practice_and_mores_are_found_apart_and_by_how_far_they_came(effect, as_mary):
    effect()
    effect(**MORES, status="accepted", institution="school")
    asked = ({"kind": "societal_mores"}, {"status": "asked"}, {"institution": "school"}, {"limit": 1})
    found = [targets(as_mary, **query) for query in asked]
    assert (found[0], found[1], len(found[3])) == (["Silence about loss"], ["Visits after birth"], 1)
    assert found[2] == found[0]


def test_what_was_withdrawn_we_stand_by_no_more(effect, coordinator, as_mary):
    where = effect()
    for _ in range(2):
        shown = coordinator.request("PUT", f"{where}/withdrawal").json
    assert (shown["withdrawn_on"], shown["version"]) == ("2026-03-15", 2)
    assert (targets(as_mary), targets(as_mary, withdrawn="true")) == ([], ["Visits after birth"])


def test_what_was_withdrawn_is_not_changed_any_more(effect, coordinator, problem):
    where = effect()
    coordinator.request("PUT", f"{where}/withdrawal")
    assert problem(coordinator.change("PATCH", where, {"status": "refused"})) == (409, "effect-withdrawn")


@pytest.mark.parametrize("field", ["target", "place"])
def test_it_names_no_member(effect, coordinator, admitted, problem, field):
    admitted("Mary K.")
    said = {field: "It was Mary K."}
    assert problem(coordinator.post("/v1/effects", {**PRACTICE, **said})) == (422, "member-named")
    assert problem(coordinator.change("PATCH", effect(), said)) == (422, "member-named")


def test_of_two_who_change_it_the_second_reads_it_again(effect, coordinator, problem):
    where = effect()
    coordinator.change("PATCH", where, {"status": "accepted"})
    assert problem(coordinator.change("PATCH", where, {"status": "x"}, etag='"1"')) == (422, "validation-failed")
    stale = coordinator.change("PATCH", where, {"status": "refused"}, etag='"1"')
    assert problem(stale) == (412, "precondition-failed")


def test_nothing_of_it_leaves_the_chapter_undecided(effect, waiting):
    effect()
    assert waiting() == []


@pytest.mark.parametrize(("method", "path"), ADDRESSES)
def test_a_member_without_an_office_notes_nothing_and_a_stranger_signs_in(founded, as_mary, problem, method, path):
    assert problem(as_mary.request(method, path, json={})) == (403, "forbidden")
    assert founded.stranger.request(method, path, json={}).status_code == 401


@pytest.mark.parametrize("path", ["/v1/effects", ONE])
def test_a_stranger_reads_nothing(founded, path):
    assert founded.stranger.get(path).status_code == 401


def test_what_it_came_out_of_is_ours(effect, coordinator, problem, coping, lived, mary):
    method = coping(lived(mary))
    shown = coordinator.get(effect(out_of="method", out_of_id=method)).json
    assert (shown["out_of"], shown["out_of_id"]) == ("method", method)
    for out_of in ("method", "knowledge", "decision"):
        said = {**PRACTICE, "out_of": out_of, "out_of_id": "dec_00000000000000000000000000"}
        assert problem(coordinator.post("/v1/effects", said)) == (404, "not-found")
