"""Each field of a row: what is taken, mended, refused, and never taken over."""

import pytest


def codes(found):
    return [(fault.code, fault.field) for fault in found]


@pytest.mark.parametrize(("day", "weekday"), [(0, 7), (1, 1), (6, 6), ("3", 3)])
def test_sunday_is_zero_in_a_feed_and_seven_here(meeting, day, weekday):
    assert meeting(day=day).weekday == weekday


@pytest.mark.parametrize("day", [7, -1, True, 1.5, "monday", {"day": 1}, [1, 9]])
def test_a_day_that_is_none_keeps_the_row_out(read, day):
    assert ("day-unreadable", "day") in codes(read(day=day).faults)


@pytest.mark.parametrize("time", ["7pm", "24:00", "9:30", 1930, ["19:30"], "19:30:00"])
def test_a_time_that_is_none_keeps_the_row_out(read, time):
    assert codes(read(time=time).faults) == [("time-unreadable", "time")]


def test_a_row_without_day_and_time_is_by_appointment(meeting):
    found = meeting(day=None, time=None)
    assert (found.weekday, found.starts, found.minutes) == (None, None, 60)


def test_a_day_without_a_time_keeps_the_row_out(read):
    assert codes(read(time=None).faults) == [("time-unreadable", "time")]


def test_a_time_without_a_day_keeps_the_row_out(read):
    assert codes(read(day=None).faults) == [("day-unreadable", "day")]


def test_a_row_with_several_days_becomes_a_meeting_for_each(read):
    found = read(day=[1, 3]).meetings
    assert [(each.slug, each.weekday) for each in found] == [("tuesday-light", 1), ("tuesday-light-wednesday", 3)]


def test_several_days_are_told_in_the_receipt(read):
    assert codes(read(day=[1, 3]).warnings) == [("several-days", "day")]


def test_one_day_in_a_list_is_that_day(meeting):
    assert meeting(day=[4, 4]).weekday == 4


def test_its_length_follows_from_its_end(meeting):
    assert meeting().minutes == 75


def test_an_end_before_the_start_is_the_next_days(meeting):
    assert meeting(time="23:00", end_time="00:30").minutes == 90


@pytest.mark.parametrize("end", ["late", 2045, ["20:45"]])
def test_an_end_that_is_none_is_told_and_an_hour_assumed(read, end):
    found = read(end_time=end)
    assert (found.meetings[0].minutes, codes(found.warnings)) == (60, [("end-unreadable", "end_time")])


def test_a_row_may_name_its_own_zone(meeting):
    assert meeting(timezone="America/Toronto").timezone == "America/Toronto"


@pytest.mark.parametrize("zone", ["Atlantic", 4, ["America/Halifax"]])
def test_a_zone_that_is_none_keeps_the_row_out(read, zone):
    assert codes(read(timezone=zone).faults) == [("zone-unknown", "timezone")]


@pytest.mark.parametrize("name", [None, "", "   ", True, ["Light"]])
def test_a_row_without_a_name_is_kept_out(read, name):
    assert codes(read(name=name).faults) == [("missing", "name")]


def test_a_slug_may_be_a_number(meeting):
    assert meeting(slug=5550100200).slug == "5550100200"


@pytest.mark.parametrize("field", ["name", "slug"])
def test_a_name_beyond_255_characters_keeps_the_row_out(read, field):
    assert codes(read(**{field: "n" * 256}).faults) == [("too-long", field)]


def test_entities_become_the_characters_they_stand_for(meeting):
    found = meeting(name="Steps &amp; Traditions", notes="Stop &amp; Shop&#233;")
    assert (found.name, found.notes) == ("Steps & Traditions", "Stop & Shopé")


@pytest.mark.parametrize("notes", ["Bring <b>cups</b>", "Bring &lt;b&gt;cups&lt;/b&gt;"])
def test_markup_is_taken_out_and_told(read, notes):
    found = read(notes=notes)
    assert found.meetings[0].notes.split() == ["Bring", "cups"]
    assert codes(found.warnings) == [("markup-removed", "notes")]


@pytest.mark.parametrize("field", ["name", "notes", "location_notes", "group", "group_notes", "location"])
def test_a_number_or_mail_address_in_a_text_is_taken_out(read, field):
    found = read(**{field: "Call 902-555-0100 or write to ash@example.org first"})
    assert not {"902-555-0100", "ash@example.org"} & set(str(found.meetings).split())
    assert "(removed)" in str(found.meetings)
    assert codes(found.warnings) == [("contact-removed", field)]


@pytest.mark.parametrize(
    "field",
    [
        *(f"contact_{number}_{kind}" for number in (1, 2, 3) for kind in ("name", "email", "phone")),
        "venmo",
        "square",
        "paypal",
        "feedback_emails",
        "entity_phone",
        "author",
    ],
)
def test_contacts_and_payment_handles_are_never_taken_over(read, field):
    found = read(**{field: "Zanzibrel"})
    assert "Zanzibrel" not in str(found.meetings)
    assert found.left_out == (field,)


def test_how_to_take_part_from_afar_is_taken_over(meeting):
    said = {"conference_url_notes": "Passcode tea", "conference_phone": "+1 (555) 555-0100,,123#"}
    found = meeting(**said)
    assert (found.conference_url_notes, found.conference_phone) == ("Passcode tea", "+15555550100,,123#")


def test_a_number_nobody_can_dial_is_left_out_and_told(read):
    found = read(conference_phone="ask Zanzibrel")
    assert (found.meetings[0].conference_phone, codes(found.warnings)) == (
        None,
        [("number-unreadable", "conference_phone")],
    )


def test_an_unknown_type_is_left_out_and_told(read):
    found = read(types=["O", "AC", "O"])
    assert (found.meetings[0].types, codes(found.warnings)) == (("O",), [("type-unknown", "types")])


def test_types_that_are_no_list_are_left_out_and_told(read):
    assert codes(read(types="O,D").warnings) == [("types-unreadable", "types")]


@pytest.mark.parametrize(("types", "access"), [(["O"], "open"), (["C"], "closed"), ([], "unknown")])
def test_who_may_come_follows_from_the_types(meeting, types, access):
    assert meeting(types=types).access == access


@pytest.mark.parametrize(
    ("said", "attendance"),
    [
        ({"attendance_option": "hybrid"}, "hybrid"),
        ({"attendance_option": "inactive"}, "closed"),
        ({"types": ["TC"]}, "closed"),
        ({"types": ["TC", "ONL"]}, "online"),
        ({"location": None, "conference_url": "https://example.org/j/1"}, "online"),
        ({"attendance_option": ["hybrid"]}, "in_person"),
    ],
)
def test_how_one_takes_part_follows_from_what_is_said(meeting, said, attendance):
    assert meeting(**said).attendance == attendance


@pytest.mark.parametrize("place", [{"latitude": 91}, {"longitude": "west"}, {"latitude": True}])
def test_a_place_off_the_earth_is_left_out_whole_and_told(read, place):
    found = read(**place)
    assert (found.meetings[0].latitude, found.meetings[0].longitude) == (None, None)
    assert codes(found.warnings) == [("place-unreadable", "latitude")]


@pytest.mark.parametrize("url", ["javascript:alert(1)", "zoom.us/j/1", ["https://example.org"], {"at": 1}, 5])
def test_an_address_that_is_no_web_address_is_left_out_and_told(read, url):
    found = read(conference_url=url)
    assert (found.meetings[0].conference_url, codes(found.warnings)) == (
        None,
        [("address-unreadable", "conference_url")],
    )


def test_an_address_may_come_in_parts(meeting):
    found = meeting(formatted_address=None, address="12 Elm St", city="Halifax", state="NS")
    assert (found.address, found.area) == ("12 Elm St, Halifax, NS", "South End")


def test_an_area_never_holds_the_street_or_a_number(meeting):
    found = meeting(region=None, formatted_address="Apt 4, 12 Elm St, Halifax, NS B3H 1A1, Canada")
    assert found.area == "Halifax, Canada"


def test_an_area_nobody_names_is_unknown(meeting):
    assert meeting(region=None, formatted_address="12 Elm St").area == "unknown"


def test_regions_go_from_general_to_specific(meeting):
    assert meeting(regions=["Nova Scotia", None, "Halifax", "Halifax"]).regions == ("Nova Scotia", "Halifax")
