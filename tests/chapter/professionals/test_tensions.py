"""Strain is noted and settled, and bars nothing: both go on at once."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mutuality_chapter.partners.rules import Direction, Resource

ONE = "/v1/tensions/ten_00000000000000000000000000"
STEPS = st.lists(st.sampled_from(["note", "settle", "reopen"]), min_size=1, max_size=6)
GOING = st.lists(
    st.tuples(st.sampled_from(Resource), st.sampled_from(Direction), st.booleans()), min_size=1, max_size=4
)


def settle(caller, where, **said):
    return caller.change("PATCH", where, {"state": "settled", "outcome": "We met.", **said})


def test_members_read_between_whom_and_about_what(strain, clinic, as_mary):
    shown = as_mary.get(strain()).json
    told = (shown["partner_id"], shown["between"], shown["about"], shown["state"], shown["noted_on"])
    assert told == (clinic, "Our group and the clinic", "Who may refer", "open", "2026-03-15")


def test_strain_need_not_be_with_a_partner(strain, coordinator):
    assert coordinator.get(strain(partner_id=None)).json["partner_id"] is None


@pytest.mark.requirement("H7")
def test_it_is_settled_with_what_came_of_it(strain, coordinator):
    shown = settle(coordinator, strain()).json
    assert (shown["state"], shown["outcome"], shown["settled_on"]) == ("settled", "We met.", "2026-03-15")


def test_it_may_come_up_again(strain, coordinator):
    where = strain()
    settle(coordinator, where)
    shown = coordinator.change("PATCH", where, {"state": "open", "outcome": None}).json
    assert (shown["state"], shown["outcome"], shown["settled_on"]) == ("open", None, None)


@pytest.mark.parametrize(
    "said", [{"state": "settled"}, {"outcome": "We met."}, {"state": "open", "outcome": "We met."}]
)
def test_an_outcome_goes_with_settled_and_only_with_it(strain, coordinator, problem, said):
    assert problem(coordinator.change("PATCH", strain(), said)) == (422, "outcome-unfit")


def test_it_names_no_member(strain, coordinator, admitted, clinic, problem):
    admitted("Mary K.")
    sent = {"partner_id": clinic, "between": "Mary K. and the clinic", "about": "Words"}
    assert problem(coordinator.post("/v1/tensions", sent)) == (422, "member-named")
    assert problem(settle(coordinator, strain(), outcome="Mary K. gave in.")) == (422, "member-named")


def test_strain_with_a_partner_nobody_noted_is_none(coordinator, problem):
    sent = {"partner_id": "par_00000000000000000000000000", "between": "Us and them", "about": "Words"}
    assert problem(coordinator.post("/v1/tensions", sent)) == (404, "not-found")


def test_strain_is_found_by_partner_and_by_where_it_stands(strain, noted, coordinator, as_mary):
    other = noted("Library")
    settle(coordinator, strain())
    strain(partner_id=other)
    queries = [{"state": "open"}, {"state": "settled"}, {"partner_id": other, "state": "settled"}, {"limit": 1}]
    found = [len(as_mary.get("/v1/tensions", query_string=query).json["items"]) for query in queries]
    assert found == [1, 1, 0, 1]


def test_of_two_who_change_it_the_second_reads_it_again(strain, coordinator, problem):
    where = strain()
    settle(coordinator, where)
    assert problem(coordinator.change("PATCH", where, {"about": "x"}, etag='"1"')) == (412, "precondition-failed")


@pytest.mark.requirement("H7", "H19")
def test_while_strain_is_open_we_go_on_giving_and_taking(strain, clinic, coordinator):
    strain()
    said = {"partner_id": clinic, "resource": "room", "direction": "in"}
    assert coordinator.post("/v1/resource-exchanges", said).status_code == 201


def agree(caller, partner_id):
    return caller.post("/v1/me/consents", {"partner_id": partner_id}).json["id"]


def go(caller, partner_id, consent_id, going):
    """Return all that is answered to what goes either way, but for what names the partner or the exchange itself."""
    answers = []
    for resource, direction, is_told in going:
        sent = {"partner_id": partner_id, "resource": resource, "direction": direction}
        sent |= {"consent_id": consent_id} if is_told else {}
        answer = caller.post("/v1/resource-exchanges", sent)
        told = {name: value for name, value in answer.json.items() if name not in {"id", "partner_id", "instance"}}
        answers.append((answer.status_code, told))
    balance = caller.get(f"/v1/partners/{partner_id}/balance").json
    return answers, {**balance, "partner_id": None}


def live_through(caller, partner_id, steps):
    """Let strain come up, be settled, and come up again."""
    known = []
    for step in ["note", *steps]:
        if step == "note":
            sent = {"partner_id": partner_id, "between": "Us and them", "about": "Words"}
            known.append(caller.post("/v1/tensions", sent).headers["Location"])
        elif step == "settle":
            settle(caller, known[-1])
        else:
            caller.change("PATCH", known[-1], {"state": "open", "outcome": None})


@pytest.mark.requirement("H19")
@settings(max_examples=25)
@given(steps=STEPS, going=GOING)
def test_no_sequence_of_tensions_changes_what_exchanges_answer(coordinator, as_mary, noted, steps, going):
    calm, strained = noted("Calm"), noted("Strained")
    live_through(coordinator, strained, steps)
    without, within = (go(coordinator, each, agree(as_mary, each), going) for each in (calm, strained))
    assert without == within


@pytest.mark.parametrize(("method", "path"), [("POST", "/v1/tensions"), ("PATCH", ONE)])
def test_a_member_without_an_office_notes_none(as_mary, problem, method, path):
    assert problem(as_mary.request(method, path, json={})) == (403, "forbidden")


@pytest.mark.parametrize("path", ["/v1/tensions", ONE])
def test_a_stranger_is_asked_to_sign_in(founded, path):
    assert founded.stranger.get(path).status_code == 401
