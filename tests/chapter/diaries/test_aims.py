"""Aims, as whose they are sets and changes them."""

import pytest


def aims(caller, **query):
    return [(each["kind"], each["state"]) for each in caller.get("/v1/me/aims", query_string=query).json["items"]]


@pytest.mark.requirement("D8")
def test_a_member_sets_aims_of_the_three_kinds_in_their_own_words(as_mary, set_aim):
    shown = as_mary.get(set_aim(as_mary, "overcome", "To drive past the crossing.")).json
    told = [shown[name] for name in ("kind", "text", "state", "set_on")]
    assert told == ["overcome", "To drive past the crossing.", "open", "2026-03-15"]


@pytest.mark.requirement("D8")
@pytest.mark.parametrize("kind", ["get_well", "comply", ""])
def test_there_is_no_fourth_kind(as_mary, kind):
    assert as_mary.post("/v1/me/aims", {"kind": kind, "text": "x"}).status_code == 422


def test_an_aim_is_reached_or_set_aside_and_taken_up_again(as_mary, set_aim):
    aim = set_aim(as_mary)
    states = [
        as_mary.change("PATCH", aim, {"state": state}).json["state"] for state in ("reached", "set_aside", "open")
    ]
    assert states == ["reached", "set_aside", "open"]


def test_aims_are_filtered_by_kind_and_state(as_mary, set_aim):
    set_aim(as_mary)
    as_mary.change("PATCH", set_aim(as_mary, "overcome"), {"state": "reached"})
    assert aims(as_mary, kind="adapt") == [("adapt", "open")]
    assert aims(as_mary, state="reached") == [("overcome", "reached")]


def test_an_aim_taken_back_is_gone_and_kept_in_no_answer(as_mary, set_aim, chapter_database):
    assert as_mary.change("DELETE", set_aim(as_mary, text="Zanzibrel")).status_code == 204
    with chapter_database.reading() as session:
        kept = session.execute(chapter_database.base.metadata.tables["idempotency_key"].select()).all()
    assert (aims(as_mary), "Zanzibrel" in str(kept)) == ([], False)


def test_a_change_names_the_version_it_changes(as_mary, set_aim):
    aim = set_aim(as_mary)
    assert as_mary.change("PATCH", aim, {"text": "x"}, etag='"9"').status_code == 412
    assert as_mary.request("PATCH", aim, json={"text": "x"}).status_code == 428
