"""A chapter's way: a network that helps and meets with nobody above it comes to belong, publishes, and keeps it all."""

import pytest

from tests.bonds import join, new_body
from tests.together.people import brought_together

KEPT = ("members", "help-requests", "exchanges", "matches", "ties", "venues", "meetings", "stories", "proposals")
COMMON = ["concern", "months_on", "coping"]


def lives_without_any_federation(house, ruth):
    """Owl joins, is brought together with Ruth, talks with her; they meet, and put something to the vote."""
    owl = house.admits("Owl")
    owl.tells_when_it_began("2026-02")
    tie = brought_together(owl, ruth, "Walking at night", why=COMMON)
    ruth.talks(tie, helped=True)
    meeting = house.meets()
    house.does(f"meetings/{meeting}/occurrences/2026-02-10", attended=10, newcomers=2)
    said = {"kind": "affiliation", "title": "Join", "text": "Shall we belong?"}
    owl.makes("proposals", **said, closes_at="2026-03-20T18:00:00Z")
    return owl, meeting


def everything_in(house, *people):
    """Return what the chapter holds, as its coordinator lists it and as each member reads their own."""
    return house.lists(*KEPT), [each.reads("me/holdings") for each in people]


@pytest.mark.requirement("D4")
def test_a_network_helps_and_meets_then_takes_on_the_charter_and_publishes_with_every_id_kept(
    house, ruth, founded, federation
):
    owl, meeting = lives_without_any_federation(house, ruth)
    before = everything_in(house, owl, ruth)
    assert all(before[0].values())
    assert house.caller.get("/v1/affiliation").status_code == 404  # it never asked to belong

    bond = join(federation, founded, new_body(federation, preset="accredited_leader_league"))
    assert house.reads("affiliation")["state"] == "active"
    assert everything_in(house, owl, ruth) == before

    assert bond.dial()["outcome"] == "done"  # the meeting leaves, the policy arrives
    house.does("reports/2026-02")
    assert bond.dial()["outcome"] == "done"
    assert everything_in(house, owl, ruth) == before
    assert what_the_public_finds(bond) == [meeting]
    assert what_the_office_counts(bond)["attendance"] == 10


def what_the_public_finds(bond):
    found = bond.federation.stranger.get("/v1/listings", query_string={"chapter_id": bond.chapter_id}).json["items"]
    return [each["id"] for each in found]


def what_the_office_counts(bond):
    path = f"/v1/bodies/{bond.body_id}/statistics?first=2026-02&last=2026-02"
    return {each["indicator"]: each["total"] for each in bond.officer.get(path).json["items"]}
