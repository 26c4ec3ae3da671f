"""The document of a task: what is summed, for whom, behind how many, with how much noise, by which two aggregators.

The leader signs it for itself. Chapters hold it as their feed brings it; the helper holds the same text, and takes up
no other.
"""

from __future__ import annotations

from typing import Any

from mutuality.indicators import Counts
from mutuality.language.feeds.shapes import VERSION, FeedInvalid, Shape, load
from mutuality.language.sums.shares import ShareOutcome, public_key_of
from mutuality.periods import Period as Length
from mutuality.problems import ValidationFailed
from mutuality.schema import Choice, Decimal, Flag, Period, Pieces, Ref, Slug, Text, Whole
from mutuality.signing import FindKey, SigningKey, sign, verify

TASK = "sum-task+jws"
KEY = "[A-Za-z0-9_-]{43}"
MOST_TASKS, MOST_FIGURES, MOST_TOLD = 50, 200, 400


class KeyUnfit(ValidationFailed):
    """An aggregator's key is no public key on X25519, or both aggregators have the same one or the same address."""


class SummedShape(Shape):
    """A figure that is summed: of a group that divides the same people among it, one person is in one figure."""

    code = Slug(required=True)
    title = Text(required=True)
    group = Slug(allow_none=True, required=True)
    most_by_one = Whole(low=1, high=1000, required=True)
    counts = Choice(Counts, required=True)


class AggregatorShape(Shape):
    """Who holds one share of each chapter: address, name, and the X25519 key shares are sealed for."""

    address = Text(longest=400, required=True)
    name = Text(required=True)
    key = Text(longest=43, shortest=43, pattern=KEY, required=True)


class SumTaskShape(Shape):
    """A task, which never changes. `aggregators` are the leader, who collects, and the helper."""

    v = Whole(low=VERSION, high=VERSION, required=True)
    iss = Text(longest=400, required=True)
    id = Ref(required=True)
    body_id = Ref(required=True)
    body_name = Text(required=True)
    title = Text(required=True)
    length = Choice(Length, required=True)
    starts_in = Whole(low=1, high=12, required=True)
    first_period = Period(required=True)
    figures = Pieces(SummedShape, most=MOST_FIGURES, fewest=1, required=True)
    epsilon = Decimal(low=0.01, high=4, required=True)
    by_unit = Flag(required=True)
    least_chapters = Whole(low=2, required=True)
    least_people = Whole(low=1, required=True)
    aggregators = Pieces(AggregatorShape, most=2, fewest=2, required=True)
    is_experimental = Flag(required=True)


class ShareToldShape(Shape):
    """What came of this chapter's share of a period, and why, where it counted nowhere."""

    period = Period(required=True)
    outcome = Choice(ShareOutcome, required=True)
    why = Text(longest=400, allow_none=True, required=True)


class SumTaskRefShape(Shape):
    """A task as the feed tells it: the signed document, from and until when this chapter counts, what came of it."""

    id = Ref(required=True)
    document = Text(longest=60_000, required=True)
    counts_from = Period(allow_none=True, load_default=None)
    last_period = Period(allow_none=True, load_default=None)
    shares = Pieces(ShareToldShape, most=MOST_TOLD, load_default=list)


def sign_task(key: SigningKey, said: dict[str, Any]) -> str:
    """Return a task as a compact JWS. `said` are JSON values in the shape of `SumTaskShape`, without `v`."""
    return sign({"v": VERSION, **said}, key, TASK)


def read_task(text: str, find_key: FindKey) -> dict[str, Any]:
    """Return what a task says, once its leader signed it.

    Raises:
        SignatureInvalid: it did not.
        FeedInvalid: it breaks its shape, or was issued by another than its leader.
        KeyUnfit: the two aggregators are not two.
    """
    said = load(SumTaskShape(), verify(text, find_key, TASK).payload)
    leader, helper = said["aggregators"]
    if said["iss"] != leader["address"]:
        raise FeedInvalid("The task was issued by another than its leader.")
    if leader["key"] == helper["key"] or leader["address"] == helper["address"]:
        raise KeyUnfit("Two aggregators have two keys and two addresses; one alone would see every figure.")
    for each in (leader, helper):
        require_key(each["key"])
    return said


def require_key(text: str) -> None:
    """Refuse what is no key of an aggregator.

    Raises:
        KeyUnfit: it is none.
    """
    try:
        public_key_of(text)
    except ValueError as error:
        raise KeyUnfit("This is no public key on X25519.") from error
