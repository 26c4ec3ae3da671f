"""Proofs that a token is in the right hands: for one request, one token, one minute, and once. Source: RFC 9449."""

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st
from joserfc import jws

from mutuality.clock import SetClock
from mutuality.proofs import FUTURE_SECONDS, LIFE_SECONDS, Proof, ProofInvalid, Seen, check, prove
from mutuality.signing import SigningKey
from tests.conftest import NOON

KEY, OTHER = SigningKey.generate(), SigningKey.generate()
NOW = NOON.timestamp()
URL = "https://federation.test/v1/chapters/cha_1/head"
REQUEST = {"method": "GET", "url": URL, "now": NOW, "token": "a.b.c"}
PUBLIC = {name: KEY.public_jwk()[name] for name in ("kty", "crv", "x", "y")}
HEADER = {"typ": "dpop+jwt", "alg": "ES256", "jwk": PUBLIC}
SAID = {"jti": "a-name-of-its-own", "htm": "GET", "htu": URL, "iat": NOW}
PROOF = prove(KEY, **REQUEST)


def signed(header=None, key=KEY, **said):
    """Return a proof that says something else than it should, signed by a key all the same."""
    registry = jws.JWSRegistry(algorithms=["ES256"], strict_check_header=False)
    payload = {name: value for name, value in {**SAID, **said}.items() if value is not None}
    return jws.serialize_compact({**HEADER, **(header or {})}, orjson.dumps(payload), key.key, registry=registry)


def checked(proof, **other):
    return check(proof, **{"method": "GET", "url": URL, "now": NOW, **other})


def test_a_proof_names_the_key_it_was_made_with():
    assert check(PROOF, **REQUEST).jkt == KEY.kid


OTHERS = {
    "method": ({"method": "PUT"}, "another request"),
    "address": ({"url": "https://federation.test/v1/chapters/cha_2/head"}, "another request"),
    "machine": ({"url": URL.replace("federation", "elsewhere")}, "another request"),
    "token": ({"token": "a.b.d"}, "another token"),
    "moment, later": ({"now": NOW + LIFE_SECONDS}, "check this machine's clock"),
    "moment, earlier": ({"now": NOW - FUTURE_SECONDS - 1}, "check this machine's clock"),
}


@pytest.mark.parametrize(("other", "words"), OTHERS.values(), ids=OTHERS)
def test_a_proof_is_good_for_no_other(other, words):
    with pytest.raises(ProofInvalid, match=words):
        check(PROOF, **{**REQUEST, **other})


CROOKED = {
    "of another type": signed({"typ": "JWT"}),
    "signed with another key than it names": signed(key=OTHER),
    "with a private key in it": signed({"jwk": {**PUBLIC, "d": KEY.private_jwk()["d"]}}),
    "with an empty key": signed({"jwk": {}}),
    "with a symmetric key": signed({"jwk": {"kty": "oct", "k": "c2VjcmV0"}}),
    "without a name": signed(jti=None),
    "with a short name": signed(jti="short"),
    "without a moment": signed(iat=None),
    "with a moment that is none": signed(iat=True),
    "without a method": signed(htm=None),
    "without an address": signed(htu=None),
    "with an address that is none": signed(htu="https://[broken/"),
    "too long": signed(more="m" * 4096),
    "unsigned": PROOF.rpartition(".")[0] + ".",
    "empty": "",
    "of no letters": "π.π.π",
}


@pytest.mark.parametrize("proof", CROOKED.values(), ids=CROOKED)
def test_a_crooked_proof_is_refused(proof):
    with pytest.raises(ProofInvalid):
        checked(proof)


@given(place=st.integers(0, len(PROOF) - 1), letter=st.sampled_from("Ab0_-."))
def test_no_letter_of_a_proof_can_be_changed(place, letter):
    changed = PROOF[:place] + letter + PROOF[place + 1 :]
    if changed != PROOF:
        with pytest.raises(ProofInvalid):
            check(changed, **REQUEST)


SPELLINGS = (URL.replace("https", "HTTPS"), URL.replace(".test", ".TEST:443"), URL.replace("cha", "%63ha"))


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_an_address_may_be_spelled_as_addresses_may(spelling):
    assert checked(signed(htu=spelling)).jti == SAID["jti"]


def test_the_same_proof_is_taken_once():
    seen, proof = Seen(SetClock(NOON)), Proof(KEY.kid, "a-name-of-its-own", NOW)
    seen.take(proof)
    with pytest.raises(ProofInvalid, match="before"):
        seen.take(proof)


def test_names_are_of_their_key_alone():
    seen = Seen(SetClock(NOON))
    seen.take(Proof(KEY.kid, "a-name-of-its-own", NOW))
    seen.take(Proof(OTHER.kid, "a-name-of-its-own", NOW))


def test_what_cannot_be_remembered_is_not_taken():
    seen = Seen(SetClock(NOON), most=1)
    seen.take(Proof(KEY.kid, "the-first-of-them", NOW))
    with pytest.raises(ProofInvalid, match="More proofs"):
        seen.take(Proof(KEY.kid, "the-second-of-them", NOW))
