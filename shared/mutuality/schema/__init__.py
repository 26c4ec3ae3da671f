"""The base of every shape in and out, and the fields whose JSON schema says what the code does.

`Input` refuses what it does not know; `Output` promises every field it names. Every text has a length and no NUL,
every number a range: SQLite would take what PostgreSQL refuses.
"""

from mutuality.schema.base import Input, Output, Query
from mutuality.schema.numbers import INT32_MAX, Decimal, Flag, Whole
from mutuality.schema.shapes import Choice, Part, Pieces, Words
from mutuality.schema.texts import SLUG, SLUG_LENGTH, Ref, Slug, Text
from mutuality.schema.times import Day, Moment, Month, Period, WallTime, Zone, zone

__all__ = [
    "INT32_MAX",
    "SLUG",
    "SLUG_LENGTH",
    "Choice",
    "Day",
    "Decimal",
    "Flag",
    "Input",
    "Moment",
    "Month",
    "Output",
    "Part",
    "Period",
    "Pieces",
    "Query",
    "Ref",
    "Slug",
    "Text",
    "WallTime",
    "Whole",
    "Words",
    "Zone",
    "zone",
]
