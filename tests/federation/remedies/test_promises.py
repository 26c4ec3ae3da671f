"""A promise to improve is heard with its day; that it is done asks for a new attestation and changes no verdict."""

import pytest

from mutuality.language import EntryInvalid, Kind
from tests.federation.remedies.conftest import PROMISE


def test_a_promise_names_what_by_when_and_which_office_looks_after_it(promise):
    held = promise()
    told = [held[name] for name in ("what", "due_on", "in_charge", "done_on", "today")]
    assert told == ["We train two more.", "2026-04-15", "helpers", None, "finding"]


def test_what_is_done_asks_for_a_new_attestation_and_the_verdict_stays(promise, says):
    done = promise(done_on="2026-04-01")
    assert (done["asks_attestation"], done["today"]) == (True, "finding")
    says("adopted")
    told = promise(done_on="2026-04-01")
    assert (told["asks_attestation"], told["today"]) == (False, "kept")


def test_a_promise_said_anew_takes_the_place_of_itself(promise, strict):
    promise(), promise(due_on="2026-05-01")
    assert [each["due_on"] for each in strict.show("improvements")["items"]] == ["2026-05-01"]


def test_a_promise_taken_back_is_promised_no_more(promise, strict, chapter_id):
    promise()
    said = {"withdrawn": f"improvement/{PROMISE}", "reason": "mistake"}
    strict.tell(chapter_id, Kind.WITHDRAWAL, said["withdrawn"], **said)
    assert strict.show("improvements")["items"] == []


def test_a_body_finds_what_is_due_and_not_done(promise, strict):
    promise()
    found = [strict.show("improvements", is_done=done, due_before="2026-05-01")["items"] for done in ("false", "true")]
    assert [len(each) for each in found] == [1, 0]


@pytest.mark.parametrize(("name", "value"), [("item", "a-flag"), ("finding_id", "fnd_06ef2ngi01ssreeaag6shrnm3g")])
def test_a_promise_is_about_something_that_is_asked(promise, name, value):
    with pytest.raises(EntryInvalid) as refused:
        promise(**{name: value})
    assert refused.value.members["errors"][0]["pointer"] == f"/data/{name}"
