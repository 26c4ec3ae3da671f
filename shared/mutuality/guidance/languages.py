"""Tags of languages, as `en` or `pt-BR`, and how one is found for a reader.

Source: RFC 5646 (BCP 47) for the tags, RFC 4647 sections 3.3.1 and 3.4 for filtering and lookup.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

TAG = r"[A-Za-z]{2,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|[0-9]{3}))?(?:-[A-Za-z0-9]{5,8})*"
TAG_LENGTH = 35


def is_within(tag: str, range_: str) -> bool:
    """Say whether a tag belongs to a range: `fr-CA` to `fr`, not the other way round."""
    return f"{tag.lower()}-".startswith(f"{range_.lower()}-")


def look_up(wanted: Iterable[str], offered: Collection[str]) -> str | None:
    """Return what is offered in the first language wanted, each cut from its end until something fits; else None."""
    known = {tag.lower(): tag for tag in offered}
    return next((known[each] for tag in wanted for each in _shorter_and_shorter(tag.lower()) if each in known), None)


def _shorter_and_shorter(tag: str) -> Iterator[str]:
    while tag:
        yield tag
        tag = tag.rpartition("-")[0]
