"""What a chapter changes, and tells of itself, goes from its members' decision to its body, and comes back."""

import pytest
from sqlalchemy import func, select

from mutuality_federation.growth.models import ToldDefinition, ToldLandscape
from mutuality_federation.link.models import EntryData, StoredEntry
from tests.deciding import decide
from tests.traces import in_tables

WARDS = {
    "kind": "professional_practice",
    "institution": "hospital",
    "target": "Visits after birth",
    "action": "We asked for open wards.",
}


@pytest.fixture
def member(bond):
    said = {"name": "Mary", "concern": "grief", "state": "member"}
    mary = bond.coordinator.post("/v1/members", said).json["id"]
    return bond.chapter.signed_in("member", member=mary)


@pytest.fixture
def shared(bond, member, clock):
    """Let the members decide that everybody may read what they change, and dial; return what the chapter calls it."""
    effect = bond.coordinator.post("/v1/effects", WARDS).json["id"]
    decision = decide(member, bond.coordinator, clock, kind="upward", subject=f"{effect}-1-public")
    said = {"decision_id": decision, "is_public": True}
    assert bond.coordinator.request("PUT", f"/v1/effects/{effect}/sharing", json=said).status_code == 200
    assert bond.dial()["outcome"] == "done"
    return effect


def targets(bond):
    return [each["target"] for each in bond.federation.stranger.get("/v1/effects").json["items"]]


@pytest.mark.requirement("H18")
@pytest.mark.parametrize("act", ["withdrawal", "unsharing"])
def test_what_the_members_let_everybody_read_is_read_until_they_take_it_back(bond, shared, act):
    assert targets(bond) == [WARDS["target"]]
    bond.coordinator.request("PUT", f"/v1/effects/{shared}/{act}")
    assert bond.dial()["outcome"] == "done"
    assert targets(bond) == []


def test_of_what_was_taken_back_the_federation_keeps_no_word(bond, shared, federation_database):
    assert WARDS["action"] in kept(federation_database)
    bond.coordinator.request("PUT", f"/v1/effects/{shared}/unsharing")
    bond.dial()
    assert kept(federation_database) is None
    assert in_tables(federation_database, WARDS["action"]) == set()


def kept(database):
    """Return what the federation's store of entries holds of what the effect said."""
    is_its = EntryData.log_index == StoredEntry.log_index
    of_effect = select(EntryData.data).select_from(StoredEntry).outerjoin(EntryData, is_its)
    with database.reading() as session:
        return session.scalar(of_effect.where(StoredEntry.kind == "effect"))


def test_its_body_counts_it_by_kind_and_target(bond, shared):
    counted = bond.officer.get(f"/v1/bodies/{bond.body_id}/effect-counts?by=target").json
    (one,) = counted["items"]
    assert (one["kind"], one["group"], one["effects"]) == ("professional_practice", WARDS["target"], 1)


def test_what_a_chapter_tells_of_itself_is_taken_in_and_taken_back(bond, member, clock, federation_database):
    note = bond.coordinator.post("/v1/formation/landscape", {"adequacy": "poor", "availability": "far"}).json["id"]
    decision = decide(member, bond.coordinator, clock, kind="upward", subject=f"{note}-body")
    said = {"landscape_id": note, "decision_id": decision}
    for kind, body in (("landscape", said), ("definition", None)):
        assert bond.coordinator.request("PUT", f"/v1/testimony/{kind}", json=body).status_code == 200
    assert bond.dial()["outcome"] == "done"
    assert told(federation_database) == [1, 1]
    for kind in ("landscape", "definition"):
        bond.coordinator.request("PUT", f"/v1/testimony/{kind}/withdrawal")
    assert bond.dial()["outcome"] == "done"
    assert told(federation_database) == [0, 0]


def told(database):
    with database.reading() as session:
        return [session.scalar(select(func.count()).select_from(kind)) for kind in (ToldLandscape, ToldDefinition)]
