"""The lines that stand under a heading, `- force: recommended`, and where what they say belongs in an item."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from mutuality.guidance.markdown.escaping import from_line, to_line

FLAGS = {"yes": True, "no": False}


@dataclass(frozen=True)
class Kind:
    """How a value is written in a line and read from it. What cannot be read stays text, for the shape to refuse."""

    say: Callable[[Any], str]
    read: Callable[[str], Any]


WORDS = Kind(to_line, from_line)
NAME = Kind(str, str)
LIST = Kind(", ".join, lambda said: [each.strip() for each in said.split(",")])
FLAG = Kind(lambda flag: "yes" if flag else "no", lambda said: FLAGS.get(said, said))
NUMBER = Kind(str, lambda said: int(said) if re.fullmatch(r"[0-9]{1,9}", said) else said)


@dataclass(frozen=True)
class Line:
    """A line: what it is called, how its value is written, and where that belongs."""

    label: str
    path: tuple[str, ...]
    kind: Kind


OF_GUIDELINE = (Line("guideline", ("slug",), NAME), Line("language", ("language",), NAME))
OF_ITEM = (
    Line("force", ("force",), NAME),
    Line("purpose", ("purpose",), WORDS),
    Line("known by", ("known_by",), NAME),
    Line("derived from", ("derived", "fact"), NAME),
    Line("number", ("derived", "parameter"), NUMBER),
    Line("lowest number", ("derived", "low"), NUMBER),
    Line("highest number", ("derived", "high"), NUMBER),
    Line("applies when gathering", ("applies_when", "gathering"), NAME),
    Line("applies when hotline", ("applies_when", "has_hotline"), FLAG),
    Line("applies when youth", ("applies_when", "has_youth"), FLAG),
    Line("applies when languages", ("applies_when", "languages"), LIST),
    Line("applies when standings", ("applies_when", "standings"), LIST),
    Line("source", ("source", "text"), WORDS),
    Line("source in the commons", ("source", "commons_id"), NAME),
    Line("source proposal", ("source", "proposal_id"), NAME),
    Line("replaces", ("replaces",), LIST),
)
OF_TRANSLATION = (Line("purpose", ("purpose",), WORDS),)


def say(lines: tuple[Line, ...], said: dict[str, Any]) -> Iterator[str]:
    """Yield the lines of what says something."""
    for line in lines:
        value = _value(said, line.path)
        if value not in (None, [], ()):
            yield f"- {line.label}: {line.kind.say(value)}"


def _value(said: Any, path: tuple[str, ...]) -> Any:
    for name in path:
        said = None if said is None else said[name]
    return said
