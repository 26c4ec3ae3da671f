"""What the door refuses: with a registered problem, a sentence, and nothing stored."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from mutuality.language import Kind
from mutuality.problems import REGISTRY
from mutuality.signing import SigningKey
from mutuality_federation import chapters
from mutuality_federation.link.models import StoredEntry
from tests.forging import REPORT, SECOND

LISTING = {
    "listing_id": "mtg_06ef2ngi01ssreeaag6shrnm3g",
    "kind": "meeting",
    "name": "Tuesday",
    "timezone": "America/Halifax",
    "area": "Harbour",
}
RESPONSE = {
    "edition_id": "edi_06ef2ngi01ssreeaag6shrnm3g",
    "item": "open-door",
    "answer": "adopted",
    "decided_on": "2026-03-01",
}
SMALL = {**REPORT, "cells": [{"indicator": "joins", "state": "counted", "value": 3, "mode": "suppressed"}]}
HOME = {**LISTING, "venue_kind": "home", "address": "1 Quay Street"}
OTHER_KEY = SigningKey.generate()


def slug_of(answer):
    return answer.json["type"].rpartition("/")[2]


@pytest.mark.parametrize(
    ("kind", "said", "otherwise", "slug"),
    [
        (Kind.REPORT, REPORT, {"key": OTHER_KEY}, "signature-invalid"),
        (Kind.REPORT, REPORT, {"iss": "cha_06ef2ngi01ssreeaag6shrnm3g"}, "entry-misplaced"),
        (Kind.REPORT, REPORT, {"aud": "https://elsewhere.test"}, "entry-misplaced"),
        (Kind.REPORT, REPORT, {"policy": 7}, "policy-outdated"),
        (Kind.REPORT, REPORT, {"seq": 5}, "head-moved"),
        (Kind.REPORT, REPORT, {"prev": "a" * 64}, "head-moved"),
        (Kind.REPORT, REPORT, {"epoch": SECOND}, "epoch-closed"),
        (Kind.REPORT, REPORT, {"subject": "report/standard/2026-01"}, "entry-invalid"),
        (Kind.LISTING, LISTING, {"subject": "listing/mtg_06ef2ngi01ssreeaag6shrnm00"}, "entry-invalid"),
        (Kind.RESPONSE, RESPONSE, {"subject": "response/of-mine"}, "entry-invalid"),
        (
            Kind.WITHDRAWAL,
            {"withdrawn": "report/standard/2026-02", "reason": "mistake"},
            {"subject": "x"},
            "entry-invalid",
        ),
        (Kind.REPORT, REPORT, {"data": "{"}, "entry-invalid"),
        (Kind.REPORT, REPORT, {"rev": 0}, "entry-invalid"),
        (Kind.REPORT, {**REPORT, "note": "Ana came"}, {}, "entry-invalid"),
        (Kind.REPORT, SMALL, {}, "small-cell"),
        (Kind.REPORT, {**REPORT, "period": "2026-03"}, {}, "period-ahead"),
        (Kind.REPORT, {**REPORT, "period": "2025-10"}, {}, "period-closed"),
        (Kind.LISTING, HOME, {}, "private-place"),
        (Kind.LISTING, {**LISTING, "notes": "Ring 902 555 0147"}, {}, "listing-tells-of-people"),
        (Kind.LISTING, {**LISTING, "url": "javascript:alert(1)"}, {}, "entry-invalid"),
        (Kind.RESPONSE, RESPONSE, {}, "entry-invalid"),
        (Kind.ENROLMENT, {"statement_sha256": "b" * 64}, {}, "enrolment-misplaced"),
    ],
)
def test_what_is_refused_says_why_and_stores_nothing(forger, federation_database, kind, said, otherwise, slug):
    answer = forger.put(kind, said, **otherwise)
    assert (slug_of(answer), answer.status_code) == (slug, REGISTRY[slug].status)
    assert len(answer.json["detail"]) > 20
    with federation_database.reading() as session:
        assert session.scalars(select(StoredEntry.seq)).all() == [1]


def test_an_entry_for_another_place_than_its_address_is_misplaced(forger):
    answer = forger.send(forger.seal(Kind.REPORT, REPORT), place=3)
    assert answer.json["errors"] == [{"pointer": "/entry/seq", "detail": "Says 2, but was sent to 3."}]


def test_a_kind_nobody_knows_is_refused(forger, monkeypatch):
    sealed = forger.seal(Kind.REPORT, REPORT)
    monkeypatch.setattr("mutuality.language.entries.entry.Kind", frozenset(Kind) - {Kind.REPORT})
    assert slug_of(forger.send(sealed)) == "unknown-kind"


def test_data_that_was_not_signed_is_refused(forger):
    sealed = forger.seal(Kind.REPORT, REPORT)
    answer = forger.send(sealed, data=sealed.data.replace("4", "5"))
    assert slug_of(answer) == "data-mismatch"


def test_a_changed_signature_is_refused(forger):
    sealed = forger.seal(Kind.REPORT, REPORT)
    answer = forger.send(sealed, entry=sealed.jws[:-8] + "AAAAAAAA")
    assert slug_of(answer) == "signature-invalid"


def test_an_entry_for_a_chapter_nobody_named_is_not_found(forger):
    sealed = forger.seal(Kind.REPORT, REPORT)
    path = "/v1/chapters/cha_06ef2ngi01ssreeaag6shrnm3g/entries/2"
    assert forger.bond.federation.stranger.request("PUT", path, json=sealed.envelope()).status_code == 404


def test_data_larger_than_an_entry_may_be_is_refused(forger):
    sealed = forger.seal(Kind.REPORT, REPORT)
    assert forger.send(sealed, data=" " * 900_001).status_code in {413, 422}


def test_a_chapter_whose_standing_ended_may_not_publish(forger, clock):
    path = f"/v1/chapters/{forger.bond.chapter_id}/standing-announcements"
    told = forger.bond.officer.post(path, {"to": "closed", "reason": "Nobody is left."}).json
    clock.advance(timedelta(days=30))
    ended = forger.bond.second.request("PUT", f"/v1/standing-announcements/{told['id']}/confirmation")
    assert (ended.status_code, slug_of(forger.report())) == (200, "may-not-publish"), ended.json


def test_a_chapter_that_lost_the_name_publishes_on(forger, federation_database):
    with federation_database.transaction() as session:
        chapter = chapters.chapter(session, forger.bond.chapter_id)
        chapters.move(session, chapter, "withdrawn", reason="The agreement ended.", by="two officers")
    assert forger.report().status_code == 201
