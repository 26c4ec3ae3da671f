"""In which language the page speaks, and its words: data, one file a language; dates and times as people say them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache
from importlib.resources import files
from typing import Any

import orjson
from flask import request

from mutuality.meeting_guide import CODE_NAMES

ENGLISH = "en"
LANGUAGES = (ENGLISH, "de", "es", "fr")
HALF_DAY, NOON = 12, 12


@dataclass(frozen=True)
class Words:
    """The page's words in one language."""

    language: str
    said: Mapping[str, Any]
    types: Mapping[str, str]

    def __call__(self, key: str, **values: Any) -> str:
        """Return a sentence, with values put in."""
        sentence: str = self.said[key]
        return sentence.format(**values) if values else sentence

    def counted(self, key: str, count: int) -> str:
        """Return a sentence about so many."""
        sentence: str = self.said[key]["one" if count == 1 else "other"]
        return sentence.format(count=self.number(count))

    def of(self, group: str, value: str) -> str:
        """Return the word for a value of one of our lists, or the value where there is none."""
        return str(self.said.get(f"{group}_{value}", value))

    def type_named(self, code: str, own: Mapping[str, str] | None = None) -> str:
        """Return what a type of meeting is called: by the body that has it, else here, else its code."""
        return (own or {}).get(code) or self.types.get(code) or CODE_NAMES.get(code, code)

    def tongue(self, code: str) -> str:
        """Return what a spoken language is called, or its code."""
        return str(self.said["tongues"].get(code.partition("-")[0].lower(), code))

    def number(self, value: float) -> str:
        """Return a number: whole from ten up, else with one decimal."""
        text = f"{value:.0f}" if isinstance(value, int) or value >= HALF_DAY - 2 else f"{value:.1f}"
        return text.replace(".", str(self.said["decimal"]))

    def weekday(self, number: int) -> str:
        """Return a weekday, 1 Monday to 7 Sunday."""
        return str(self.said["weekdays"][number - 1])

    def month(self, number: int) -> str:
        """Return a month."""
        return str(self.said["months"][number - 1])

    def day(self, day: date, *, beside: date | None = None) -> str:
        """Return a day, without its year where that is plain beside another day."""
        pattern = "date_short" if beside and abs((day - beside).days) < 180 else "date"  # noqa: PLR2004 - half a year
        named = {"weekday": self.weekday(day.isoweekday()), "month": self.month(day.month), "year": day.year}
        return self(pattern, day=self.said["first_of_month"] if day.day == 1 else day.day, **named)

    def clock(self, at: datetime | time) -> str:
        """Return a time of the day."""
        if self.said["clock"] != "12":
            return f"{at:%H:%M}"
        return f"{(at.hour - 1) % HALF_DAY + 1}:{at.minute:02} {'pm' if at.hour >= NOON else 'am'}"


def asked_language() -> str:
    """Return the language somebody chose, else the best of those their browser names, else English."""
    chosen = request.args.get("language", "")
    return chosen if chosen in LANGUAGES else request.accept_languages.best_match(LANGUAGES) or ENGLISH


@cache
def words_in(language: str) -> Words:
    """Return the page's words in one of its languages."""
    return Words(language, _read(language), _read("types").get(language, {}))


@cache
def _read(name: str) -> dict[str, Any]:
    folder = files(__package__ or "").joinpath("words")
    said: dict[str, Any] = orjson.loads(folder.joinpath(f"{name}.json").read_bytes())
    return said
