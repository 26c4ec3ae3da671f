"""How the chapter sees itself, what leaves of it, and what does not."""

from datetime import UTC, datetime

import pytest

from mutuality.database import Session
from mutuality_chapter.attestations.models import KeptDocument
from tests.chapter.attestations.conftest import DOCUMENT, LOOKED, SECOND, touched

HELLO = "185f8db32271fe25f561a6fc938b2e264306ec304eda518007d1764826381969"
OTHER_WAY = {"view": "other_way", "own_words": "Three hold the keys."}


def problem(answer):
    return answer.status_code, answer.json["type"].rpartition("/")[2]


def test_what_we_see_in_ourselves_is_told(attest, waiting):
    assert attest(**OTHER_WAY, valid_until="2027-03-10").status_code == 201
    ((kind, told),) = waiting()
    assert kind == "attestation"
    assert {name: told[name] for name in ("view", "own_words", "attested_on", "valid_until")} == {
        **OTHER_WAY,
        "attested_on": "2026-03-10",
        "valid_until": "2027-03-10",
    }


def test_of_a_document_only_digest_last_day_and_shelf_leave(attest, keep, waiting):
    kept = keep(place="Third drawer", valid_until="2026-12-31").json
    attest("insured", evidence_id=kept["id"])
    ((_, told),) = waiting()
    assert {name: value for name, value in told.items() if name.startswith("evidence")} == {
        "evidence_sha256": HELLO,
        "evidence_until": "2026-12-31",
        "evidence_at": "here",
    }
    assert "drawer" not in str(told)


def test_how_far_our_work_is_leaves_nobody(coordinator, items, waiting, looked):
    said = {"state": "doing", "note": "Ask the sexton."}
    assert coordinator.request("PUT", f"{items}/two-keys/work", json=said).status_code == 200
    assert (waiting(), looked("work", "view")["two-keys"]) == ([], ("doing", None))


def test_work_that_is_done_makes_no_view(coordinator, items, looked):
    coordinator.request("PUT", f"{items}/two-keys/work", json={"state": "done"})
    assert looked("view", "holds")["two-keys"] == (None, False)


def test_answered_and_met_are_two_numbers(coordinator, attest):
    attest("two-keys", view="not_yet")
    shown = coordinator.get("/v1/editions/edn_00000000000000000000000000/attestations").json
    assert {name: shown[name] for name in ("asked", "attested", "met")} == {"asked": 2, "attested": 1, "met": 0}


def test_a_view_is_said_anew_by_naming_its_version(coordinator, attest, items):
    attest()
    path = f"{items}/two-keys/attestation"
    again = coordinator.change("PUT", path, {**LOOKED, "view": "partly"})
    stale = coordinator.change("PUT", path, LOOKED, etag='"1"')
    assert (again.json["view"], again.json["version"], stale.status_code) == ("partly", 2, 412)


@pytest.mark.parametrize(
    ("slug", "said", "expected"),
    [
        ("two-keys", {"view": "other_way"}, (422, "own-words-missing")),
        ("two-keys", {"own_words": "Ours."}, (422, "own-words-missing")),
        ("two-keys", {"attested_on": "2026-03-16"}, (422, "view-ahead")),
        ("two-keys", {"valid_until": "2026-03-09"}, (422, "view-ahead")),
        ("two-keys", {"evidence_id": "evd_00000000000000000000000000"}, (404, "not-found")),
        ("insured", {}, (409, "evidence-lacking")),
        ("three-keys", {}, (404, "not-found")),
    ],
)
def test_a_view_without_what_it_rests_on_is_refused_and_not_told(attest, waiting, slug, said, expected):
    assert problem(attest(slug, **said)) == expected
    assert waiting() == []


def test_own_words_name_no_member(attest, admitted, waiting):
    admitted(name="Mary K.")
    refused = attest(view="not_for_us", own_words="Mary K. keeps them at home.")
    assert (problem(refused), waiting()) == ((422, "view-names-somebody"), [])


def test_what_is_noted_stays_and_so_names_no_member(coordinator, items, keep, admitted):
    admitted(name="Mary K.")
    tried = [keep(place="With Mary K."), keep(title="Signed by Mary K.")]
    tried.append(coordinator.request("PUT", f"{items}/two-keys/work", json={"state": "doing", "note": "Ask Mary K."}))
    assert [problem(each) for each in tried] == [(422, "note-names-somebody")] * 3


def test_a_first_view_is_given_once(attest):
    attest()
    assert problem(attest()) == (409, "already-attested")


def test_an_expired_document_shows_nothing(attest, keep):
    expired = keep(valid_until="2026-03-14").json["id"]
    assert problem(attest("insured", evidence_id=expired)) == (409, "evidence-lacking")


def test_a_view_holds_to_the_last_day_of_its_document(attest, keep, looked, clock):
    attest("insured", evidence_id=keep(valid_until="2026-04-30").json["id"])
    for day, holds in ((30, True), (31, False)):
        clock.at = datetime(2026, 4 if day == 30 else 5, day if day == 30 else 1, 16, tzinfo=UTC)
        assert looked("holds", "holds_until")["insured"] == (holds, "2026-04-30")


def test_a_view_follows_an_item_that_is_not_touched_under_whatever_name(arrive, attest, looked):
    attest()
    arrive(**SECOND, items=touched(slug="keys", replaces=["two-keys"]))
    assert looked("view", "attested_in", edition=SECOND["id"])["keys"] == ("met", "edn_00000000000000000000000000")


def test_a_touched_item_is_looked_at_anew_with_the_old_view_beside(arrive, attest, looked):
    attest()
    arrive(**SECOND, items=touched(text="Three hold the keys."))
    assert looked("view", "viewed_before", edition=SECOND["id"])["two-keys"] == (None, "met")


def test_a_document_that_lies_here_is_handed_out_as_it_came_and_never_shown_in_place(coordinator, keep):
    path = f"/v1/evidence/{keep().json['id']}/document"
    fetched = coordinator.get(path)
    assert (fetched.data, fetched.content_type) == (b"Hello", "application/octet-stream")
    assert fetched.headers["Content-Disposition"].startswith("attachment;")
    assert fetched.headers["X-Content-Type-Options"] == "nosniff"


def test_a_document_says_whether_it_still_has_its_digest(coordinator, keep, chapter_database):
    kept = keep().json
    assert (kept["sha256"], kept["size"], kept["has_its_digest"]) == (HELLO, 5, True)
    with chapter_database.transaction() as session:
        session.get_one(KeptDocument, kept["id"]).content = b"Hallo"
    assert coordinator.get(f"/v1/evidence/{kept['id']}").json["has_its_digest"] is False


def test_a_document_is_thrown_away_down_to_its_bytes_and_its_digest_stays(coordinator, keep, monkeypatch):
    told = []

    def erased(session):
        told.append(session)

    monkeypatch.setattr(Session, "erase_traces", erased)
    path = f"/v1/evidence/{keep().json['id']}"
    assert coordinator.request("DELETE", f"{path}/document").status_code == 204
    shown = coordinator.get(path).json
    assert (shown["sha256"], shown["size"], shown["has_its_digest"]) == (HELLO, None, None)
    assert (coordinator.get(f"{path}/document").status_code, len(told)) == (404, 1)


@pytest.mark.parametrize(
    "said",
    [
        {"document": None},
        {"document": "no base64!"},
        {"sha256": "a" * 64},
        {"shelf": "on_paper"},
        {"shelf": "elsewhere", "document": None},
        {"document": "A" * 699_056},
    ],
)
def test_a_document_that_does_not_fit_is_refused(keep, said):
    assert keep(**said).status_code == 422


def test_of_what_lies_elsewhere_only_the_digest_is_known(coordinator, keep):
    kept = keep(shelf="on_paper", document=None, sha256="a" * 64, place="In the church office").json
    assert (kept["size"], kept["has_its_digest"]) == (None, None)
    assert [each["title"] for each in coordinator.get("/v1/evidence").json["items"]] == [DOCUMENT["title"]]


def test_everybody_reads_how_we_see_ourselves_and_only_officers_the_documents(volunteer, attest, keep, items):
    attest()
    evidence = f"/v1/evidence/{keep().json['id']}"
    assert volunteer.get(f"{items}/two-keys/attestation").status_code == 200
    tried = [volunteer.get(evidence), volunteer.get(f"{evidence}/document"), volunteer.post(evidence, {})]
    assert {each.status_code for each in tried} <= {403, 405}


def test_an_unanswered_item_has_neither_view_nor_work(coordinator, items):
    assert [problem(coordinator.get(f"{items}/two-keys/{name}")) for name in ("attestation", "work")] == [
        (404, "not-found")
    ] * 2
