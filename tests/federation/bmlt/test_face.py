"""BMLT's addresses answer as its clients and its aggregator expect."""

import orjson
import pytest

from mutuality_federation.bmlt.places import number_of


@pytest.fixture
def meeting(publish, ask):
    publish(types=["O", "D"], notes="Ring twice.", attendance="hybrid", conference_url="https://zoom.us/j/1")
    return ask("GetSearchResults").json[0]


def test_every_value_is_text_and_what_there_is_nothing_of_is_empty(meeting):
    assert {type(value) for value in meeting.values()} == {str}
    assert (meeting["train_lines"], meeting["email_contact"], meeting["contact_name_1"]) == ("", "", "")


def test_a_meeting_says_what_clients_read(office, meeting):
    said = {"weekday_tinyint": "2", "start_time": "19:30:00", "duration_time": "01:00:00", "venue_type": "3"}
    said |= {"formats": "O,D,HY", "published": "1", "service_body_bigint": str(number_of(office.body_id))}
    said |= {"time_zone": "America/Halifax", "latitude": "44.6488", "virtual_meeting_link": "https://zoom.us/j/1"}
    assert {name: meeting[name] for name in said} == said


def test_what_the_aggregator_asks_fits_together(meeting, ask):
    bodies = {each["id"] for each in ask("GetServiceBodies").json}
    formats = {each["id"] for each in ask("GetFormats", "&lang_enum=en").json}
    assert meeting["service_body_bigint"] in bodies
    assert set(meeting["format_shared_id_list"].split(",")) <= formats
    assert ask("GetServerInfo").json[0]["langs"] == "en"


@pytest.fixture
def chartering(office):
    office.choose(affiliation={"mode": "charter", "stages": ["forming_no_name", "affiliated"]})


def test_a_chapter_without_a_bodys_name_is_a_service_body_of_its_own(office, chartering, publish, ask):
    mill = office.chapter("Mill")
    publish(by=mill)
    office.stand(mill, "withdrawn")
    (place,) = (each for each in ask("GetServiceBodies").json if each["type"] == "GR")
    assert (place["name"], place["parent_id"]) == ("Mill", "0")
    assert ask("GetSearchResults").json[0]["service_body_bigint"] == place["id"]


def test_units_stand_below_their_body(office, ask):
    unit = office.unit("north")
    (place,) = (each for each in ask("GetServiceBodies").json if each["id"] == str(number_of(unit)))
    assert place["parent_id"] == str(number_of(office.body_id))
    above = ask("GetServiceBodies", f"&services={place['id']}&parents=1").json
    assert {each["id"] for each in above} == {place["id"], place["parent_id"]}


@pytest.mark.parametrize("path", ["json", "json/"])
def test_the_slash_at_the_end_may_be_left_out(federation, path):
    assert federation.stranger.get(f"/client_interface/{path}?switcher=GetServerInfo").status_code == 200


def test_a_script_calls_the_function_it_names(meeting, ask):
    answer = ask("GetSearchResults", "&callback=shown", form="jsonp")
    assert (answer.data[:7], answer.data[-3:]) == (b"shown([", b"]);")
    assert answer.content_type.startswith("application/javascript")


def test_a_script_calls_nothing_that_is_no_name(ask):
    assert ask("GetServerInfo", "&callback=alert(1)//", form="jsonp").status_code == 422


@pytest.mark.parametrize(("name", "form"), [("GetEverything", "json"), ("", "json"), ("GetFormats", "tsml")])
def test_an_operation_there_is_not_is_refused_as_there(ask, name, form):
    assert ask(name, form=form).status_code == 422


def test_a_key_there_is_not_has_no_values(ask):
    assert ask("GetFieldValues", "&meeting_key=contact_phone_1").status_code == 400


def test_values_of_a_key_name_their_meetings(meeting, ask):
    assert ask("GetFieldValues", "&meeting_key=location_municipality").json == [
        {"location_municipality": "Harbour end", "ids": meeting["id_bigint"]}
    ]


def test_the_corners_hold_every_meeting(meeting, ask):
    (corners,) = ask("GetCoverageArea").json
    assert corners["nw_corner_latitude"] == corners["se_corner_latitude"] == "44.6488"


def test_the_version_is_told_as_its_readers_ask(federation):
    told = federation.stranger.get("/client_interface/serverInfo.xml").data
    assert b"<readableString>4.2.7</readableString>" in told


def test_meeting_guide_rows_are_told_there_too(meeting, ask):
    (row,) = orjson.loads(ask("GetSearchResults", form="tsml").data)
    assert row["day"] == 1


def test_who_has_an_answer_is_told_so(federation, meeting):
    path = "/client_interface/json/?switcher=GetSearchResults"
    tag = federation.stranger.get(path).headers["ETag"]
    assert federation.stranger.get(path, headers={"If-None-Match": tag}).status_code == 304


def test_a_meeting_follows_its_chapter_to_another_service_body_though_nothing_else_of_it_changed(
    office, publish, federation, chapter_id
):
    path, units = "/client_interface/json/?switcher=GetSearchResults", [office.unit("north"), office.unit("south")]
    office.place(chapter_id, units[0])
    publish()
    tag = federation.stranger.get(path).headers["ETag"]
    office.place(chapter_id, units[1])
    answer = federation.stranger.get(path, headers={"If-None-Match": tag})
    assert (answer.status_code, answer.json[0]["service_body_bigint"]) == (200, str(number_of(units[1])))
