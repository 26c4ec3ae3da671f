"""What a chapter polls: signed, for it alone, and not sent again while nothing changed."""

from datetime import timedelta

import orjson

from mutuality.language import read_feed


def test_the_feed_is_signed_by_the_federation_for_this_chapter(bond, ask, federation, network):
    jwks = network.send("GET", "https://federation.test/oauth/jwks").content
    text = ask("/feed").content.decode()
    keys = {key["kid"]: key for key in orjson.loads(jwks)["keys"]}
    said = read_feed(text, keys.__getitem__, issuer="https://federation.test", chapter_id=bond.chapter_id)
    assert said["chapter"]["standing"] == "chartered"


def test_an_unchanged_feed_is_not_sent_again(ask, clock):
    etag = ask("/feed").headers["etag"]
    clock.advance(timedelta(minutes=5))
    answer = ask("/feed", **{"If-None-Match": etag})
    assert (answer.status, answer.content) == (304, b"")


def test_a_changed_feed_is_sent(bond, ask):
    etag = ask("/feed").headers["etag"]
    said = {"preset": "accredited_leader_league", "in_force_on": "2026-03-15"}
    assert bond.officer.post(f"/v1/bodies/{bond.body_id}/policies", said).status_code == 201
    assert ask("/feed", **{"If-None-Match": etag}).status == 200


def test_a_stranger_has_no_feed(bond):
    assert bond.federation.stranger.get(f"/v1/chapters/{bond.chapter_id}/feed").status_code == 401
