"""What a mapping may be, and how a file comes."""

from __future__ import annotations

from base64 import b64decode
from binascii import Error as NotBase64
from collections.abc import Mapping, Sequence

from mutuality.labels import fold
from mutuality.mapping import Assigned, MappingUnfit, Plan, require_fit
from mutuality.problems import Conflict, ValidationFailed

MOST_MAPPINGS, MOST_COLUMNS, MOST_WORDS = 50, 60, 300


class MappingKnown(Conflict):
    """There is a mapping of this name already."""


class TooManyMappings(Conflict):
    """A chapter has at most 50 mappings."""


class ListPolled(Conflict):
    """A list of this name is looked at by itself; a file would come between."""


class FileUnfit(ValidationFailed):
    """The file comes whole, in base64."""


def plan(columns: Sequence[Mapping[str, str]], words: Sequence[Mapping[str, str]]) -> Plan:
    """Return a mapping as it is applied.

    Raises:
        MappingUnfit: it contradicts itself.
    """
    assigned = tuple(Assigned(each["column"], each["field"]) for each in columns)
    require_fit(assigned)
    own: dict[str, dict[str, str]] = {}
    for place, each in enumerate(words):
        if each["column"] not in {one.column for one in assigned}:
            said = f"There is no column {each['column']} in the mapping."
            raise MappingUnfit(said, errors=[{"pointer": f"/words/{place}", "detail": said}])
        own.setdefault(each["column"], {})[fold(each["said"])] = each["means"]
    return Plan(assigned, own)


def opened(content: str) -> bytes:
    """Return the bytes of a file.

    Raises:
        FileUnfit: it is no base64.
    """
    try:
        return b64decode(content, validate=True)
    except (NotBase64, ValueError) as error:
        detail = "This is no base64."
        raise FileUnfit(detail, errors=[{"pointer": "/content", "detail": detail}]) from error
