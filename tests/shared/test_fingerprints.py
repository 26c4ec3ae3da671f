"""A key's fingerprint in words: the same for the same key, another for another, easy to say."""

from collections import Counter
from itertools import chain

from hypothesis import given
from hypothesis import strategies as st

from mutuality import fingerprints
from mutuality.fingerprints import FIRST, SECOND, fingerprint_words
from mutuality.signing import SigningKey

KEY = SigningKey.generate()
PUBLISHED = {
    "kty": "EC",
    "crv": "P-256",
    "x": "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
    "y": "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0",
}
BITS = st.integers(0, 1023)


def test_a_fingerprint_is_six_words():
    assert len(fingerprint_words(KEY.public_jwk()).split()) == 6


def test_a_published_key_has_these_words_for_ever():
    """Source of the key: RFC 7515, appendix A.3. Both sides compute the words, whatever version they run."""
    assert fingerprint_words(PUBLISHED) == "lambbank barkbrook roselake ashpond coallake cloverdoor"


def test_the_words_follow_from_the_key_alone():
    jwk = KEY.public_jwk()
    assert fingerprint_words({**jwk, "kid": "another", "use": "sig"}) == fingerprint_words(jwk)


def test_another_key_has_other_words():
    keys = [SigningKey.generate().public_jwk() for _ in range(20)]
    assert len({fingerprint_words(jwk) for jwk in keys}) == 20


@given(one=BITS, other=BITS)
def test_ten_bits_make_a_word_of_their_own(one, other):
    assert (fingerprints._word(one) == fingerprints._word(other)) is (one == other)


def test_no_word_stands_in_both_lists_or_twice():
    assert max(Counter(chain(FIRST, SECOND)).values()) == 1


def test_each_half_of_a_word_is_five_bits():
    assert (len(FIRST), len(SECOND)) == (32, 32)


def test_every_word_is_short_and_of_plain_letters():
    assert all(word.isascii() and word.islower() and word.isalpha() and len(word) <= 8 for word in FIRST + SECOND)
