"""The first thing a chapter's new key signs: for itself, with a recovery key that is another."""

import pytest

from mutuality.language import EnrolmentInvalid, read_enrolment, read_rotation, sign_enrolment
from mutuality.signing import KeyInvalid, SignatureInvalid, SigningKey, digest, peek, sign
from tests.shared.language.examples import FEDERATION, KEY, OTHER

RECOVERY = SigningKey.generate()
SAID = {
    "aud": FEDERATION,
    "invitation": "an-invitation-of-128-bits",
    "recovery_jwk": RECOVERY.public_jwk(),
    "software": "mutuality 0.1",
    "charter": {"id": "bod_06ef2ngi01ssreeaag6shrnm3g", "version": 1, "sha256": "c" * 64},
    "display_name": "Harbour",
}


def rotation(*, proved_by=OTHER, follows=KEY.kid, jwk=None):
    proof = sign({"follows": follows}, proved_by, "rotation+jws")
    return {"jwk": jwk or OTHER.public_jwk(), "proof": proof}


def test_a_statement_is_named_by_its_digest_and_by_the_key_that_signed_it():
    text = sign_enrolment(KEY, SAID)
    statement = read_enrolment(text)
    assert (statement.digest, statement.kid, statement.said["charter"]) == (digest(text), KEY.kid, SAID["charter"])


@pytest.mark.parametrize("name", list(SAID))
def test_a_statement_that_leaves_something_out_is_refused(name):
    with pytest.raises(EnrolmentInvalid):
        read_enrolment(sign_enrolment(KEY, {other: said for other, said in SAID.items() if other != name}))


def test_a_statement_without_a_key_is_refused():
    with pytest.raises(EnrolmentInvalid, match="no key"):
        read_enrolment(sign({"v": 1, **SAID}, KEY, "enrolment+jws"))


def test_a_key_that_did_not_sign_cannot_be_enrolled():
    with pytest.raises(SignatureInvalid):
        read_enrolment(sign({**peek(sign_enrolment(KEY, SAID))[1]}, OTHER, "enrolment+jws"))


def test_the_recovery_key_is_another_key():
    with pytest.raises(KeyInvalid):
        read_enrolment(sign_enrolment(KEY, {**SAID, "recovery_jwk": KEY.public_jwk()}))


def test_a_private_key_is_not_sent():
    with pytest.raises(KeyInvalid):
        read_enrolment(sign_enrolment(KEY, {**SAID, "recovery_jwk": RECOVERY.private_jwk()}))


def test_another_signed_text_is_no_statement():
    with pytest.raises(SignatureInvalid):
        read_enrolment(sign(peek(sign_enrolment(KEY, SAID))[1], KEY, "entry+jws"))


def test_a_new_key_signs_for_itself_and_names_the_old():
    assert read_rotation(rotation(), old_kids={KEY.kid}) == OTHER.kid


def test_a_new_key_that_did_not_sign_is_refused():
    with pytest.raises(SignatureInvalid):
        read_rotation(rotation(proved_by=KEY), old_kids={KEY.kid})


def test_a_new_key_that_follows_another_is_refused():
    with pytest.raises(EnrolmentInvalid):
        read_rotation(rotation(follows=RECOVERY.kid), old_kids={KEY.kid})
