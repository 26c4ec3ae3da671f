"""A key is valid from one place of the stream to another, never by date."""

import pytest

from mutuality.language import Kind
from mutuality.signing import SigningKey, sign
from tests.federation.link.test_refusals import slug_of
from tests.forging import REPORT

NEW = SigningKey.generate()


def rotation(old, *, follows=None, proved_by=NEW):
    proof = sign({"follows": follows or old.kid}, proved_by, "rotation+jws")
    return {"jwk": NEW.public_jwk(), "proof": proof}


@pytest.fixture
def rotated(forger):
    """A forger that changed its key at place 2, and signs with the new one from place 3 on."""
    forger.old = forger.key
    assert forger.put(Kind.KEY_ROTATION, rotation(forger.key)).status_code == 201
    forger.key = NEW
    return forger


def test_the_new_key_signs_from_the_next_place_on(rotated):
    assert rotated.report(4).status_code == 201


def test_the_old_key_signs_no_later_place(rotated):
    assert slug_of(rotated.report(4, key=rotated.old)) == "signature-invalid"


def test_what_the_old_key_signed_before_stands(bond, forger):
    early = forger.seal(Kind.REPORT, REPORT)
    forger.send(early)
    forger.put(Kind.KEY_ROTATION, rotation(forger.key))
    assert forger.send(early).status_code == 200


def test_the_new_key_does_not_sign_the_past(forger):
    assert slug_of(forger.put(Kind.KEY_ROTATION, rotation(forger.key), key=NEW)) == "signature-invalid"


def test_a_new_key_that_does_not_sign_for_itself_is_refused(forger):
    said = rotation(forger.key, proved_by=SigningKey.generate())
    assert slug_of(forger.put(Kind.KEY_ROTATION, said)) == "signature-invalid"


def test_a_new_key_names_the_key_it_follows(forger):
    said = rotation(forger.key, follows="somebody-else")
    assert slug_of(forger.put(Kind.KEY_ROTATION, said)) == "enrolment-invalid"


def test_a_new_key_lies_on_the_curve(forger):
    said = {**rotation(forger.key), "jwk": {"kty": "EC", "crv": "P-256", "x": "AA", "y": "AA"}}
    assert slug_of(forger.put(Kind.KEY_ROTATION, said)) == "key-invalid"
