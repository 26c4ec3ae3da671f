"""What a source may be, what a look at it may come to, and when it shrank or went back in time."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from enum import StrEnum
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from mutuality.problems import Conflict, ValidationFailed

MOST_SOURCES = 50
KEPT = timedelta(days=90)
AGAIN = timedelta(minutes=10)
LOOKS_AT_ONCE = 4
GONE_OF = 5
UPDATED = re.compile(r"\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}")
ASKED = {"switcher": "GetSearchResults", "get_used_formats": "1"}


class Kind(StrEnum):
    """In whose form a source tells its meetings."""

    MEETING_GUIDE = "meeting_guide"
    BMLT = "bmlt"


class Outcome(StrEnum):
    """What a look at a source came to."""

    TAKEN = "taken"
    NOT_MODIFIED = "not_modified"
    SHRANK = "shrank"
    WENT_BACK = "went_back"
    UNREADABLE = "unreadable"
    WEB_PAGE = "web_page"
    EMPTY = "empty"
    REFUSED = "refused"
    MOVED = "moved"
    TIMED_OUT = "timed_out"
    TOO_LARGE = "too_large"
    ADDRESS_REFUSED = "address_refused"
    NO_CONNECTION = "no_connection"


AGREED = frozenset({Outcome.TAKEN, Outcome.NOT_MODIFIED})
WAITS_FOR_A_PERSON = frozenset({Outcome.SHRANK, Outcome.WENT_BACK})


class SourceAddressRefused(ValidationFailed):
    """A source is an address that begins with https://, and names a machine without a user or password."""


class SourceKnown(Conflict):
    """There is a source of this name already."""


class TooManySources(Conflict):
    """There are as many sources as there may be."""


class NothingToConfirm(Conflict):
    """Only the newest look at a source may be confirmed, where it shrank or went back in time."""


def shown(address: str) -> str:
    """Return an address without what is asked there: keys stand in it."""
    split = urlsplit(address)
    return urlunsplit((split.scheme, split.netloc, split.path, "", ""))


def called(address: str) -> str:
    """Return what a source is called if nobody says: its machine and path, without keys."""
    split = urlsplit(address)
    return (split.netloc + split.path)[:200]


def asked_of(kind: str, address: str) -> str:
    """Return the very address to ask: as it stands, or of a BMLT server its meetings with the formats they use."""
    if kind != Kind.BMLT:
        return address
    split = urlsplit(address)
    path = split.path.rstrip("/").removesuffix("/client_interface/json") + "/client_interface/json/"
    own = [(name, value) for name, value in parse_qsl(split.query, keep_blank_values=True) if name not in ASKED]
    return urlunsplit((split.scheme, split.netloc, path, urlencode([*ASKED.items(), *own]), ""))


def updates_of(rows: Iterable[Any]) -> dict[str, str]:
    """Return when each row says it was changed last, by slug; a row that does not say so is left out."""
    said = ((each.get("slug"), each.get("updated")) for each in rows if isinstance(each, dict))
    readable = ((slug, at) for slug, at in said if isinstance(at, str) and UPDATED.fullmatch(at))
    return {str(slug)[:255]: at for slug, at in readable}


def older(before: Mapping[str, str], now: Mapping[str, str]) -> list[str]:
    """Return the slugs of rows that say of themselves to be older than they were."""
    return sorted(slug for slug, at in now.items() if at < before.get(slug, ""))


def has_shrunk(before: int, gone: Sequence[str]) -> bool:
    """Say whether more than a fifth of what we held is gone."""
    return len(gone) * GONE_OF > before
