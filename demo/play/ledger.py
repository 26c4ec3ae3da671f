"""The demo's own books: what a chapter's months must come to, reckoned from the world alone, by no code of a service.

A figure that counts people, and a tally of who came, leave a chapter only from eight on, and then to the nearest five;
what was done leaves exactly. Both rules are written here a second time, so that the two can contradict each other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from demo.play.cast import SILENT_MONTH
from demo.play.lives import ChapterLife, answering
from demo.play.rooms import CALLS, DECIDE_MONTH, TELL_MONTH, chosen, involved, staying
from demo.play.world import MONTHS, Month, month_at

PEOPLE = (
    "members_visiting",
    "members_member",
    "members_helper",
    "members_involved",
    "joins",
    "departures",
    "departures_went_on",
    "transitions_to_helper",
    "reciprocal_members",
    "helpers_active",
)
TALLIES = ("attendance", "newcomers")
CHANNELS = ("phone", "message", "visit", "in_person", "online")
CONTACTS = tuple(f"contacts_{channel}" for channel in CHANNELS)
ACTIVITY = (
    "meetings_held",
    "requests_opened",
    "requests_answered",
    *CONTACTS,
    "hotline_calls",
)
SMALLEST, STEP = 8, 5
FEWEST_CHAPTERS = 10
HIDDEN = None
PERIODS = tuple("{}-{:02}".format(*month_at(number)) for number in range(MONTHS))

Cells = dict[tuple[str, str], int | None]


@dataclass(frozen=True)
class Told:
    """A sum over chapters: of numbers that were told, how many told one, how many hid a small one.

    Of too few chapters a sum that counts people is not told; then it is nothing here, and `is_told` says so.
    """

    total: int = 0
    counted: int = 0
    suppressed: int = 0
    is_told: bool = True

    def __add__(self, other: Told) -> Told:
        counts = (self.counted + other.counted, self.suppressed + other.suppressed)
        return Told(self.total + other.total, *counts, self.is_told and other.is_told)


Totals = dict[tuple[str, str], Told]


def reckoned_cells(chapter: ChapterLife) -> Cells:
    """Return what must have left a chapter, by month and figure; None where a number had to stay."""
    return {
        (period, code): _leaving(code, value)
        for period, figures in year_of(chapter.months)
        if chapter.role.reports_all or period != SILENT_MONTH
        for code, value in figures.items()
        if code not in chapter.body.counted_by_others
    }


def reckoned_totals(chapters: list[ChapterLife]) -> Totals:
    """Return what must come of several chapters together, by month and figure."""
    totals: Totals = {}
    for chapter in chapters:
        for key, value in reckoned_cells(chapter).items():
            totals[key] = totals.get(key, Told()) + _told(value)
    return totals


def withheld(totals: Totals) -> Totals:
    """Return what is told of a unit: of people nothing, where too few chapters told a number."""
    return {
        (period, code): replace(told, total=0, is_told=False)
        if code in (*PEOPLE, *TALLIES) and 0 < told.counted < FEWEST_CHAPTERS
        else told
        for (period, code), told in totals.items()
    }


def over_year(totals: Totals, codes: tuple[str, ...]) -> Told:
    """Return the year's sum of some figures."""
    return sum((each for (_, code), each in totals.items() if code in codes), Told())


def year_of(months: list[Month]) -> Iterator[tuple[str, dict[str, int]]]:
    """Yield each month with every figure of it, as the chapter itself must count it."""
    joined = 0
    present: set[int] = set()
    taking_part: set[int] = set()
    stay = staying(months)
    for month in months:
        present |= set(range(joined, joined + len(month.joins)))
        joined += len(month.joins)
        gone = {departure.person for departure in month.departures}
        present -= gone
        helpers = chosen(month, stay)
        taking_part = (taking_part | set(involved(month, stay))) - gone - helpers
        yield month.name, {**_people(month, present, helpers, taking_part), **_activity(month)}


def _leaving(code: str, value: int) -> int | None:
    if code not in (*PEOPLE, *TALLIES):
        return value
    return HIDDEN if value < SMALLEST else STEP * int(value / STEP + 0.5)


def _told(value: int | None) -> Told:
    return Told(0, 0, 1) if value is HIDDEN else Told(value, 1, 0)


def _people(month: Month, present: set[int], helpers: set[int], taking_part: set[int]) -> dict[str, int]:
    gave = {talk.helper for talk in month.conversations}
    received = {talk.recipient for talk in month.conversations}
    return {
        "members_visiting": 0,
        "members_member": len(present - helpers - taking_part),
        "members_helper": len(helpers),
        "members_involved": len(taking_part),
        "joins": len(month.joins),
        "departures": len(month.departures),
        "departures_went_on": sum(departure.reason == "went_on" for departure in month.departures),
        "transitions_to_helper": len(helpers) if month.name == DECIDE_MONTH else 0,
        "reciprocal_members": len(gave & received),
        "helpers_active": len(gave),
    }


def _activity(month: Month) -> dict[str, int]:
    talks = Counter(talk.channel for talk in month.conversations)
    by_themselves = int(month.name == TELL_MONTH)  # a member asks from an account of their own, and is answered
    return {
        "meetings_held": len(month.gatherings),
        "attendance": sum(each.attendance for each in month.gatherings),
        "newcomers": sum(each.newcomers for each in month.gatherings),
        "requests_opened": len(month.asks) + by_themselves,
        "requests_answered": sum(answering(month, number) is not None for number in range(len(month.asks)))
        + by_themselves,
        **{f"contacts_{channel}": talks[channel] for channel in CHANNELS},
        "hotline_calls": CALLS if month.name == DECIDE_MONTH else 0,
    }
