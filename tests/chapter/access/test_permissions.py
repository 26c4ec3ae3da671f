"""Every operation of the chapter, as somebody meets it who lacks its scope, or did not sign in."""

import re

import pytest

from mutuality_chapter.access import ROLES

METHODS = {"get", "post", "put", "patch", "delete"}
FILLED = {"day": "2026-03-15", "held_on": "2026-03-15", "period": "2026-02", "slug": "no-item", "number": "1"}


@pytest.fixture
def operations(founded):
    """Return method, address and scope of every operation that asks for one."""
    paths = founded.app.extensions["mutuality-api"].document()["paths"]
    return [
        (method.upper(), re.sub(r"{(\w+)}", _filled, path), scopes[0])
        for path, methods in paths.items()
        for method, operation in methods.items()
        if method in METHODS
        for security in operation.get("security", [])
        for scopes in security.values()
        if scopes
    ]


def _filled(match):
    return FILLED.get(match[1], "mem_00000000000000000000000000")


def test_every_scope_an_operation_asks_for_is_a_coordinators(operations):
    asked = {scope for _, _, scope in operations}
    assert asked == ROLES["coordinator"]


def test_without_signing_in_every_operation_asks_for_it(operations, founded):
    answers = {(method, path): founded.stranger.request(method, path, json={}) for method, path, _ in operations}
    assert {answer.status_code for answer in answers.values()} == {401}


def test_what_a_volunteers_role_does_not_carry_is_forbidden(operations, volunteer):
    beyond = [(method, path) for method, path, scope in operations if scope not in ROLES["volunteer"]]
    answers = {volunteer.request(method, path, json={}).status_code for method, path in beyond}
    assert (len(beyond) > 10, answers) == (True, {403})
