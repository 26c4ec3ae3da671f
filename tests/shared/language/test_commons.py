"""A page of the commons is believed only where it is signed, ours, the one we asked for, and tells something new."""

from datetime import date

import pytest

from mutuality.language import FeedInvalid, read_commons, sign_commons
from mutuality.signing import SignatureInvalid
from tests.shared.language.examples import CHAPTER, FEDERATION, KEY, OFFER, OFFER_ID, OTHER, find

HEAD = {"incarnation": "first", "number": 3}
WORDS = {
    **OFFER,
    **dict.fromkeys(("findings", "part", "guideline", "edition_id", "item", "setting", "source", "chapter_name")),
    **dict.fromkeys(("is_public", "is_ours"), False),
    **dict.fromkeys(("kept", "adapted", "dropped"), 0),
    "revision": 1,
    "offered_on": date(2026, 3, 1),
    "trials": [],
}
PAGE = {
    "iss": FEDERATION,
    "aud": CHAPTER,
    "after": 2,
    "until": 3,
    "head": HEAD,
    "offers": [{"id": OFFER_ID, "number": 3, "offer": WORDS}],
}


def read(said, key=KEY):
    return read_commons(sign_commons(key, said), find, issuer=FEDERATION, chapter_id=CHAPTER, after=2)


def test_a_page_is_read_as_it_was_signed():
    (one,) = read(PAGE)["offers"]
    assert (one["offer"]["title"], one["offer"]["offered_on"]) == ("The evening walk", date(2026, 3, 1))


@pytest.mark.parametrize("otherwise", [{"aud": OFFER_ID}, {"iss": "https://else"}, {"after": 1}, {"until": 2}])
def test_a_page_for_another_or_that_leads_nowhere_is_refused(otherwise):
    with pytest.raises(FeedInvalid):
        read({**PAGE, **otherwise})


def test_a_page_our_federation_did_not_sign_is_refused():
    text = sign_commons(OTHER, PAGE)
    with pytest.raises(SignatureInvalid):
        read_commons(text, lambda _kid: KEY.public_jwk(), issuer=FEDERATION, chapter_id=CHAPTER, after=2)
