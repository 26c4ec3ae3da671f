"""A founders' way of coping travels: offered without names, proposed elsewhere, tried, told back, and taken back."""

import hashlib

import pytest

from tests.together.offering import ELSEWHERE, FOUNDER, KEEPER, WAY
from tests.traces import in_files, in_tables


def test_a_founders_way_arrives_elsewhere_as_proposed_with_its_lineage_in_kinds(harbour_and_mill):
    harbour, mill = harbour_and_mill
    offer_id = harbour.offers_the_founders_way()["id"]
    harbour.dials()
    mill.dials()
    taken = mill.does("PUT", f"commons/{offer_id}/taking")
    item = mill.does("GET", f"knowledge/{taken['knowledge_id']}")
    draft = mill.does("GET", f"methods/{taken['method_id']}")
    assert (item["status"], item["their_reasons"], draft["state"]) == ("proposed", "Who walked, slept.", "draft")
    assert mill.does("GET", f"commons/{offer_id}")["lineage"] == ["founding"]


@pytest.mark.requirement("H13")
def test_knowledge_adopted_in_one_chapter_is_proposed_in_another_with_the_reasons_and_nobodys_name(harbour_and_mill):
    harbour, mill = harbour_and_mill
    known = harbour.does("POST", "knowledge", ELSEWHERE)["id"]
    harbour.settles(known, "adopted")
    offer_id = harbour.offers({"kind": "knowledge", "knowledge_id": known, "serves": "The nights"})["id"]
    harbour.dials()
    mill.dials()
    taken = mill.does("PUT", f"commons/{offer_id}/taking")
    item = mill.does("GET", f"knowledge/{taken['knowledge_id']}")
    assert (item["status"], item["title"], item["their_reasons"]) == ("proposed", "Writing", "So we saw.")
    assert in_tables(mill.database, *FOUNDER.split()) == set()


def test_what_became_of_it_is_told_back_and_counted_once(harbour_and_mill):
    harbour, mill = harbour_and_mill
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


def test_no_name_digest_or_id_of_a_member_is_in_anything_that_left(harbour_and_mill, network, federation_server):
    harbour, mill = harbour_and_mill
    network.sent.clear()
    offer_id = harbour.offers_the_founders_way()["id"]
    harbour.dials()
    mill.dials()
    mill.tries_and_keeps(offer_id)
    mill.dials()
    secrets = [each for one in (FOUNDER, KEEPER) for each in (*one.split(), hashlib.sha256(one.encode()).hexdigest())]
    secrets += [one.member_id for one in harbour_and_mill]
    left = " ".join(str(sent) for sent in network.sent)
    assert offer_id in left
    assert [each for each in secrets if each.lower() in left.lower()] == []
    assert in_tables(federation_server, *secrets) == set()


def test_off_line_an_offer_waits_and_leaves_with_the_next_session(harbour_and_mill, network):
    harbour, mill = harbour_and_mill
    network.off.add("federation.test")
    offer_id = harbour.offers_the_founders_way()["id"]
    assert harbour.bond.dial()["outcome"] == "unreachable"
    network.off.clear()
    harbour.dials()
    mill.dials()
    network.off.add("federation.test")
    assert mill.tries_and_keeps(offer_id)["revision"] == 1
    network.off.clear()


def test_an_offer_taken_back_leaves_no_word_where_nobody_decided_about_it(harbour_and_mill, federation_server):
    harbour, mill = harbour_and_mill
    offer_id = harbour.offers_the_founders_way()["id"]
    harbour.dials()
    mill.dials()
    mill.does("PUT", f"commons/{offer_id}/taking")
    harbour.does("PUT", f"own-offers/{offer_id}/withdrawal", {"reason": "members_decided"})
    harbour.dials()
    mill.dials()
    assert in_tables(federation_server, WAY["text"]) == in_tables(mill.database, WAY["text"]) == set()
    assert harbour.bond.federation.stranger.get(f"/v1/commons/{offer_id}").status_code == 410
    assert in_files(mill.database, WAY["text"]) == in_files(federation_server, WAY["text"]) == set()
