"""From an invitation to an approved chapter, and everything that may be wrong on the way."""

import hashlib
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import select

from mutuality.language import sign_enrolment
from mutuality.signing import SigningKey, digest, sign
from mutuality_federation.enrolments.models import Enrolment, Invitation
from tests.federation.enrolments.conftest import kind, rows

NOT_ON_THE_CURVE = {"kty": "EC", "crv": "P-256", "x": "A" * 43, "y": "A" * 43}


def test_an_invitation_of_128_bits_is_kept_as_its_digest_alone(office, invite):
    token = invite()
    with office.database.reading() as session:
        kept = session.scalars(select(Invitation)).one()
    assert (len(token), kept.sha256) == (22, hashlib.sha256(token.encode()).hexdigest())


def test_a_chapter_enrols_and_waits(enrol, steps):
    assert (enrol().status_code, steps()) == (202, [("invited", "pending")])


def test_a_second_officer_approves_by_six_words(office, enrol, approve):
    office.choose("accredited_leader_league")
    enrol()
    approved = approve().json
    assert (approved["standing"], approved["enrolled_on"]) == ("chartered", "2026-03-15")


def test_under_a_loose_body_an_approved_chapter_is_listed(enrol, approve):
    enrol()
    assert approve().json["standing"] == "listed"


def test_a_chapter_asks_whether_it_was_approved(federation, said, send, key, approve, chapter_id, office):
    statement = sign_enrolment(key, said())
    send(statement)
    asked = [federation.stranger.get(f"/v1/enrolments/{digest(statement)}").json for _ in (0, approve())]
    assert asked[1] == {
        "state": "approved",
        "chapter_id": chapter_id,
        "body_id": office.body_id,
        "issuer": "https://federation.test",
        "position": 0,
    }


def test_an_enrolment_nobody_sent_is_not_found(federation):
    assert federation.stranger.get(f"/v1/enrolments/{'0' * 64}").status_code == 404


def test_the_same_statement_again_is_the_same_enrolment(office, said, send, key):
    statement = sign_enrolment(key, said())
    answers = [send(statement) for _ in range(3)]
    assert ({each.status_code for each in answers}, rows(office, Enrolment)) == ({202}, 1)


def test_an_invitation_admits_once(enrol, invite):
    token = invite()
    enrol(invitation=token)
    assert kind(enrol(invitation=token)) == (409, "invitation-used")


def test_two_who_bring_one_invitation_at_once_are_not_both_admitted(federation, office, said, invite):
    token = invite()
    statements = [sign_enrolment(SigningKey.generate(), said(invitation=token)) for _ in range(4)]
    headers = {"Content-Type": "application/jose"}

    def send(text):
        return federation.stranger.request("POST", "/v1/enrolments", data=text, headers=headers)

    with ThreadPoolExecutor(4) as pool:
        statuses = sorted(each.status_code for each in pool.map(send, statements))
    assert (statuses, rows(office, Enrolment)) == ([202, 409, 409, 409], 1)


def test_an_invitation_ends_after_fourteen_days(enrol, invite, days_later):
    token = invite()
    days_later(14)
    assert kind(enrol(invitation=token)) == (410, "invitation-expired")


def test_a_newer_invitation_replaces_the_one_before(enrol, invite):
    older, newer = invite(), invite()
    assert [enrol(invitation=each).status_code for each in (older, newer)] == [410, 202]


def test_an_invitation_nobody_made_admits_nobody(enrol):
    assert kind(enrol(invitation="A" * 22)) == (404, "invitation-unknown")


def test_an_invitation_of_a_chapter_that_was_closed_admits_nobody(enrol, invite, move, steps):
    token = invite()
    move("closed")
    assert kind(enrol(invitation=token)) == (410, "invitation-expired")
    assert steps() == [("invited", "closed")]


@pytest.mark.parametrize("other", [{"version": 7}, {"sha256": "0" * 64}, {"id": "bod_00000000000000000000000000"}])
def test_another_charter_than_the_one_in_force_is_refused(enrol, charter, other):
    accepted = {name: charter()[name] for name in ("id", "version", "sha256")}
    assert kind(enrol(charter={**accepted, **other})) == (409, "charter-outdated")


def test_the_charter_before_a_change_of_policy_is_refused(office, said, send, key):
    statement = sign_enrolment(key, said())
    office.choose("bereaved_parents")
    assert kind(send(statement)) == (409, "charter-outdated")


def test_an_enrolment_for_another_federation_is_refused(enrol):
    assert kind(enrol(aud="https://elsewhere.test")) == (422, "enrolment-invalid")


def test_a_statement_another_key_signed_is_refused(said, send, key):
    forged = {"v": 1, **said(), "jwk": key.public_jwk()}
    assert kind(send(sign(forged, SigningKey.generate(), "enrolment+jws"))) == (422, "signature-invalid")


@pytest.mark.parametrize("name", ["jwk", "recovery_jwk"])
def test_a_key_that_is_no_point_on_the_curve_is_refused(said, send, key, name):
    statement = sign({"v": 1, "jwk": key.public_jwk(), **said(), name: NOT_ON_THE_CURVE}, key, "enrolment+jws")
    assert kind(send(statement)) == (422, "key-invalid")


def test_a_private_key_is_refused(said, send, key):
    statement = sign({"v": 1, **said(), "jwk": key.private_jwk()}, key, "enrolment+jws")
    assert kind(send(statement)) == (422, "key-invalid")


def test_the_recovery_key_is_another_key(enrol, key):
    assert kind(enrol(recovery_jwk=key.public_jwk())) == (422, "key-invalid")


@pytest.mark.parametrize("text", ["", "x", "a.b.c", "é.é.é"])
def test_what_is_no_signed_statement_is_refused(send, text):
    assert send(text.encode()).status_code in {400, 422}


@pytest.mark.parametrize("other", [{"display_name": ""}, {"members": ["A. Name"]}, {"charter": None}])
def test_a_statement_that_breaks_its_shape_is_told_where(enrol, other):
    answer = enrol(**other)
    assert kind(answer) == (422, "enrolment-invalid")
    assert [each["pointer"] for each in answer.json["errors"]] == [f"/{name}" for name in other]


@pytest.mark.parametrize("other", [{"aud": "https://elsewhere.test"}, {"charter": None}])
def test_what_is_refused_leaves_nothing_half_written(office, enrol, invite, steps, other):
    token = invite()
    enrol(invitation=token, **other)
    assert (rows(office, Enrolment), steps(), enrol(invitation=token).status_code) == (0, [], 202)
