"""What an address answers to a method it takes, one it does not, and where there is nothing at all."""

import pytest

from tests.shared.web.notes import slug

NOTHING = "/v1/notes/not_00000000000000000000000000"


@pytest.mark.parametrize("path", ["/v1/nothing", "/v1/notes/", "/v1/notes/1", "/v1/notes/%ff", "/V1/notes", NOTHING])
def test_an_address_that_is_none_is_not_found(stranger, path):
    answer = stranger.get(path)
    assert (answer.status_code, slug(answer)) == (404, "not-found")


def test_an_address_that_is_none_is_not_found_by_any_method(stranger):
    assert slug(stranger.request("PURGE", "/v1/nothing")) == "not-found"


@pytest.mark.parametrize("method", ["PATCH", "DELETE", "TRACE", "PURGE"])
def test_a_method_it_does_not_take_is_answered_with_those_it_takes(stranger, method):
    answer = stranger.request(method, "/v1/notes")
    takes = {"GET", "HEAD", "OPTIONS", "POST"}
    assert (slug(answer), set(answer.headers["Allow"].split(", "))) == ("method-not-allowed", takes)


def test_options_names_the_methods(stranger):
    answer = stranger.request("OPTIONS", "/v1/notes")
    assert set(answer.headers["Allow"].split(", ")) == {"GET", "HEAD", "OPTIONS", "POST"}


@pytest.mark.parametrize("path", ["/v1/notes", "/v1/notes/{id}"])
def test_head_answers_as_get_without_the_content(stranger, note, path):
    get, head = (stranger.request(method, path.format(**note)) for method in ("GET", "HEAD"))
    assert (head.status_code, head.data, head.headers["ETag"]) == (200, b"", get.headers["ETag"])


@pytest.mark.parametrize("accept", ["text/html", "application/xml;q=1", "*/*;q=0", "nonsense"])
def test_whatever_a_caller_accepts_it_gets_json(stranger, accept):
    answer = stranger.get("/v1/notes", headers={"Accept": accept})
    assert (answer.status_code, answer.content_type) == (200, "application/json")


def test_no_answer_is_packed(stranger):
    answer = stranger.get("/v1/notes", headers={"Accept-Encoding": "gzip, br"})
    assert "Content-Encoding" not in answer.headers


@pytest.mark.parametrize("path", ["/v1/notes", "/v1/nothing", "/docs/", "/health/live"])
def test_every_answer_forbids_sniffing_and_names_its_request(stranger, path):
    answer = stranger.get(path)
    assert (answer.headers["X-Content-Type-Options"], len(answer.headers["Request-Id"])) == ("nosniff", 36)


def test_what_an_operation_answers_is_kept_by_no_cache(stranger):
    assert stranger.get("/v1/notes").headers["Cache-Control"] == "no-store"


def test_a_service_whose_address_is_not_encrypted_does_not_say_that_it_always_is(stranger):
    said = "Strict-Transport-Security"
    assert said in stranger.get("/v1/notes").headers
    stranger.app.extensions["mutuality"].base_url = "http://notes.test"
    assert said not in stranger.get("/v1/notes").headers
