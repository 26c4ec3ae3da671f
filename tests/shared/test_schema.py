"""The fields take what their schema says, and nothing else."""

from datetime import UTC, datetime
from enum import StrEnum

import jsonschema
import marshmallow as ma
import pytest
from apispec import APISpec
from apispec.ext.marshmallow import MarshmallowPlugin
from hypothesis import given
from hypothesis import strategies as st

from mutuality.schema import (
    Choice,
    Day,
    Decimal,
    Flag,
    Input,
    Moment,
    Month,
    Query,
    Slug,
    Text,
    WallTime,
    Whole,
    Words,
    Zone,
)


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


class ThingIn(Input):
    name = Text(longest=10)
    slug = Slug()
    count = Whole(low=0, high=9)
    share = Decimal(low=0, high=1)
    open = Flag()
    month = Month()
    time = WallTime()
    colour = Choice(Colour)
    words = Words(most=3)


class ThingQuery(Query):
    count = Whole(low=0, high=9)
    open = Flag()
    share = Decimal(low=0, high=1)


def published() -> dict:
    plugin = MarshmallowPlugin()
    spec = APISpec("t", "1", "3.1.0", plugins=[plugin])
    spec.components.schema("Thing", schema=ThingIn)
    return spec.to_dict()["components"]["schemas"]["Thing"]


VALIDATOR = jsonschema.Draft202012Validator(published())
SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 12),
    st.floats(-1, 2),
    st.text(max_size=12),
    st.sampled_from(["red", "5", "5.0", "2026-03", "2026-13", "19:30", "24:00", "a-b", "-a", "x\n", "true"]),
)
VALUES = st.one_of(SCALARS, st.lists(SCALARS, max_size=4))


@given(st.dictionaries(st.sampled_from([*ThingIn().fields, "unknown"]), VALUES, max_size=4))
def test_code_and_published_schema_agree_on_what_is_taken(sent):
    try:
        ThingIn().load(sent)
        taken = True
    except ma.ValidationError:
        taken = False
    nul = any("\x00" in text for text in _texts(sent))  # a pattern for "no NUL" would break some readers of schemas
    assert nul or taken == VALIDATOR.is_valid(sent)


def _texts(sent):
    for value in sent.values():
        yield from (each for each in (value if isinstance(value, list) else [value]) if isinstance(each, str))


@pytest.mark.parametrize("value", [5, 5.0])
def test_a_whole_number_may_be_written_with_a_point(value):
    assert ThingIn().load({"count": value}) == {"count": 5}


@pytest.mark.parametrize("value", ["5", True, 5.5, None, float("inf")])
def test_what_is_no_whole_number_is_refused(value):
    with pytest.raises(ma.ValidationError):
        ThingIn().load({"count": value})


def test_a_query_carries_numbers_and_flags_as_text():
    assert ThingQuery().load({"count": "5", "open": "true", "share": "0.5"}) == {"count": 5, "open": True, "share": 0.5}


@pytest.mark.parametrize("text", ["a\x00b", "\ud800"])
def test_text_that_postgresql_would_refuse_is_refused_here(text):
    with pytest.raises(ma.ValidationError):
        Text().deserialize(text)


@pytest.mark.parametrize(
    "text", ["2026-03-29", "2026-03-29T03:00:00", "2026-03-29 03:00:00Z", "9999-12-31T23:59:59-23:00"]
)
def test_an_instant_needs_its_offset(text):
    with pytest.raises(ma.ValidationError):
        Moment().deserialize(text)


def test_an_instant_is_held_in_utc():
    assert Moment().deserialize("2026-03-29T03:00:00+02:00") == datetime(2026, 3, 29, 1, tzinfo=UTC)


def test_a_day_is_a_day_alone():
    with pytest.raises(ma.ValidationError):
        Day().deserialize("2026-03-29T00:00:00")


def test_a_zone_is_one_of_ianas():
    with pytest.raises(ma.ValidationError):
        Zone().deserialize("Middle/Earth")


def test_a_list_far_too_long_is_refused_in_no_time():
    field = Words()
    with pytest.raises(ma.ValidationError):
        field.deserialize([str(each) for each in range(100_000)])
