"""A feed is open to every page on the web, told by its ETag to who has it, and small on the wire."""

import gzip
from datetime import timedelta

import orjson
import pytest

FORM = "meeting-guide"


def test_every_page_on_the_web_may_read_it(feed):
    assert feed(FORM).headers["Access-Control-Allow-Origin"] == "*"


def test_who_has_it_is_told_so_until_something_changes(feed, publish):
    publish()
    tag = feed(FORM).headers["ETag"]
    assert feed(FORM, {"If-None-Match": tag}).status_code == 304
    publish(name="Monday night")
    assert feed(FORM, {"If-None-Match": tag}).status_code == 200


def test_who_has_a_units_feed_is_told_that_a_chapter_left_it_or_came(office, feed, publish, chapter_id):
    units = [{"body_id": office.body_id, "unit_id": office.unit(slug)} for slug in ("north", "south")]
    office.place(chapter_id, units[0]["unit_id"])
    publish()
    tags = [feed(FORM, **unit).headers["ETag"] for unit in units]
    office.place(chapter_id, units[1]["unit_id"])
    after = [feed(FORM, {"If-None-Match": tag}, **unit) for tag, unit in zip(tags, units, strict=True)]
    assert [(answer.status_code, len(orjson.loads(answer.data))) for answer in after] == [(200, 0), (200, 1)]


def test_a_picture_of_this_week_is_another_tomorrow(feed, publish, clock):
    publish()
    tag = feed(FORM).headers["ETag"]
    clock.at += timedelta(days=1)
    assert feed(FORM, {"If-None-Match": tag}).status_code == 200


def test_it_is_packed_for_who_takes_it_packed(feed, publish):
    for number in range(1, 5):
        publish(number)
    packed = feed(FORM, {"Accept-Encoding": "gzip"})
    assert (packed.headers["Content-Encoding"], packed.headers["Vary"]) == ("gzip", "Accept-Encoding, Authorization")
    assert gzip.decompress(packed.data) == feed(FORM).data
    assert packed.headers["ETag"] != feed(FORM).headers["ETag"]


def test_what_else_an_address_says_is_ignored(federation):
    assert federation.stranger.get(f"/v1/feeds/{FORM}?1763990000000").status_code == 200


@pytest.mark.parametrize("scope", [{}, {"body_id": "own"}, {"body_id": "own", "unit_id": "own"}, {"chapter_id": "own"}])
def test_a_feed_is_of_a_chapter_a_unit_a_body_or_all(office, feed, publish, scope):
    unit = office.unit("north")
    mill = office.chapter("Mill", unit_id=unit)
    publish(1)
    publish(2, by=mill, name="At the mill")
    own = {"body_id": office.body_id, "unit_id": unit, "chapter_id": mill}
    found = orjson.loads(feed(FORM, **{name: own[name] for name in scope}).data)
    narrow = [{"At the mill"}, {"At the mill", "Monday evening"}][not scope or set(scope) == {"body_id"}]
    assert {row["name"] for row in found} == narrow


def test_a_unit_is_asked_for_with_its_body(office, feed):
    answer = feed(FORM, unit_id=office.unit("north"))
    assert (answer.status_code, answer.json["type"].rpartition("/")[2]) == (422, "unit-without-body")
