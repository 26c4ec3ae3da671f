"""What changed in the commons arrives page by page, and what was taken back keeps its place in the stream."""

from mutuality.language import MOST_OFFERS, Kind
from mutuality_chapter.link import Link
from tests.emptying import wipe_tables
from tests.federation.office import announce
from tests.shared.language.examples import OFFER


def test_a_long_commons_arrives_page_by_page_and_is_not_asked_for_again(harbour, network, federation_server):
    one = harbour[0]
    offers = [f"off_{number:026}" for number in range(MOST_OFFERS + 2)]
    mill = one.bond.officer.post(f"/v1/bodies/{one.bond.body_id}/chapters", {"name": "Mill"}).json["id"]
    with federation_server.transaction() as session:
        for each in offers:
            said = {**OFFER, "offer_id": each}
            announce(session, one.bond.body_id, mill, Kind.OFFER, f"offer/{each}", said)
    one.dials()
    assert [each["id"] for each in one.does("GET", "commons?limit=100")["items"]] == offers
    network.sent.clear()
    one.dials()
    assert [url for _, url, _ in network.sent if "/commons" in url] == []


def test_a_restored_chapter_recovers_what_it_took_back_as_a_place_without_words(harbour_and_mill, network):
    harbour, _ = harbour_and_mill
    offer_id = harbour.offers_the_founders_way()["id"]
    harbour.dials()
    harbour.does("PUT", f"own-offers/{offer_id}/withdrawal", {"reason": "members_decided"})
    harbour.dials()
    wipe_tables(harbour.database, "log_entry")
    assert Link(harbour.database, network).dial().outcome == "done"
    left = {each["kind"]: each["data"] for each in harbour.bond.coordinator.get("/v1/link/ledger").json["items"]}
    assert (left["offer"], f"offer/{offer_id}" in left["withdrawal"]) == ("", True)
