"""What a meeting's weekday, rule and exceptions come to, and when they do not fit together."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from types import SimpleNamespace
from typing import Any

from mutuality.problems import ValidationFailed
from mutuality.recurrence import Move, Series, read_rule

WHEN = ("weekday", "starts", "timezone", "rrule", "first_on")
DAYS = (*WHEN, "except_on", "moved")


class DayOfMeetingWrong(ValidationFailed):
    """That is none of the meeting's days."""


class WeekdayDiffers(ValidationFailed):
    """The weekday is not the rule's; leave the weekday out, or change the rule."""


class NeverHeld(ValidationFailed):
    """The rule is over before the day from which it counts."""


class HalfScheduled(ValidationFailed):
    """A meeting has a weekday and a time, or neither and is held by appointment."""


def changed(held: dict[str, Any], said: dict[str, Any]) -> dict[str, Any]:
    """Return when a meeting would be after a change, its exceptions kept that still fall on its days.

    Where a rule is said, its weekday takes the place of the one the meeting had.
    """
    when = {**{name: held[name] for name in WHEN}, **{name: said[name] for name in WHEN if name in said}}
    if said.get("rrule"):
        when["weekday"] = said.get("weekday")
    weekday = read_rule(when["rrule"]).weekday if when["rrule"] else when["weekday"]
    series = Series.of(SimpleNamespace(**{**when, "weekday": weekday, "except_on": (), "moved": ()}))
    kept = {
        "except_on": [day for each in held["except_on"] if series.is_regular(day := date.fromisoformat(each))],
        "moved": [vars(move) for each in held["moved"] if series.is_regular((move := Move.of(each)).day)],
    }
    return {**when, **{name: said.get(name, kept[name]) for name in kept}}


def on_these_days(said: dict[str, Any], *, today: date) -> dict[str, Any]:
    """Return what is said of a meeting with its days settled, and its exceptions as they are kept.

    Raises:
        HalfScheduled, WeekdayDiffers, NeverHeld: its days do not fit together.
        DayOfMeetingWrong: what is left out or moved is none of them.
    """
    when = settled({name: said[name] for name in WHEN}, today=today)
    series = Series.of(SimpleNamespace(**when, except_on=(), moved=()))
    require_regular(series, "except_on", said["except_on"])
    require_regular(series, "moved", [move["day"] for move in said["moved"]])
    except_on = [day.isoformat() for day in sorted(said["except_on"])]
    return {**said, **when, "except_on": except_on, "moved": [Move(**move).document() for move in said["moved"]]}


def settled(when: dict[str, Any], *, today: date) -> dict[str, Any]:
    """Return when a meeting is, with the weekday its rule falls on, and the day from which a rule counts.

    Raises:
        WeekdayDiffers: it names another weekday than its rule.
        HalfScheduled: it has a day without a time, or a time without a day.
        NeverHeld: its rule is over before it begins.
    """
    if when["rrule"] is None:
        require_schedule(when["weekday"] is not None, when["starts"])
        return when
    rule, first_on = read_rule(when["rrule"]), when["first_on"] or today
    if when["weekday"] not in {None, rule.weekday}:
        raise fault(WeekdayDiffers, "/weekday", "Must be the rule's weekday, or be left out.")
    require_schedule(True, when["starts"])
    if next(rule.coming(first_on, first_on), None) is None:
        raise fault(NeverHeld, "/rrule", f"No day of it comes on or after {first_on}.")
    return {**when, "weekday": rule.weekday, "first_on": first_on}


def require_schedule(has_day: bool, starts: str | None) -> None:  # noqa: FBT001 - the first of a pair
    """Refuse a meeting with a day but no time, or a time but no day.

    Raises:
        HalfScheduled: it has one without the other.
    """
    if has_day != (starts is not None):
        raise fault(HalfScheduled, "/starts", "Give weekday or rule, and time; or none of them.")


def require_regular(series: Series, field: str, days: Iterable[date]) -> None:
    """Refuse to leave out or move what is none of the meeting's days.

    Raises:
        DayOfMeetingWrong: one of them is not.
    """
    for place, day in enumerate(days):
        if not series.is_regular(day):
            raise fault(DayOfMeetingWrong, f"/{field}/{place}", f"{day} is none of the meeting's days.")


def fault(problem: type[ValidationFailed], pointer: str, detail: str) -> ValidationFailed:
    """Return the problem that points at one field of what was said."""
    return problem(detail, errors=[{"pointer": pointer, "detail": detail}])
