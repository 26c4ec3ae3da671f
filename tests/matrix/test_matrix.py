"""Who may do what to whose: every operation of both services, asked by every role, and about others' things.

What is expected stands in `decisions.csv`, a line an operation, and nowhere else.
"""

import os
import secrets

import pytest

from mutuality.access import Actor, TokenReader
from mutuality.authority import ServiceKeys
from mutuality.signing import SigningKey, sign
from mutuality.web import operations
from mutuality.web.service import EXTENSION
from tests.conftest import NOON
from tests.matrix.asking import names_in
from tests.matrix.deciding import ELSEWHERE, EVERYBODY, NOT_ASKED, REVIEWED, ROLES, decisions
from tests.matrix.points import modules_of, points_of, unguarding
from tests.matrix.wording import UNREACHED
from tests.probing.documents import names_of
from tests.servers import SERVER

SERVICES = ("federation", "chapter")
LONG = "MATRIX" in os.environ
HERE = SERVICES if LONG else SERVICES[SERVER == "postgresql" :][:1]  # one service on each database
NOW = int(NOON.timestamp())


@pytest.fixture(params=HERE)
def place(request, places):
    return places[request.param]


def decided(place):
    """Return what was decided of a service's operations."""
    return [each for each in decisions() if each.service == place.service]


def reached(place):
    """Return what was decided of those operations whose things are in the world."""
    return [each for each in decided(place) if each.operation not in UNREACHED]


def refusal(answer):
    """Return why somebody is not let in, or None."""
    slug = answer.json["type"].rpartition("/")[2] if answer.status_code >= 400 else ""
    return slug if slug in {"authentication-required", "forbidden", "proof-invalid"} else None


@pytest.mark.parametrize("service", SERVICES)
def test_no_operation_is_undecided(service):
    assert [each.operation for each in decisions() if each.service == service] == names_of(service)


def test_no_role_is_undecided():
    assert {service: set(roles) for service, roles in ROLES.items()} == REVIEWED


def test_a_decision_names_roles_that_are_and_what_others_find():
    strange = [each for each in decisions() if each.may - set(ROLES[each.service]) - {EVERYBODY} or not each.may]
    unknown = [each for each in decisions() if each.elsewhere not in ELSEWHERE]
    assert strange + unknown + [each for each in decisions() if each.beside not in {*ELSEWHERE, NOT_ASKED}] == []


def test_every_role_gets_as_far_as_was_decided(place, at_the_door):
    found = {
        (each.operation, role): refusal(place.ask(each.operation, Actor(role, role, scopes)))
        for each in decided(place)
        for role, scopes in ROLES[place.service].items()
    }
    wanted = {
        (each.operation, role): None if each.is_public or role in each.may else "forbidden"
        for each in decided(place)
        for role in ROLES[place.service]
    }
    assert found == wanted


@pytest.fixture
def held(place, monkeypatch):
    """Tokens with every scope that should open nothing, made by the service's own key and by others."""
    service = place.cast.app.extensions[EXTENSION]
    keys, base = ServiceKeys(service.database), service.base_url
    monkeypatch.setattr(
        service, "authenticate", TokenReader(issuer=base, audience=base, keys=keys.key_set, clock=service.clock)
    )
    good = {"iss": base, "aud": base, "sub": "acc_1", "scope": " ".join(place.every), "iat": NOW, "exp": NOW + 300}

    def made(key=None, typ="at+jwt", **other):
        return sign({**good, "jti": secrets.token_urlsafe(8), **place.owner, **other}, key or keys.active(), typ)

    return {
        "good": made(),
        "none": None,
        "expired": made(exp=NOW),
        "for another audience": made(aud="https://elsewhere.test"),
        "of another issuer": made(iss="https://elsewhere.test"),
        "signed with another key": made(SigningKey.generate()),
        "no access token": made(typ="JWT"),
        "bound to a key, and copied": made(cnf={"jkt": SigningKey.generate().kid}),
    }


def test_only_a_good_token_opens_anything_that_is_not_public(place, held, at_the_door):
    app = place.cast.app
    found = {
        (each.operation, name): refusal(place.request(each.operation).send(app, token)) is None
        for each in decided(place)
        for name, token in held.items()
    }
    wanted = {(each.operation, name): each.is_public or name == "good" for each in decided(place) for name in held}
    assert found == wanted


GUARDED = {"404", "nothing"}


def told(place, name, asking, restore):
    """Return what somebody finds of what the owner has: `404`, `nothing` of it, or `something`."""
    own = place.ask(name, place.owner_of(name))
    restore()
    other = place.ask(name, asking)
    restore()
    named = names_in(own) - set(place.owner.values())
    if other.status_code == 404 and own.status_code != 404:
        return "404"
    return "nothing" if other.status_code == 200 and named and not named & names_in(other) else "something"


def wanted(decision):
    return decision if decision in GUARDED else "something"


def test_what_others_have_is_found_as_far_as_was_decided(place, restore):
    found = {each.operation: told(place, each.operation, place.stranger(), restore) for each in reached(place)}
    assert found == {each.operation: wanted(each.elsewhere) for each in reached(place)}


@pytest.mark.skipif("federation" not in HERE, reason="units are the federation's, which is asked on the other database")
def test_what_another_unit_has_is_found_as_far_as_was_decided(places, restore):
    place = places["federation"]
    asked = [each for each in reached(place) if each.beside != NOT_ASKED]
    found = {each.operation: told(place, each.operation, place.neighbour(), restore) for each in asked}
    assert found == {each.operation: wanted(each.beside) for each in asked}


def test_without_the_check_of_its_scope_every_operation_lets_in_whom_it_should_not(place, at_the_door, monkeypatch):
    monkeypatch.setattr(operations, "require_scope", lambda _actor, _scope: None)
    nobody = Actor("nobody", "nobody")
    kept = [each.operation for each in decided(place) if refusal(place.ask(each.operation, nobody)) is not None]
    assert kept == []


def is_noticed(place, decision, restore):
    """Say whether an operation now tells somebody what it should not."""
    cells = [(decision.elsewhere, place.stranger), (decision.beside, place.neighbour)]
    return any(told(place, decision.operation, asking(), restore) != said for said, asking in cells if said in GUARDED)


@pytest.mark.skipif(not LONG, reason="`make matrix` takes every point out, which takes a minute")
def test_wherever_it_is_not_asked_whose_it_is_others_find_it(place, restore):
    """Each place that asks is taken out alone; those that nobody misses are known, with the reason."""
    homes = modules_of(place.cast.app)
    guarded = [each for each in reached(place) if {each.elsewhere, each.beside} & GUARDED]
    unnoticed = []
    for point in points_of(place.service):
        near = [each for each in guarded if homes[each.operation] == point.module] or guarded
        with pytest.MonkeyPatch.context() as patch:
            point.open(patch, place.owner_of("any"))
            if not any(is_noticed(place, each, restore) for each in near):
                unnoticed.append(point)
    assert {(each.module, each.said) for each in unnoticed} == {
        (module, said) for module, said in unguarding() if module.startswith(f"mutuality_{place.service}.")
    }
