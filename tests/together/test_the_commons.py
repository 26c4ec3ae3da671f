"""A founders' way of coping travels: offered without names, proposed elsewhere, tried, told back, and taken back."""

import hashlib

import pytest

import mutuality_chapter.app as chapter_app
from mutuality_chapter.access import ROLES
from tests.bonds import join, new_body
from tests.conftest import found_harbour, open_empty, settings_for
from tests.deciding import decide
from tests.support import Cast, Tokens
from tests.traces import in_files, in_tables

FOUNDER, KEEPER = "Zebedee Quillfeather", "Ottoline Marrowby"
WAY = {
    "kind": "founding",
    "title": "The evening walk",
    "solves": "Sleep after loss",
    "text": "Walk until the lamps are lit.",
    "stage": "recoil",
}
ELSEWHERE = {
    "title": "Writing",
    "text": "Ten minutes.",
    "source": "A journal",
    "setting": "scientific",
    "as_of": "2026-01-01",
}
TRIED = {"began_on": "2026-02-01", "ended_on": "2026-03-01", "people": 4, "findings": "Three slept longer."}


class Chapter:
    """A chapter with one member, who does everything, and an officer who counts."""

    def __init__(self, bond, cast, database, clock, name):
        self.bond, self.database, self.clock = bond, database, clock
        said = {"name": name, "concern": "grief", "state": "member"}
        self.member_id = bond.coordinator.post("/v1/members", said).json["id"]
        self.member = cast.signed_in("member", member=self.member_id)

    def does(self, method, path, body=None):
        answer = self.member.request(method, f"/v1/{path}", json=body)
        assert answer.status_code in {200, 201, 204}, answer.json
        return answer.get_json(silent=True)

    def decides(self, kind, subject):
        return decide(self.member, self.bond.coordinator, self.clock, kind=kind, subject=subject)

    def settles(self, item, outcome):
        decision = self.decides("knowledge", f"{item}-{outcome}")
        said = {"outcome": outcome, "decision_id": decision, "reason": "So we saw.", "review_on": "2027-01-01"}
        self.does("POST", f"knowledge/{item}/decisions", said)

    def dials(self):
        assert self.bond.dial()["outcome"] == "done"

    def offers_the_founders_way(self):
        """Write the founders' way down, try it, publish it, and offer it as the members decide; return the offer."""
        account = self.does("POST", "founder-accounts", {"years_without_outcome": 9, "account": f"I, {FOUNDER}."})
        method = self.does("POST", "methods", {**WAY, "founder_account_id": account["id"]})["id"]
        self.does("POST", f"methods/{method}/trials", TRIED)
        self.does("PUT", f"methods/{method}/publication", {})
        return self.offers({"kind": "method", "method_id": method, "why": "Who walked, slept.", "is_public": True})

    def offers(self, said):
        """Let something of ours leave as the members decide."""
        offer = self.does("POST", "own-offers", said)
        leaves = {"decision_id": self.decides("commons", offer["decision_subject"])}
        leaves["seen_sha256"] = offer["preview_sha256"]
        return self.does("PUT", f"own-offers/{offer['id']}/confirmation", leaves)

    def tries_and_keeps(self, offer_id):
        """Take what is offered, try it, make it a method, and tell back."""
        taken = self.does("PUT", f"commons/{offer_id}/taking")
        self.settles(taken["knowledge_id"], "tried")
        self.does("POST", f"methods/{taken['method_id']}/trials", TRIED)
        self.settles(taken["knowledge_id"], "adopted")
        self.does("PUT", f"methods/{taken['method_id']}/publication", {})
        self.does("PUT", f"commons/{offer_id}/trial", {"reason": "helped", "words": "We slept."})
        return taken


@pytest.fixture
def second(tmp_path, one_clock, network, founded):
    """Another chapter's own service and database."""
    database = open_empty(chapter_app, "second", tmp_path, one_clock)
    found_harbour(database)
    tokens = Tokens()
    app = chapter_app.create_app(
        settings_for("second", database.url), database=database, authenticate=tokens, transport=network
    )
    yield Cast(app, tokens, ROLES), database
    database.dispose()


@pytest.fixture
def harbour(federation, founded, chapter_database, clock):
    """The chapter whose founders found a way."""
    body = new_body(federation, preset="accredited_leader_league")
    return Chapter(join(federation, founded, body), founded, chapter_database, clock, FOUNDER), body


@pytest.fixture
def both(federation, harbour, second, clock):
    """Two chapters of one body."""
    (one, body), (cast, database) = harbour, second
    return one, Chapter(join(federation, cast, body), cast, database, clock, KEEPER)


def test_a_founders_way_arrives_elsewhere_as_proposed_with_its_lineage_in_kinds(both):
    harbour, mill = both
    offer_id = harbour.offers_the_founders_way()["id"]
    harbour.dials()
    mill.dials()
    taken = mill.does("PUT", f"commons/{offer_id}/taking")
    item = mill.does("GET", f"knowledge/{taken['knowledge_id']}")
    draft = mill.does("GET", f"methods/{taken['method_id']}")
    assert (item["status"], item["their_reasons"], draft["state"]) == ("proposed", "Who walked, slept.", "draft")
    assert mill.does("GET", f"commons/{offer_id}")["lineage"] == ["founding"]


@pytest.mark.requirement("H13")
def test_knowledge_adopted_in_one_chapter_is_proposed_in_another_with_the_reasons_and_nobodys_name(both):
    harbour, mill = both
    known = harbour.does("POST", "knowledge", ELSEWHERE)["id"]
    harbour.settles(known, "adopted")
    offer_id = harbour.offers({"kind": "knowledge", "knowledge_id": known, "serves": "The nights"})["id"]
    harbour.dials()
    mill.dials()
    taken = mill.does("PUT", f"commons/{offer_id}/taking")
    item = mill.does("GET", f"knowledge/{taken['knowledge_id']}")
    assert (item["status"], item["title"], item["their_reasons"]) == ("proposed", "Writing", "So we saw.")
    assert in_tables(mill.database, *FOUNDER.split()) == set()


def test_what_became_of_it_is_told_back_and_counted_once(both):
    harbour, mill = both
    offer_id = harbour.offers_the_founders_way()["id"]
    harbour.dials()
    mill.dials()
    mill.tries_and_keeps(offer_id)
    mill.dials()
    mill.does("PUT", f"commons/{offer_id}/trial", {"reason": "easy_to_do"})
    mill.dials()
    harbour.dials()
    seen = harbour.does("GET", f"commons/{offer_id}")
    assert (seen["is_ours"], seen["taken_up"], [each["reason"] for each in seen["trials"]]) == (True, 1, ["easy_to_do"])


def test_no_name_digest_or_id_of_a_member_is_in_anything_that_left(both, network, federation_server):
    harbour, mill = both
    network.sent.clear()
    offer_id = harbour.offers_the_founders_way()["id"]
    harbour.dials()
    mill.dials()
    mill.tries_and_keeps(offer_id)
    mill.dials()
    secrets = [each for one in (FOUNDER, KEEPER) for each in (*one.split(), hashlib.sha256(one.encode()).hexdigest())]
    secrets += [one.member_id for one in both]
    left = " ".join(str(sent) for sent in network.sent)
    assert offer_id in left
    assert [each for each in secrets if each.lower() in left.lower()] == []
    assert in_tables(federation_server, *secrets) == set()


def test_off_line_an_offer_waits_and_leaves_with_the_next_session(both, network):
    harbour, mill = both
    network.off.add("federation.test")
    offer_id = harbour.offers_the_founders_way()["id"]
    assert harbour.bond.dial()["outcome"] == "unreachable"
    network.off.clear()
    harbour.dials()
    mill.dials()
    network.off.add("federation.test")
    assert mill.tries_and_keeps(offer_id)["revision"] == 1
    network.off.clear()


def test_an_offer_taken_back_leaves_no_word_anywhere_but_where_members_made_it_theirs(both, federation_server):
    harbour, mill = both
    offer_id = harbour.offers_the_founders_way()["id"]
    harbour.dials()
    mill.dials()
    mill.does("PUT", f"commons/{offer_id}/taking")
    harbour.does("PUT", f"own-offers/{offer_id}/withdrawal", {"reason": "members_decided"})
    harbour.dials()
    mill.dials()
    assert in_tables(federation_server, WAY["text"]) == in_tables(mill.database, WAY["text"]) == set()
    assert harbour.bond.federation.stranger.get(f"/v1/commons/{offer_id}").status_code == 410
    assert in_files(mill.database, WAY["text"]) == set()
