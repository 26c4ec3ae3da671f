"""GetChanges tells what changed, before and after, and nobody's name."""

from mutuality.language import Kind
from mutuality_federation.bmlt.places import number_of


def changes(ask, query=""):
    return ask("GetChanges", query).json


def test_a_change_tells_what_was_before_and_after(publish, ask, office):
    name = publish()
    publish(starts="20:00")
    changed, new = changes(ask)
    assert [each["change_type"] for each in (changed, new)] == ["comdef_change_type_change", "comdef_change_type_new"]
    assert changed["details"] == 'start_time was changed from "19:30" to "20:00".'
    assert (changed["meeting_id"], changed["service_body_id"]) == (str(number_of(name)), str(number_of(office.body_id)))
    assert [changed["json_data"][when]["start_time"] for when in ("before", "after")] == ["19:30", "20:00"]


def test_it_is_the_chapter_that_changed_it(publish, ask):
    publish()
    assert {(each["user_id"], each["user_name"]) for each in changes(ask)} == {("0", "chapter")}


def test_changes_are_asked_for_by_day_meeting_and_service_body(publish, ask, office):
    name = publish()
    found = [f"&meeting_id={number_of(name)}", f"&service_body_id={number_of(office.body_id)}", "&end_date=2026-03-15"]
    none = ["&meeting_id=7", "&service_body_id=7", "&end_date=2026-03-14", "&start_date=2026-03-16"]
    assert [len(changes(ask, query)) for query in [*found, *none]] == [1, 1, 1, 0, 0, 0, 0]


def test_a_day_that_is_none_is_said_so(ask):
    assert ask("GetChanges", "&start_date=yesterday").status_code == 422


def test_what_became_a_home_is_told_without_what_it_was(publish, ask):
    publish()
    publish(venue_kind="home", venue_name=None, address=None, latitude=44.65, longitude=-63.58, is_approximate=True)
    assert "Quay" not in ask("GetChanges").text


def test_what_is_gone_is_told_without_a_word_of_it(office, chapter_id, publish, ask):
    name = publish()
    office.tell(chapter_id, Kind.WITHDRAWAL, f"listing/{name}", withdrawn=f"listing/{name}", reason="ended")
    (gone,) = changes(ask)
    said = {"change_type": "comdef_change_type_delete", "meeting_exists": "0", "meeting_name": "", "json_data": {}}
    assert gone | said == gone
    assert gone["meeting_id"] == str(number_of(name))


def test_a_body_that_wants_a_key_is_left_out(publish, ask, shut):
    publish()
    shut()
    assert changes(ask) == []
