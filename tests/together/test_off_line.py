"""A chapter does everything for its members with the federation switched off, and belongs later with all it has."""

from datetime import date

import orjson
import pytest
from sqlalchemy import select

from mutuality_chapter import editions
from mutuality_chapter.access.models import Account
from mutuality_chapter.imports import actions as imports
from tests.bonds import enrolled
from tests.chapter.guidelines.conftest import EDITION, ITEMS
from tests.probing.signing_in import allow_at, app_of, sign_in_at
from tests.together import (
    answering,
    beside,
    correcting,
    feeding,
    lines,
    lives,
    sharing,
    travelling,
    upward,
    walking,
    ways,
)

WITH_A_FEDERATION_ONLY = {"enrol", "check_affiliation", "ask_our_body", "leave_our_body", "show_farewell"}
WHERE_MEMBERS_CHOOSE_THEMSELVES = {"become_helper"}  # here the national office accredits helpers
FEED = orjson.dumps([{"slug": "one", "name": "One", "day": 2, "time": "19:30"}])


class Walk:
    """Somebody who calls one operation after another and notes which."""

    def __init__(self, caller, operations, walked=None):
        self.caller, self.operations, self.walked = caller, operations, set() if walked is None else walked

    def by(self, caller):
        """Let somebody else walk on."""
        return Walk(caller, self.operations, self.walked)

    def __call__(self, name, body=None, *, etag=None, query=None, **places):
        method, path = self.operations[name]
        headers = {"If-Match": etag} if etag else {}
        answer = self.caller.request(method, path.format(**places), json=body, headers=headers, query_string=query)
        assert answer.status_code in {200, 201, 204}, (name, answer.json)
        self.walked.add(name)
        return answer.get_json(silent=True)


@pytest.fixture
def operations(founded):
    """Return method and path of every operation on the chapter's own things, by name."""
    paths = founded.app.extensions["mutuality-api"].document()["paths"]
    return {
        operation["operationId"]: (method.upper(), path)
        for path, methods in paths.items()
        if path.startswith("/v1/")
        for method, operation in methods.items()
        if method in {"get", "post", "put", "patch", "delete"}
    }


@pytest.fixture
def walk(founded, operations):
    """The coordinator of a chapter that never heard of a federation."""
    return Walk(founded.signed_in("coordinator", name="robin"), operations)


@pytest.fixture
def cut_off(bond, operations, network, monkeypatch):
    """The coordinator of a chapter that belongs, and whose federation does not answer any more."""
    assert bond.dial()["outcome"] == "done"
    drawn = bond.coordinator.request("PUT", "/v1/reports/2026-02/draft")
    assert drawn.status_code == 200  # noise is drawn on line only
    monkeypatch.setattr(network, "off", {"federation.test"})
    return Walk(bond.coordinator, operations)


def members(walk):
    mary, owl = (walk("admit_member", {"name": name, "concern": "grief"})["id"] for name in ("Mary", "Owl"))
    walk("describe_member", {"state": "involved"}, etag='"1"', member_id=mary)
    walk("list_members")
    walk("show_member", member_id=mary)
    return mary, owl


def helping(walk, mary, owl):
    request = walk("ask_for_help", {"member_id": owl})["id"]
    walk("answer_help_request", {"helper_id": mary}, request_id=request)
    talk = {"helper_id": mary, "recipient_id": owl, "channel": "phone", "request_id": request}
    exchange = walk("record_exchange", talk)["id"]
    walk("show_exchange", exchange_id=exchange)
    walk("show_help_request", request_id=request)
    walk("close_help_request", etag='"2"', request_id=request)
    walk("show_reciprocity", query={"month": "2026-03"})
    for name in ("list_help_requests", "list_exchanges"):
        walk(name)


def meetings(walk):
    venue = walk("note_venue", {"kind": "home", "area": "South End", "address": "1712 Elm St"})["id"]
    said = {"venue_id": venue, "name": "Sunday Light", "weekday": 7, "starts": "19:30", "is_public": True}
    meeting = walk("schedule_meeting", said)["id"]
    walk("change_venue", {"kind": "church"}, etag='"1"', venue_id=venue)
    walk("show_venue", venue_id=venue)
    walk("record_occurrence", {"attended": 7}, meeting_id=meeting, held_on="2026-03-15")
    walk("show_occurrence", meeting_id=meeting, held_on="2026-03-15")
    walk("list_occurrences", meeting_id=meeting)
    walk("change_meeting", {"notes": "Upstairs"}, etag='"1"', meeting_id=meeting)
    walk("verify_meeting", meeting_id=meeting)
    version = walk("show_meeting", meeting_id=meeting)["version"]
    walk("end_meeting", {}, etag=f'"{version}"', meeting_id=meeting)
    for name in ("list_venues", "list_meetings", "list_meeting_types"):
        walk(name)


def imported(walk, database):
    with database.transaction() as session:
        imports.take_in(session, source="area.json", raw=FEED, zone=None, is_confirmed=False)
    walk("show_import", import_id=walk("list_imports")["items"][0]["id"])
    feeding.fed(walk, database)
    feeding.mapped(walk)


def decided(walk, database):
    """Answer an item of an edition that arrived while there still was a way to the federation."""
    with database.transaction() as session:
        said = {**EDITION, "items": ITEMS, "effective_on": date(2026, 4, 1)}
        editions.propose(session, said, text="signed")
    item = {"edition_id": EDITION["id"], "slug": "two-keys"}
    answer = {"answer": "adopted", "decided_on": "2026-03-10"}
    for name in ("list_editions", "list_tailorings", "list_forms"):
        walk(name)
    for name in ("list_items", "list_clashes"):
        walk(name, edition_id=EDITION["id"])
    walk("answer_item", answer, **item)
    walk("change_answer", answer, etag='"1"', **item)
    walk("show_response", **item)
    attested(walk, item)


def attested(walk, item):
    """Keep a document, say how we see ourselves on an item, twice, and note our work."""
    said = {"title": "Policy", "shelf": "here", "document": "SGVsbG8="}
    evidence = walk("note_evidence", said)["id"]
    view = {"view": "met", "attested_on": "2026-03-10", "evidence_id": evidence}
    walk("attest_item", view, **item)
    walk("attest_item_anew", view, etag='"1"', **item)
    walk("note_work", {"state": "done"}, **item)
    for name in ("show_attestation", "show_work"):
        walk(name, **item)
    walk("list_attestations", edition_id=item["edition_id"])
    for name in ("list_evidence", "list_dues", "list_reviews", "list_waivers", "preview_derivations", "derive_items"):
        walk(name)
    for name in ("show_evidence", "fetch_evidence", "throw_evidence_away"):
        walk(name, evidence_id=evidence)


def lived(walk, chapter, mary, owl):
    """Let Mary, Owl and Ruth do for themselves all that members do; Ruth leaves by herself."""
    ruth = walk("admit_member", {"name": "Ruth", "concern": "grief", "state": "member"})["id"]
    walk("describe_member", {"state": "member"}, etag='"1"', member_id=owl)
    as_mary, as_owl, as_ruth = (walk.by(chapter.signed_in("member", member=each)) for each in (mary, owl, ruth))
    lives.coming(walk, mary)
    lives.own(as_mary)
    correcting.corrected(walk, as_mary)
    lives.deciding(walk, mary=as_mary, owl=as_owl, ruth=as_ruth)
    lives.looking_after(walk, mary)
    ways.knowing(walk, (as_mary, as_owl, as_ruth))
    method = ways.coping(walk, as_mary)
    ways.telling(walk, as_mary, method)
    travelling.offering(walk, (as_mary, as_owl, as_ruth), method)
    travelling.taking(walk, (as_mary, as_owl, as_ruth))
    lives.inward(as_owl)
    lives.serving(walk, as_mary)
    lives.naming(walk, as_mary, as_owl, as_ruth)
    lives.approaching(walk)
    beside.professionals(walk, as_owl, beside.partners(walk, as_owl))
    beside.telling(walk, (as_mary, as_owl, as_ruth))
    beside.granting(walk)
    lives.keeping_books(walk, mary=as_mary, owl=as_owl, ruth=as_ruth)
    walking.coming_to_help(walk, mary=mary, as_mary=as_mary, as_owl=as_owl)
    lives.looking_back(as_mary)
    walking.being_together(mary=mary, as_mary=as_mary, as_owl=as_owl)
    walking.answering(as_mary=as_mary, as_owl=as_owl)
    walking.by_telephone(walk, mary=mary, owl=owl)
    ways.meeting(walk, mary, (as_mary, as_owl, as_ruth))
    as_ruth("leave", {"reason": "went_on"})


def renewed(walk, chapter, mary, database):
    """Mary, who signed up herself, ends where she is signed in elsewhere, and chooses another password."""
    with database.reading() as session:
        account = session.scalar(select(Account.id).where(Account.handle == "mary"))
    as_mary = walk.by(chapter.signed_in("member", name=account, member=mary))
    as_mary("end_my_sign_in", sign_in_id=sign_in_at(chapter, account))
    for name in ("list_my_sign_ins", "list_my_accesses", "list_my_app_consents"):
        as_mary(name)
    as_mary("withdraw_my_app_consent", app_consent_id=allow_at(chapter, app_of(chapter), account))
    as_mary("change_my_password", {"old": "a lantern by the sea", "new": "a lantern by the shore"})


def registered(walk, chapter):
    """Register an app, have it looked at by somebody else, and take it away."""
    said = {"name": "Diary", "purpose": "Shows me my days.", "redirect_uris": ["https://diary.example/back"]}
    app_id = walk("register_app", {**said, "scopes": ["me:read"]})["id"]
    review = {"approved": True, "reason": "It says what it does."}
    walk.by(chapter.signed_in("secretary"))("review_app", review, etag='"1"', app_id=app_id)
    for name in ("list_apps", "show_app"):
        walk(name, **({} if name == "list_apps" else {"app_id": app_id}))
    walk("take_app_away", etag='"2"', app_id=app_id)


def on_the_telephone(walk, chapter, mary, owl, database):
    """Let Mary and Owl answer on a hotline."""
    as_mary, as_owl = (walk.by(chapter.signed_in("member", member=each)) for each in (mary, owl))
    lines.hotline(walk, as_mary, as_owl, (mary, owl), database)


def spoke_up(walk, chapter, mary, database):
    """Mary drafts what members decide to say to their body, of what binds them."""
    as_mary = walk.by(chapter.signed_in("member", member=mary))
    upward.told(database)
    upward.proposing(walk, as_mary)
    upward.conferring(walk, as_mary)


def formed(walk):
    """How the chapter began, how far it has come, and whether it is a mutual help group."""
    walk("retell_origin", {"kinds": ["professional_failure"]}, etag=f'"{walk("show_origin")["version"]}"')
    walk("show_formation")
    walk("check_definition")


def looked_at(walk):
    walk("describe_chapter", {"languages": ["en", "fr"]}, etag='"1"')
    for name in (
        "show_chapter",
        "show_affiliation",
        "list_kept_out_listings",
        "show_charter",
        "explain_policy",
        "show_link",
        "list_pending",
        "list_ledger",
    ):
        walk(name)


def reported(walk):
    walk("preview_report", period="2026-02")
    walk("show_channels", period="2026-02")
    walk("list_report_exceptions")
    walk("prepare_report", period="2026-02")
    walk("release_report", period="2026-02")
    walk("show_report", period="2026-02")
    for name in ("list_reports", "list_report_exceptions"):
        walk(name)


def test_a_chapter_does_everything_for_its_members_with_the_federation_switched_off(cut_off, founded, chapter_database):
    mary, owl = members(cut_off)
    helping(cut_off, mary, owl)
    meetings(cut_off)
    imported(cut_off, chapter_database)
    decided(cut_off, chapter_database)
    upward.found_wanting(cut_off, chapter_database)
    on_the_telephone(cut_off, founded, mary, owl, chapter_database)
    spoke_up(cut_off, founded, mary, chapter_database)
    travelling.told(chapter_database)
    lived(cut_off, founded, mary, owl)
    registered(cut_off, founded)
    renewed(cut_off, founded, mary, chapter_database)
    formed(cut_off)
    looked_at(cut_off)
    reported(cut_off)
    answering.promised(cut_off, chapter_database)
    answering.answered(cut_off, chapter_database)
    sharing.sharing(cut_off, chapter_database)
    answering.asked(cut_off, chapter_database)
    cut_off("depart", {"reason": "went_on"}, member_id=owl)
    assert cut_off("dial_out")["outcome"] == "unreachable"
    assert set(cut_off.operations) - cut_off.walked == WITH_A_FEDERATION_ONLY | WHERE_MEMBERS_CHOOSE_THEMSELVES


@pytest.mark.requirement("D4")
def test_a_network_without_any_federation_keeps_every_record_when_it_comes_to_belong(walk, federation, founded):
    helping(walk, *members(walk))
    meetings(walk)
    lists = ("list_members", "list_help_requests", "list_exchanges", "list_venues")
    before = [walk(name) for name in lists]
    bond = enrolled(federation, founded)
    assert bond.dial()["outcome"] == "done"
    assert [walk(name) for name in lists] == before
