"""Who there is: three bodies that differ in their control alone, two chapters each, one text, the same answers."""

from __future__ import annotations

from dataclasses import dataclass

from demo.play.world import CANARY

HOME = "Thistlewhim Crescent"  # stands in every home's address
WORDS = "murmurwick"  # stands in all that members say in confidence
CANARIES = {"names of members": CANARY, "addresses of homes": HOME, "words said in confidence": WORDS}

SILENT_MONTH = "2026-03"  # the second chapter of each body never reports it
OUTAGE_MONTH = "2025-12"  # the federation is switched off all month
IMPORT_MONTH = "2026-02"  # one chapter takes in the list its area kept so far
CLOSED = ("2026-10-05", "2026-10-31")  # after the year, every church is closed for these days
MONTHLY = "FREQ=MONTHLY;BYDAY=-1SA"  # and meets on the last Saturday of each month too


@dataclass(frozen=True)
class Unit:
    """A unit of a body, by the names of its level and of the unit above."""

    name: str
    level: str
    above: str = ""


@dataclass(frozen=True)
class ChapterRole:
    """A chapter: its name, its unit, where it meets, and how its members answer the guideline."""

    name: str
    zone: str
    town: str
    weekday: int
    meets_at: str
    answers: dict[str, str]
    unit: str = ""
    reports_all: bool = True

    @property
    def meets_in_church(self) -> bool:
        """Say whether it meets in a church: once a month besides, and closed for some days after the year."""
        return self.meets_at == "church"


@dataclass(frozen=True)
class BodyRole:
    """A national body: what it is about, which preset it chooses, its units and chapters.

    `control` is our word for its manner; `force` is how strongly an item speaks that leaves that to the body.
    """

    slug: str
    name: str
    concern: str
    concern_title: str
    preset: str
    control: str
    force: str
    units: tuple[Unit, ...]
    chapters: tuple[ChapterRole, ...]

    @property
    def asks_figures(self) -> bool:
        """Say whether its policy asks for figures."""
        return self.control != "loose"

    @property
    def counted_by_others(self) -> tuple[str, ...]:
        """Return the figures that its policy leaves to those who are named for them."""
        return ("hotline_calls",) if self.control == "binding" else ()

    @property
    def lowest_units(self) -> list[str]:
        """Return the names of the units that chapters belong to."""
        return [unit.name for unit in self.units if unit.above]


ITEMS = {
    "open-door": ("Nobody has to prove anything.", "Whoever shares the concern may come."),
    "between-us": ("What is said stays.", "What is said in a meeting stays among those who were there."),
    "first-call": ("Nobody waits alone.", "Somebody calls within a week of a first meeting."),
    "own-experience": ("Help comes from experience.", "Whoever helps has lived through the concern."),
    "no-outside-money": ("No gift decides for us.", "A chapter takes no money from outside."),
    "yearly-course": ("Helpers go on learning.", "Helpers take a course every year."),
}
FIRST_ANSWERS = {
    "open-door": "adopted",
    "between-us": "adopted",
    "first-call": "adopted",
    "own-experience": "adopted",
    "no-outside-money": "adapted",
    "yearly-course": "declined",
}
SECOND_ANSWERS = {
    "open-door": "adopted",
    "between-us": "adopted",
    "first-call": "declined",
    "own-experience": "adapted",
}  # and silence on the rest


def _pair(towns: tuple[str, str], zones: tuple[str, str], units: tuple[str, str]) -> tuple[ChapterRole, ChapterRole]:
    return (
        ChapterRole(f"{towns[0]} chapter", zones[0], towns[0], 2, "church", FIRST_ANSWERS, units[0]),
        ChapterRole(f"{towns[1]} chapter", zones[1], towns[1], 4, "home", SECOND_ANSWERS, units[1], reports_all=False),
    )


BODIES = (
    BodyRole(
        "childbirth-associations",
        "Childbirth Associations",
        "childbirth",
        "Having a child",
        "loose_federation",
        "loose",
        "none",
        (),
        _pair(("Ashford", "Birchwood"), ("America/Chicago", "America/New_York"), ("", "")),
    ),
    BodyRole(
        "every-child",
        "Every Child Remembered",
        "bereavement",
        "The death of a child",
        "bereaved_parents",
        "recommending",
        "recommended",
        (
            Unit("The Nation", "national"),
            Unit("East Region", "region", "The Nation"),
            Unit("West Region", "region", "The Nation"),
        ),
        _pair(("Cedarmouth", "Dunmere"), ("America/Halifax", "America/Los_Angeles"), ("East Region", "West Region")),
    ),
    BodyRole(
        "nursing-circle",
        "Nursing Circle",
        "breastfeeding",
        "Nursing a child",
        "accredited_leader_league",
        "binding",
        "binding",
        (
            Unit("Coast Network", "area_network"),
            Unit("Shore Area", "area", "Coast Network"),
            Unit("Hill Area", "area", "Coast Network"),
        ),
        _pair(("Elmstead", "Fernhill"), ("Europe/London", "Europe/Amsterdam"), ("Shore Area", "Hill Area")),
    ),
)
