"""What is relayed shows wherever listings show, and says where it comes from."""

import pytest
from click.testing import CliRunner

from mutuality.language import EntryInvalid
from mutuality_federation.polling import poll_all, poll_command
from tests.federation.sources.conftest import ADDRESS
from tests.polling import Area, listed, row

PLACED = row("lantern", latitude=44.6488, longitude=-63.5752)


@pytest.fixture
def asked(federation):
    """Ask something everybody may ask."""
    return federation.stranger.get


def test_it_is_found_by_words_place_and_unit(newest, asked, office, unit_id):
    newest(Area(listed(PLACED)))
    scope = f"body_id={office.body_id}&unit_id={unit_id}"
    found = asked(f"/v1/search?{scope}&text=lantern&latitude=44.65&longitude=-63.57&kilometres=5").json["items"]
    said = [(each["unit_id"], each["chapter_id"], each["source"], each["endorsement"]) for each in found]
    assert said == [(unit_id, None, "area.example/feed.json", "none")]


def test_it_is_in_every_feed_of_its_unit(newest, asked, office, unit_id):
    newest(Area(listed(PLACED)))
    scope = f"body_id={office.body_id}&unit_id={unit_id}"
    for form in ("meeting-guide", "calendar", "geojson", "csv"):
        assert "Lantern" in asked(f"/v1/feeds/{form}?{scope}").text
    assert "relayed" in asked(f"/v1/feeds/csv?{scope}").text


def test_at_bmlts_address_its_unit_looks_after_it(newest, asked):
    newest(Area(listed(PLACED)))
    (meeting,) = asked("/client_interface/json/?switcher=GetSearchResults").json
    places = asked("/client_interface/json/?switcher=GetServiceBodies").json
    named = {each["id"]: each["name"] for each in places}
    assert (meeting["meeting_name"], named[meeting["service_body_bigint"]]) == ("Lantern", "Harbour")


def test_the_page_says_from_which_list_it_comes(newest, asked):
    newest(Area(listed(PLACED)))
    assert "From another list: area.example/feed.json" in asked("/find?q=lantern").text


def test_whoever_keeps_a_copy_hears_that_it_came_and_went(newest, asked, secretary, source):
    newest(Area(listed(PLACED)))
    secretary.change("DELETE", source, None)
    (change,) = asked("/v1/listing-changes").json["items"]
    assert (change["kind"], change["chapter_id"], change["listing"]) == ("gone", None, None)


def test_it_waits_for_the_office_the_policy_names(office, newest, held, secretary):
    office.choose(listing={"moderation": "area"})
    newest(Area(listed(PLACED)))
    (kept,) = secretary.get(f"/v1/bodies/{office.body_id}/kept-out-listings").json["items"]
    assert (kept["key"], kept["chapter_id"], held()) == ("listing.moderation", None, set())
    said = {"listing_ids": [kept["id"]], "outcome": "shown", "reason": "We know it."}
    assert secretary.post(f"/v1/bodies/{office.body_id}/listing-reviews", said).json == {"listings": 1}
    assert held() == {("Lantern", "relayed")}


def test_no_chapter_takes_over_what_is_relayed(newest, office, publish, asked):
    newest(Area(listed(PLACED)))
    name = asked("/v1/listings").json["items"][0]["id"]
    with pytest.raises(EntryInvalid, match="owns it"):
        publish(office.chapter(), listing_id=name)


def test_an_officer_of_another_unit_or_body_finds_no_source(federation, office, source, unit_id):
    elsewhere = federation.signed_in("unit_officer", body=office.body_id, unit=office.unit("hill"))
    assert elsewhere.get(source).status_code == 404
    said = {"kind": "bmlt", "address": ADDRESS, "unit_id": unit_id, "zone": "UTC"}
    assert elsewhere.post(f"/v1/bodies/{office.body_id}/sources", said).status_code == 404
    assert federation.signed_in("reader", body=office.body_id).post(f"{source}/polls", {}).status_code == 403


def test_a_source_may_not_lead_into_a_private_network(office, secretary, unit_id):
    said = {"kind": "bmlt", "address": "http://10.0.0.5/", "unit_id": unit_id, "zone": "UTC"}
    answer = secretary.post(f"/v1/bodies/{office.body_id}/sources", said)
    assert (answer.status_code, answer.json["type"].rpartition("/")[2]) == (422, "source-address-refused")


def test_the_command_looks_at_all_that_is_due_and_at_nothing_sooner(name_source, federation_database):
    for number in range(6):
        name_source(f"https://area{number}.example/feed.json")
    area = Area(listed("one"))
    assert (poll_all(federation_database, area), poll_all(federation_database, area)) == (6, 0)


def test_the_command_ends_where_a_timer_runs_it(federation_database):
    ran = CliRunner().invoke(poll_command(lambda: federation_database, lambda: None), ["--once"])
    assert ran.output == "0 sources looked at, 0 old looks forgotten.\n"


def test_a_doubt_about_it_has_no_chapter_to_go_to_and_is_refused(newest, asked, federation):
    newest(Area(listed(PLACED)))
    name = asked("/v1/listings").json["items"][0]["id"]
    assert federation.stranger.post(f"/v1/listings/{name}/doubts", {"doubt": "not_held"}).status_code == 404
