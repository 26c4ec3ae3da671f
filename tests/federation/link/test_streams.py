"""One writer, one chain, one epoch at a time: what a stream takes in, repeats, and closes for."""

from sqlalchemy import select

from mutuality.authority import ServiceKeys
from mutuality.language import Kind
from mutuality.signing import digest, peek
from mutuality_federation.link import actions, store
from mutuality_federation.link.models import Fork, Stream
from tests.federation.link.test_refusals import slug_of
from tests.forging import FIRST, REPORT, SECOND
from tests.support import at_once

WITHDRAWN = {"withdrawn": "report/standard/2026-02", "reason": "mistake"}


def february(forger):
    """Return the body's total of meetings held in February, as its officer sees it."""
    path = f"/v1/bodies/{forger.bond.body_id}/statistics?first=2026-02&last=2026-02"
    totals = forger.bond.officer.get(path).json["items"]
    return {each["indicator"]: each["total"] for each in totals}.get("meetings_held", 0)


def test_a_receipt_names_the_entry_and_its_place(forger):
    sealed = forger.seal(Kind.REPORT, REPORT)
    said = peek(forger.send(sealed).json["receipt"])[1]
    assert (said["seq"], said["entry_sha256"], said["epoch"]) == (2, digest(sealed.jws), FIRST)


def test_a_stream_begins_with_the_enrolment_and_nothing_else(unbegun):
    assert slug_of(unbegun.put(Kind.EPOCH, {})) == "enrolment-misplaced"


def test_a_stream_begins_with_the_statement_that_was_approved(unbegun):
    answer = unbegun.put(Kind.ENROLMENT, {"statement_sha256": "c" * 64})
    assert answer.json["errors"][0]["pointer"] == "/data/statement_sha256"


def test_the_first_entry_sent_by_several_at_once_has_one_receipt(unbegun):
    sealed = unbegun.seal(Kind.ENROLMENT, {"statement_sha256": unbegun.statement})
    answers = at_once(8, lambda: unbegun.send(sealed))
    assert sorted(answer.status_code for answer in answers) == [*[200] * 7, 201]
    assert len({answer.json["receipt"] for answer in answers}) == 1


def test_an_entry_repeated_a_thousand_times_has_one_effect_and_one_receipt(forger, federation_database):
    sealed = forger.seal(Kind.REPORT, REPORT)
    first = forger.send(sealed).json["receipt"]
    keys = ServiceKeys(federation_database)
    door = actions.Door("https://federation.test", keys.active(), keys.find)
    sent = {**sealed.envelope(), "receipt": None}
    for _ in range(10):
        with federation_database.transaction() as session:
            for _ in range(100):
                again = actions.receive(session, door, chapter_id=forger.bond.chapter_id, seq=2, sent=sent)
                assert (again.receipt, again.is_new) == (first, False)
    assert february(forger) == 4


def test_a_repeated_entry_is_answered_with_200(forger):
    sealed = forger.seal(Kind.REPORT, REPORT)
    assert [forger.send(sealed).status_code, forger.send(sealed).status_code] == [201, 200]


def test_a_revision_moves_the_total_by_the_difference(forger):
    forger.report(4)
    forger.report(6)
    assert february(forger) == 6


def test_a_revision_that_is_known_is_refused(forger):
    forger.report(4)
    assert slug_of(forger.report(6, rev=1)) == "revision-stale"


def test_a_withdrawal_takes_the_figures_back(forger):
    forger.report(4)
    assert forger.put(Kind.WITHDRAWAL, WITHDRAWN).status_code == 201
    assert february(forger) == 0


def test_a_withdrawal_is_a_revision_of_what_it_withdraws(forger):
    forger.report(4)
    forger.put(Kind.WITHDRAWAL, WITHDRAWN)
    assert slug_of(forger.report(5, rev=2)) == "revision-stale"


def test_a_change_is_published_once_whatever_its_place(forger):
    forger.report(4, cid="00000000-0000-7000-8000-0000000000aa")
    answer = forger.report(5, cid="00000000-0000-7000-8000-0000000000aa")
    assert (slug_of(answer), answer.json["seq"]) == ("already-published", 2)


def test_a_new_epoch_closes_the_one_before(forger):
    assert forger.put(Kind.EPOCH, {}, epoch=SECOND).status_code == 201
    answer = forger.report(4, epoch=FIRST)
    assert (slug_of(answer), answer.json["open_epoch"]) == ("epoch-closed", SECOND)


def test_no_epoch_is_opened_twice(forger):
    forger.put(Kind.EPOCH, {}, epoch=SECOND)
    assert slug_of(forger.put(Kind.EPOCH, {}, epoch=FIRST)) == "epoch-closed"


def test_a_moved_head_says_which_place_is_free(forger):
    assert forger.report(4, seq=9).json["expected_seq"] == 2


def test_another_entry_of_an_older_epoch_at_a_taken_place_is_no_fork(forger):
    late = forger.seal(Kind.REPORT, REPORT)
    forger.put(Kind.EPOCH, {}, epoch=SECOND)
    assert slug_of(forger.send(late)) == "head-moved"


def test_two_entries_for_one_place_in_one_epoch_close_the_stream_and_are_kept_as_proof(forger, federation_database):
    twin = forger.seal(Kind.REPORT, {**REPORT, "cells": []}, data='{"other": true}')
    forger.report(4)
    assert slug_of(forger.send(twin)) == "equivocation"
    assert slug_of(forger.send(twin)) == "equivocation"
    with federation_database.reading() as session:
        assert session.get_one(Stream, forger.bond.chapter_id).state == "quarantined"
        assert session.scalars(select(Fork.jws)).all() == [twin.jws]


def test_a_closed_stream_takes_nothing_in_but_still_answers_for_what_it_holds(forger):
    twin, sealed = forger.seal(Kind.REPORT, REPORT), forger.seal(Kind.REPORT, REPORT)
    forger.send(sealed)
    forger.send(twin)
    assert (slug_of(forger.report(5)), forger.send(sealed).status_code) == ("stream-quarantined", 200)


def test_a_chapter_that_closes_may_publish_nothing_more(forger):
    assert forger.put(Kind.CLOSE, {"reason": "ended"}).status_code == 201
    assert slug_of(forger.report(4)) == "may-not-publish"


def test_the_head_is_the_last_entry(forger, ask):
    forger.report(4)
    head = ask("/head")
    assert f'"seq":2,"digest":"{forger.prev}"'.encode() in head.content


def test_a_chapter_reads_back_its_own_entries_word_for_word(forger, ask, federation_database):
    sealed = forger.seal(Kind.REPORT, REPORT)
    receipt = forger.send(sealed).json["receipt"]
    answer = ask("/entries?after=1").content.decode()
    assert sealed.jws in answer
    assert receipt in answer


def test_another_chapters_stream_is_not_there_to_be_read(forger):
    other = forger.bond.federation.with_scopes("link:read", chapter="cha_06ef2ngi01ssreeaag6shrnm3g")
    assert other.get(f"/v1/chapters/{forger.bond.chapter_id}/entries").status_code == 404


def test_an_unused_stream_stands_at_zero(federation_session):
    assert store.stream(federation_session, "cha_06ef2ngi01ssreeaag6shrnm3g").seq == 0
