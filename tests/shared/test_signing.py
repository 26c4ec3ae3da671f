"""Signing and checking: one algorithm, keys named by their thumbprint, every change found."""

import base64
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from joserfc import jws

from mutuality.signing import KeyInvalid, SignatureInvalid, SigningKey, digest, peek, public_key, sign, verify
from mutuality.signing import thumbprint as name_of

KEY, OTHER = SigningKey.generate(), SigningKey.generate()
TYP = "entry+jws"
SAID = {"seq": 3, "kind": "report"}
SIGNED = sign(SAID, KEY, TYP)
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
WORDS = st.dictionaries(st.text(max_size=8), st.text(max_size=20) | st.integers(-(2**40), 2**40) | st.booleans())
CROOKED = {
    "private": KEY.private_jwk(),
    "of another kind": {"kty": "oct", "k": "c2VjcmV0"},
    "of another curve": {**KEY.public_jwk(), "crv": "P-384"},
    "off the curve": {**KEY.public_jwk(), "y": KEY.public_jwk()["x"]},
    "without a half": {name: said for name, said in KEY.public_jwk().items() if name != "y"},
    "no text": {**KEY.public_jwk(), "x": ["A"]},
    "too short": {**KEY.public_jwk(), "x": "AA"},
}


def find(kid):
    return {KEY.kid: KEY.public_jwk(), OTHER.kid: OTHER.public_jwk()}[kid]


def part(said):
    raw = said if isinstance(said, bytes) else json.dumps(said).encode()
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


def signed_under(header, payload=b"{}"):
    """Return a JWS truly signed by our key, under whatever header."""
    registry = jws.JWSRegistry(algorithms=["ES256"], strict_check_header=False)
    return jws.serialize_compact(header, payload, KEY.key, registry=registry)


@given(said=WORDS)
def test_what_was_signed_is_read_back(said):
    checked = verify(sign(said, KEY, TYP), find, TYP)
    assert (checked.kid, checked.payload) == (KEY.kid, said)


@given(place=st.integers(0, len(SIGNED) - 1), letter=st.sampled_from("Ab0_-."))
def test_no_letter_can_be_changed(place, letter):
    changed = SIGNED[:place] + letter + SIGNED[place + 1 :]
    if changed == SIGNED:
        return
    with pytest.raises((SignatureInvalid, KeyError)):
        verify(changed, find, TYP)


def test_a_signature_is_written_in_one_way_only():
    """The last letter of 64 bytes in base64 has four bits to spare: set, they must not give a second text."""
    last = LETTERS[LETTERS.index(SIGNED[-1]) ^ 1]
    with pytest.raises(SignatureInvalid):
        verify(SIGNED[:-1] + last, find, TYP)


def test_another_key_did_not_sign_it():
    with pytest.raises(SignatureInvalid, match="does not hold"):
        verify(SIGNED, lambda _kid: OTHER.public_jwk(), TYP)


def test_one_type_is_never_taken_for_another():
    with pytest.raises(SignatureInvalid, match=r"typ receipt\+jws"):
        verify(SIGNED, find, "receipt+jws")


@pytest.mark.parametrize(
    "header",
    [
        {"alg": "none", "kid": KEY.kid, "typ": TYP},
        {"alg": "HS256", "kid": KEY.kid, "typ": TYP},
        {"alg": "ES256", "typ": TYP},
        {"alg": "ES256", "kid": KEY.kid},
    ],
)
def test_a_header_with_another_algorithm_or_without_its_members_is_refused(header):
    _, payload, signature = SIGNED.split(".")
    with pytest.raises(SignatureInvalid, match="The header must name"):
        verify(f"{part(header)}.{payload}.{signature}", find, TYP)


def test_a_header_that_brings_its_own_key_is_refused_though_the_signature_holds():
    header = {"alg": "ES256", "kid": KEY.kid, "typ": TYP, "jwk": KEY.public_jwk()}
    with pytest.raises(SignatureInvalid, match="and nothing else"):
        verify(signed_under(header), find, TYP)


@pytest.mark.parametrize("payload", [b"", b"no json", b"[1]", b'"text"', b"7"])
def test_what_is_signed_is_a_json_object(payload):
    header = {"alg": "ES256", "kid": KEY.kid, "typ": TYP}
    with pytest.raises(SignatureInvalid, match="JSON"):
        verify(signed_under(header, payload), find, TYP)


@pytest.mark.parametrize("text", ["", "a.b", "a.b.c.d", "..", "é.é.é", "!.!.!", "a" * 1_000_001 + ".b.c"])
def test_what_is_no_compact_jws_is_refused(text):
    with pytest.raises(SignatureInvalid):
        peek(text)


@pytest.mark.parametrize("jwk", CROOKED.values(), ids=CROOKED)
def test_only_a_public_key_on_the_curve_is_taken(jwk):
    with pytest.raises(KeyInvalid):
        public_key(jwk)


def test_a_key_is_named_by_its_thumbprint_whatever_it_calls_itself():
    assert name_of({**KEY.public_jwk(), "kid": "mallory"}) == KEY.kid


def test_a_thumbprint_is_that_of_the_standard():
    """Source: RFC 7638 section 3, over the required members of RFC 7518 section 6.2.1."""
    jwk = KEY.public_jwk()
    required = json.dumps({name: jwk[name] for name in ("crv", "kty", "x", "y")}, separators=(",", ":"))
    raw = bytes.fromhex(digest(required))
    assert base64.urlsafe_b64encode(raw).decode().rstrip("=") == KEY.kid


def test_a_key_kept_and_read_again_is_the_same_key():
    again = SigningKey.from_private_jwk(KEY.private_jwk())
    assert verify(sign(SAID, again, TYP), find, TYP).payload == SAID


def test_the_public_half_says_nothing_of_the_private():
    assert set(KEY.public_jwk()) == {"kty", "crv", "x", "y", "kid"}


def test_no_two_keys_are_alike():
    assert len({SigningKey.generate().kid for _ in range(8)}) == 8
