"""When a listing is held, in words: how it comes round, its next time, and what is closed, left out or moved ahead."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from mutuality.recurrence import Rule, read_rule
from mutuality.schema import zone
from mutuality_federation.find.telling.wording import Words

AHEAD = timedelta(days=60)
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Occasion:
    """The next time a listing is held, or the one that goes on, in its own zone."""

    starts: str
    day: str
    span: str
    is_now: bool
    moved: str | None


def occasion(seen: Mapping[str, Any], held_at: datetime, now: datetime, words: Words) -> Occasion:
    """Return an occasion in words."""
    begins = held_at.astimezone(zone(seen["timezone"]))
    ends = (held_at + timedelta(minutes=seen["minutes"])).astimezone(begins.tzinfo)
    today = now.astimezone(begins.tzinfo).date()
    near = {today: words("today"), today + DAY: words("tomorrow")}
    named = words.day(begins.date(), beside=today)
    near_by = near.get(begins.date())
    moves = (date.fromisoformat(str(each["day"])) for each in seen["moved"] if each["to"] == begins.date().isoformat())
    usual = next(moves, None)
    return Occasion(
        starts=begins.isoformat(timespec="minutes"),
        day=f"{near_by}, {named}" if near_by else named,
        span=_span(begins, ends, words),
        is_now=held_at <= now < held_at + timedelta(minutes=seen["minutes"]),
        moved=words("moved_here", day=words.day(usual, beside=today)) if usual else None,
    )


def _span(begins: datetime, ends: datetime, words: Words) -> str:
    if ends == begins:
        return words.clock(begins)
    return words("span", start=words.clock(begins), end=words.clock(ends))


def zone_named(timezone: str, words: Words) -> str:
    """Return a zone by its city."""
    city = timezone.rpartition("/")[2].replace("_", " ")
    return words("zone", city=city) if "/" in timezone and not timezone.startswith("Etc/") else city


def comes_round(seen: Mapping[str, Any], words: Words) -> str:
    """Return how a listing comes round, with its usual time."""
    if seen["starts"] is None:
        return words("by_appointment")
    rule = read_rule(seen["rrule"]) if seen["rrule"] else None
    said = _rule(rule, words) if rule else _weekly(seen["weekday"], words)
    begins = datetime.combine(date.min, time.fromisoformat(seen["starts"]))
    span = _span(begins, begins + timedelta(minutes=seen["minutes"]), words)
    whole = words("at", rule=said, time=span) if said else span
    return f"{whole}, {words('until', date=words.day(rule.until))}" if rule and rule.until else whole


def _weekly(weekday: int | None, words: Words) -> str:
    return words("every", weekday=words.weekday(weekday)) if weekday else ""


def _rule(rule: Rule, words: Words) -> str:
    if rule.frequency == "YEARLY":
        return words("yearly")
    if rule.month_day is not None:
        return words("month_day_last") if rule.month_day < 0 else words("month_day", day=rule.month_day)
    weekday = words.weekday(rule.weekday or 1)
    if rule.ordinal is None:
        return (
            words("every_weeks", number=rule.interval, weekday=weekday)
            if rule.interval > 1
            else _weekly(rule.weekday, words)
        )
    named = {"nth": words.said["ordinals"][-1 if rule.ordinal < 0 else rule.ordinal - 1], "weekday": weekday}
    if rule.months:
        return words("monthly_in", months=_listed([words.month(each) for each in rule.months], words), **named)
    return words("monthly_each", number=rule.interval, **named) if rule.interval > 1 else words("monthly", **named)


def _listed(said: list[str], words: Words) -> str:
    return said[0] if len(said) == 1 else f"{', '.join(said[:-1])} {words('and')} {said[-1]}"


def changes_ahead(seen: Mapping[str, Any], held_at: datetime | None, now: datetime, words: Words) -> list[str]:
    """Return what is closed, left out or moved in the coming two months, the soonest first, but for the next time."""
    here = zone(seen["timezone"])
    today, told = now.astimezone(here).date(), held_at.astimezone(here).date() if held_at else None
    moved = [each for each in seen["moved"] if told is None or each["to"] != told.isoformat()]
    found = [(day, said) for day, said in _changes({**seen, "moved": moved}, today, words) if day <= today + AHEAD]
    return [said for _, said in sorted(found)]


def _changes(seen: Mapping[str, Any], today: date, words: Words) -> Iterator[tuple[date, str]]:
    for span in seen["closed"]:
        first, last = (date.fromisoformat(str(span[end])) for end in ("first", "last"))
        if last >= today:
            key, ends = "closed_day" if first == last else "closed_days", {"first": first, "last": last}
            yield first, words(key, **{end: words.day(day, beside=today) for end, day in ends.items()})
    for day in map(date.fromisoformat, map(str, seen["except_on"])):
        if day >= today:
            yield day, words("left_out", first=words.day(day, beside=today))
    for move in seen["moved"]:
        day, to = date.fromisoformat(str(move["day"])), date.fromisoformat(str(move["to"]))
        if max(day, to) >= today:
            at = words.clock(time.fromisoformat(move["starts"])) if move["starts"] else None
            named = {"day": words.day(day, beside=today), "to": words.day(to, beside=today)}
            yield min(day, to), words("moved_at", time=at, **named) if at else words("moved", **named)
