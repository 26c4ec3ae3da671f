"""What the federation tells a chapter: for that chapter, by that federation, in its shape."""

from datetime import date

import pytest

from mutuality.language import FeedInvalid, read_edition, read_feed, sign_edition, sign_feed
from mutuality.signing import SignatureInvalid, sign
from tests.shared.language.examples import CHAPTER, EDITION, FEDERATION, KEY, OTHER, find

BODY = {"id": "bod_06ef2ngi01ssreeaag6shrnm3g", "name": "Every Child", "concern": "grief", "labels": {}}
POLICY = {"version": 1, "in_force_on": "2026-03-15", "document": "{}", "set_by": "Every Child"}
LAYER = {
    "id": "lay_06ef2ngi01ssreeaag6shrnm3g",
    "name": "youth",
    "version": 1,
    "set_by": BODY["id"],
    "is_bodys": True,
    "in_force_on": "2026-03-15",
    "document": "{}",
    "sha256": "0" * 64,
}
REF = {"id": EDITION, "guideline": "meetings", "title": "How we meet", "number": 1, "effective_on": "2026-03-15"}
FEED = {
    "iss": FEDERATION,
    "aud": CHAPTER,
    "issued_at": "2026-03-15T12:00:00+00:00",
    "body": BODY,
    "chapter": {"id": CHAPTER, "name": "Harbour", "standing": "chartered"},
    "policies": [POLICY],
    "layers": [LAYER],
    "rows": [{"from_on": "2026-03-15", "version": 1, "layer_ids": [LAYER["id"]], "holds": []}],
    "editions": [REF],
}
ITEM = {"slug": "open-door", "force": None, "purpose": "A door", "text": "Open it.", "known_by": "attested"}
WHOLE = {**REF, "iss": FEDERATION, "notice_days": 30, "items": [ITEM]}


def feed(**otherwise):
    text = sign_feed(KEY, {**FEED, **otherwise})
    return read_feed(text, find, issuer=FEDERATION, chapter_id=CHAPTER)


def edition(**otherwise):
    return read_edition(sign_edition(KEY, {**WHOLE, **otherwise}), find, issuer=FEDERATION)


def test_a_feed_brings_standing_policies_and_editions():
    said = feed()
    assert (said["chapter"]["standing"], said["policies"][0]["in_force_on"]) == ("chartered", date(2026, 3, 15))
    assert said["editions"][0]["id"] == EDITION


@pytest.mark.parametrize("name", list(FEED))
def test_a_feed_that_leaves_something_out_is_refused(name):
    said = {other: value for other, value in FEED.items() if other != name}
    with pytest.raises(FeedInvalid):
        read_feed(sign_feed(KEY, said), find, issuer=FEDERATION, chapter_id=CHAPTER)


@pytest.mark.parametrize(
    ("name", "other"), [("aud", "cha_06ef2ngi01ssreeaag6shrnm00"), ("iss", "https://elsewhere.test"), ("v", 2)]
)
def test_a_feed_for_another_or_of_another_is_refused(name, other):
    with pytest.raises(FeedInvalid):
        feed(**{name: other})


def test_a_member_not_known_yet_is_left_out():
    assert "weather" not in feed(weather="fine")


def test_a_feed_by_another_key_is_not_the_federations():
    with pytest.raises(SignatureInvalid):
        read_feed(sign_feed(OTHER, FEED), lambda _kid: KEY.public_jwk(), issuer=FEDERATION, chapter_id=CHAPTER)


def test_an_edition_is_never_taken_for_a_feed():
    with pytest.raises(SignatureInvalid):
        read_feed(sign({"v": 1, **FEED}, KEY, "edition+jws"), find, issuer=FEDERATION, chapter_id=CHAPTER)


def test_an_edition_brings_its_items_with_their_force():
    assert edition()["items"][0]["force"] is None


@pytest.mark.parametrize(
    "otherwise",
    [
        {"iss": "https://elsewhere.test"},
        {"number": 0},
        {"v": 2},
        {"items": [{**ITEM, "known_by": "hearsay"}]},
        {"items": None},
        {"items": [{**ITEM, "known_by": "derived"}]},
        {"items": [{**ITEM, "applies_when": {"mood": "good"}}]},
        {"items": [{**ITEM, "source": {"text": "A winter", "told_by": "Robin"}}]},
    ],
)
def test_an_edition_of_another_or_out_of_shape_is_refused(otherwise):
    with pytest.raises(FeedInvalid):
        edition(**otherwise)


def test_an_edition_of_an_older_federation_says_no_language():
    assert edition()["language"] == "und"
