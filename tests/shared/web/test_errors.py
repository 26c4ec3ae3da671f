"""Whatever goes wrong leaves as a problem document that says no more than it should."""

from sqlalchemy.orm.exc import StaleDataError

from mutuality.problems import REGISTRY
from tests.shared.web import notes
from tests.shared.web.notes import slug


def test_a_problem_says_what_of_whom_and_where_to_read_on(stranger):
    said = stranger.get("/v1/nothing").json
    assert set(said) == {"type", "title", "status", "detail", "instance"}


def test_a_problem_names_its_request(stranger):
    answer = stranger.get("/v1/nothing")
    assert answer.json["instance"] == f"urn:uuid:{answer.headers['Request-Id']}"


def test_a_defect_is_a_500_that_says_nothing(writer):
    answer = writer.post("/v1/notes", {"text": "defect"})
    assert (slug(answer), b"canary" in answer.data) == ("internal-error", False)


def test_a_busy_database_is_a_503_that_says_when_to_come_back(writer):
    answer = writer.post("/v1/notes", {"text": "busy"})
    assert (answer.status_code, slug(answer), answer.headers["Retry-After"]) == (503, "service-busy", "2")


def test_a_busy_database_tells_nothing_of_itself(writer):
    assert b"canary" not in writer.post("/v1/notes", {"text": "busy"}).data


def test_two_of_one_name_are_a_conflict_that_tells_nothing_of_the_table(writer, monkeypatch):
    made = notes.new_note
    monkeypatch.setattr(notes, "new_note", lambda session, text: _with_slug(made(session, text), "same"))
    answers = [writer.post("/v1/notes", {"text": "x"}) for _ in range(2)]
    assert (slug(answers[1]), b"same" in answers[1].data) == ("conflict", False)


def _with_slug(note, name):
    note.slug = name
    return note


def test_whoever_writes_second_without_a_version_meets_a_conflict(writer):
    assert slug(writer.post("/v1/notes", {"text": "late"})) == "conflict"


def test_whoever_changes_a_thing_second_is_told_to_read_again(stranger, note, monkeypatch):
    def late(_thing):
        raise StaleDataError

    monkeypatch.setattr(notes, "require_current", late)
    assert slug(stranger.change("PUT", f"/v1/notes/{note['id']}", {"text": "y"})) == "precondition-failed"


def test_every_problem_type_has_an_explanation():
    assert [kind for kind in REGISTRY.values() if not kind.explanation()] == []


def test_every_problem_type_has_an_error_status():
    assert [kind for kind in REGISTRY.values() if not 400 <= kind.status <= 599] == []
