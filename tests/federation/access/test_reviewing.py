"""The purpose of an app is reviewed by a second officer of the same body."""

import pytest

from mutuality.signing import SigningKey

APPROVED = {"approved": True, "reason": "We want to see it."}


@pytest.fixture
def said():
    key = SigningKey.generate().public_jwk()
    jwk = {name: key[name] for name in ("kty", "crv", "x", "y")}
    return {"name": "Growth chart", "purpose": "Draws totals", "jwk": jwk, "scopes": ["statistics:read"]}


@pytest.fixture
def app(office, said):
    return office.officer.post("/v1/apps", said).json


@pytest.fixture
def review(app):
    return lambda caller, **other: caller.request(
        "PUT", f"/v1/apps/{app['id']}/review", json={**APPROVED, **other}, headers={"If-Match": '"1"'}
    )


def kind_of(answer):
    return answer.status_code, answer.json["type"].rpartition("/")[2]


def test_an_app_waits_until_it_is_reviewed(app):
    assert (app["kind"], app["state"], app["reviewed_at"]) == ("program", "waiting", None)


def test_a_second_officer_approves_it(office, review):
    answer = review(office.second).json
    assert (answer["state"], answer["reason"], answer["version"]) == ("approved", "We want to see it.", 2)


def test_a_second_officer_declines_it(office, review):
    assert review(office.second, approved=False, reason="What for?").json["state"] == "declined"


def test_whoever_registered_it_does_not_review_it(office, review):
    assert kind_of(review(office.officer)) == (403, "own-app")


def test_it_is_reviewed_once(office, federation, review, app):
    review(office.second, approved=False)
    third = federation.signed_in("officer", body=office.body_id)
    again = third.change("PUT", f"/v1/apps/{app['id']}/review", APPROVED, etag='"2"')
    assert kind_of(again) == (409, "app-reviewed")


def test_of_two_who_review_it_at_once_one_does(office, federation, review):
    review(office.second)
    assert kind_of(review(federation.signed_in("officer", body=office.body_id))) == (412, "precondition-failed")


def test_of_another_bodys_app_there_is_nothing_to_review(federation, review):
    assert kind_of(review(federation.signed_in("officer", body="bod_06h10hnbg5so1153st1unan8ec"))) == (404, "not-found")


PEOPLE = {"kind": "people", "jwk": None, "redirect_uris": ["https://diary.example/back"]}


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        ({"jwk": None}, "app-unfit"),
        ({"redirect_uris": ["https://diary.example/back"]}, "app-unfit"),
        ({**PEOPLE, "redirect_uris": []}, "app-unfit"),
        ({"scopes": ["chapters:read"]}, "app-unfit"),
        ({**PEOPLE, "scopes": ["aggregation:join"]}, "app-unfit"),
        ({**PEOPLE, "redirect_uris": ["https://*.example/back"]}, "address-unfit"),
    ],
)
def test_what_does_not_fit_an_apps_kind_is_refused(office, said, change, kind):
    assert kind_of(office.officer.post("/v1/apps", {**said, **change})) == (422, kind)
