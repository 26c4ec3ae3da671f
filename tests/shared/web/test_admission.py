"""Who is let in, and what whoever is not is told."""

import pytest

from tests.shared.web.notes import slug
from tests.support import Caller


def test_a_stranger_is_asked_to_sign_in(stranger):
    answer = stranger.post("/v1/notes", {"text": "x"})
    assert (answer.status_code, slug(answer)) == (401, "authentication-required")


def test_who_is_asked_to_sign_in_is_told_how(stranger):
    assert stranger.post("/v1/notes", {"text": "x"}).headers["WWW-Authenticate"] == 'Bearer realm="mutuality"'


def test_an_unknown_token_is_refused(app):
    assert slug(Caller(app, "nobody's").post("/v1/notes", {"text": "x"})) == "authentication-required"


def test_a_known_person_without_the_scope_is_told_which(app):
    answer = Caller(app, "r").post("/v1/notes", {"text": "x"})
    assert (answer.status_code, 'scope="notes:write"' in answer.headers["WWW-Authenticate"]) == (403, True)


@pytest.mark.parametrize("header", ["Basic YTpi", "Bearer", "Bearer ", "t"])
def test_another_scheme_is_no_way_in(stranger, header):
    assert stranger.request("POST", "/v1/notes", headers={"Authorization": header}).status_code == 401


def test_who_may_not_enter_learns_nothing_of_the_body(stranger):
    answer = stranger.request("POST", "/v1/notes", data="{", content_type="text/plain")
    assert slug(answer) == "authentication-required"


def test_a_door_closes_on_who_knocks_too_often(stranger):
    answers = [stranger.request("POST", "/v1/door") for _ in range(3)]
    assert [each.status_code for each in answers] == [204, 204, 429]
    assert slug(answers[2]) == "rate-limited"


def test_who_knocked_too_often_is_told_when_to_come_back(stranger):
    headers = [stranger.request("POST", "/v1/door").headers for _ in range(3)][2]
    assert (headers["Retry-After"], headers["RateLimit"]) == ("30", '"knock";r=0;t=30')


def test_who_knocks_is_told_what_is_left(stranger):
    headers = stranger.request("POST", "/v1/door").headers
    assert (headers["RateLimit-Policy"], headers["RateLimit"]) == ('"knock";q=2;w=60', '"knock";r=1;t=60')


def test_a_closed_door_opens_again(stranger, clock):
    from datetime import timedelta

    for _ in range(3):
        stranger.request("POST", "/v1/door")
    clock.advance(timedelta(seconds=31))
    assert stranger.request("POST", "/v1/door").status_code == 204
