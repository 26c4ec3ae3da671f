"""Apps as their body's officer, as another's, as reader, as steward and as stranger."""

import pytest

from mutuality.signing import SigningKey


@pytest.fixture
def said():
    key = SigningKey.generate().public_jwk()
    jwk = {name: key[name] for name in ("kty", "crv", "x", "y")}
    return {"name": "Growth chart", "purpose": "Draws totals", "jwk": jwk, "scopes": ["statistics:read"]}


@pytest.fixture
def app(office, said):
    return office.officer.post("/v1/apps", said).json


def test_an_app_is_registered_for_the_officers_body(office, app):
    assert (app["body_id"], app["scopes"]) == (office.body_id, ["statistics:read"])


def test_an_apps_key_is_never_shown(office, app):
    shown = [office.officer.get("/v1/apps").json["items"][0], office.officer.get(f"/v1/apps/{app['id']}").json]
    assert [("jwk" in each, each["id"]) for each in shown] == [(False, app["id"])] * 2


def test_an_app_asks_for_no_more_than_apps_may_have(office, said):
    answer = office.officer.post("/v1/apps", {**said, "scopes": ["policies:write"]})
    assert (answer.status_code, answer.json["errors"][0]["pointer"]) == (422, "/scopes/0")


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        ({"x": "A" * 43, "y": "A" * 43}, "key-invalid"),
        ({"crv": "P-384"}, "validation-failed"),
        ({"kty": "oct"}, "validation-failed"),
        ({"d": "A" * 43}, "validation-failed"),
    ],
)
def test_an_app_brings_a_public_key_on_the_curve(office, said, change, kind):
    answer = office.officer.post("/v1/apps", {**said, "jwk": {**said["jwk"], **change}})
    assert (answer.status_code, answer.json["type"].rpartition("/")[2]) == (422, kind)


def test_an_app_is_taken_away(office, app):
    gone = office.officer.change("DELETE", f"/v1/apps/{app['id']}")
    assert (gone.status_code, office.officer.get(f"/v1/apps/{app['id']}").status_code) == (204, 404)


def test_an_officer_of_no_body_registers_nothing(federation, said):
    assert federation.signed_in("officer").post("/v1/apps", said).status_code == 403


@pytest.mark.parametrize(
    ("method", "path", "foreign"),
    [
        ("GET", "/v1/apps", 200),
        ("POST", "/v1/apps", 201),
        ("GET", "/v1/apps/{app}", 404),
        ("DELETE", "/v1/apps/{app}", 404),
    ],
)
def test_apps_are_for_the_officers_of_their_body(federation, office, other, app, said, method, path, foreign):
    callers = {
        "stranger": federation.stranger,
        "reader": federation.signed_in("reader", body=office.body_id),
        "steward": federation.signed_in("steward"),
        "chapter": federation.with_scopes("link:read", body=office.body_id),
        "other": other.officer,
    }
    sent = {"json": said} if method == "POST" else {"headers": {"If-Match": '"1"'}} if method == "DELETE" else {}
    address = path.format(app=app["id"])
    statuses = {who: each.request(method, address, **sent).status_code for who, each in callers.items()}
    assert statuses == {"stranger": 401, "reader": 403, "steward": 403, "chapter": 403, "other": foreign}


def test_another_body_does_not_see_our_apps(other, app):
    assert other.officer.get("/v1/apps").json["items"] == []
