"""What of a file is refused, and the digest by which two tell whether they hold the same guideline."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import orjson

from mutuality.guidance import ItemFacts
from mutuality.guidance.markdown import Written
from mutuality.guidance.shapes import (
    FITS,
    ONCE,
    WITHIN,
    is_derivation_unfit,
    is_range_unfit,
    is_twice_in_a_language,
)
from mutuality.problems import Conflict, ValidationFailed

Path = tuple[str | int, ...]


class OneFormWanted(ValidationFailed):
    """A file comes in one form, as Markdown or as JSON: send the one, and not both."""


class FileRefused(ValidationFailed):
    """Rows of the file cannot be taken in; each is named by its line or pointer, and nothing was written."""


class DigestUnfit(ValidationFailed):
    """The file holds something else than its digest was made of. Leave the digest out of a file that you changed."""


class FileOfAnother(Conflict):
    """The file is of a guideline of another short name. If it is meant for this one, say so with `slug`."""


@dataclass(frozen=True)
class Fault:
    """What is wrong at a place of a file."""

    path: Path
    detail: str


def require_one_form(said: Mapping[str, Any]) -> None:
    """Refuse both forms at once, and neither.

    Raises:
        OneFormWanted: it is so.
    """
    if (said["markdown"] is None) == (said["guideline"] is None):
        raise OneFormWanted("Send `markdown` or `guideline`.", errors=[{"pointer": "", "detail": "Send one of them."}])


def require_same_guideline(named: str, own: str) -> None:
    """Refuse a file that names another guideline than the one it is taken into.

    Raises:
        FileOfAnother: it does.
    """
    if named != own:
        raise FileOfAnother(f"The file is of the guideline {named}, and this one is {own}.")


def require_digest(written: Written, said: str | None) -> None:
    """Refuse a file that says a digest it does not have.

    Raises:
        DigestUnfit: it does.
    """
    if said not in {None, digest(written)}:
        fault = {"pointer": "/guideline/sha256", "detail": "Is not the digest of what the file holds."}
        raise DigestUnfit("The file was changed since its digest was made.", errors=[fault])


def digest(written: Written) -> str:
    """Return the digest of what a guideline says, wherever it came from."""
    names = ("slug", "title", "language")
    said = {**{name: getattr(written, name) for name in names}, "items": [each.document() for each in written.items]}
    return hashlib.sha256(orjson.dumps(said, option=orjson.OPT_SORT_KEYS)).hexdigest()


def faults_of(items: Sequence[dict[str, Any]]) -> Iterator[Fault]:
    """Yield where the parts of an item do not fit together, and where a name is used twice."""
    times = Counter(item["slug"] for item in items)
    for place, item in enumerate(items):
        at: Path = ("items", place)
        if times[item["slug"]] > 1:
            yield Fault((*at, "slug"), f"More than one item is called {item['slug']}.")
        if is_derivation_unfit(item):
            yield Fault((*at, "derived"), FITS)
        if is_range_unfit(item):
            yield Fault((*at, "derived"), WITHIN)
        if is_twice_in_a_language(item):
            yield Fault((*at, "translations"), ONCE)


def renamed(items: Sequence[ItemFacts], published: Mapping[str, str]) -> Iterator[Fault]:
    """Yield the items whose names were published for another purpose; `published` are the purposes by name."""
    for place, item in enumerate(items):
        if published.get(item.slug, item.purpose) != item.purpose:
            detail = f"{item.slug} was published with another purpose; name it anew, and say what it replaces."
            yield Fault(("items", place, "purpose"), detail)
