"""Identifiers sort by the time they were made and say what they are."""

import re
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from mutuality.ids import PATTERN, Ids

INSTANTS = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - hypothesis adds the zone


@given(INSTANTS)
def test_every_identifier_has_the_published_shape(at):
    assert re.fullmatch(PATTERN, Ids().new("mem", at))


@given(INSTANTS, st.integers(1, 10**6))
def test_a_later_thing_sorts_after_an_earlier_one(at, milliseconds):
    ids = Ids()
    assert ids.new("mem", at) < ids.new("mem", at + timedelta(milliseconds=milliseconds))


@given(INSTANTS)
def test_the_number_inside_is_a_uuid_of_version_7(at):
    assert (Ids().uuid(at).version, Ids().uuid(at).variant) == (7, "specified in RFC 4122")


def test_the_same_bytes_give_the_same_identifier():
    at = datetime(2026, 3, 1, tzinfo=UTC)
    ids = Ids(randbytes=lambda n: b"\7" * n)
    assert ids.new("mem", at) == ids.new("mem", at)
