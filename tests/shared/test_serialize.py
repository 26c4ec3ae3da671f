"""The compiled dump and the schema's own give the same answer."""

import json
from datetime import UTC, date, datetime
from enum import StrEnum
from types import SimpleNamespace

from hypothesis import given
from hypothesis import strategies as st
from marshmallow import fields

from mutuality.schema import Choice, Day, Moment, Output, Part, Pieces, Text, Whole
from mutuality.serialize import by_place, compiled, to_bytes


class Kind(StrEnum):
    HOME = "home"
    CHURCH = "church"


class PartOut(Output):
    name = Text()


class PiecesOut(Output):
    name = Text()
    pieces = Pieces(PartOut)


class ThingOut(Output):
    name = Text(allow_none=True)
    count = Whole()
    kind = Choice(Kind)
    at = Moment()
    on = Day(allow_none=True)
    part = Part(PartOut, allow_none=True)
    pieces = Pieces(PartOut)
    by_name = fields.Dict(keys=fields.String(), values=fields.Nested(PartOut))


PARTS = st.builds(lambda name: SimpleNamespace(name=name), st.text(max_size=5))
THINGS = st.builds(
    SimpleNamespace,
    name=st.none() | st.text(max_size=5),
    count=st.integers(0, 99),
    kind=st.sampled_from(Kind),
    at=st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 - hypothesis adds the zone
    on=st.none() | st.dates(date(2000, 1, 1), date(2100, 1, 1)),
    part=st.none() | PARTS,
    pieces=st.lists(PARTS, max_size=2),
    by_name=st.dictionaries(st.sampled_from("ab"), PARTS),
)


@given(THINGS)
def test_one_pass_shows_what_the_schema_shows(thing):
    shown = json.loads(to_bytes(compiled(ThingOut)(thing)))
    said = json.loads(json.dumps(ThingOut().dump(thing)))
    shown["at"], said["at"] = datetime.fromisoformat(shown["at"]), datetime.fromisoformat(said["at"])
    assert shown == said


def test_a_mapping_is_read_like_an_object():
    assert compiled(PartOut)({"name": "hall"}) == {"name": "hall"}


def test_values_are_shown_by_their_place_and_what_the_schema_does_not_name_stays():
    shown = by_place(PiecesOut, ["inward", "pieces", "name"])(("digest", [SimpleNamespace(name="a")], "Lantern"))
    assert shown == {"name": "Lantern", "pieces": [{"name": "a"}]}
