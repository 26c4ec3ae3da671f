"""Reading a guideline from Markdown: what it says, where it says it, and what of it cannot be read.

A heading of the first level is the title, one of the second begins an item, one of the third its words in another
language. Under a heading stand its lines, then an empty one, then the text. What stands in a line is read, not judged:
the shape of an item does that, and the line is found again by its path.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from mutuality.guidance.markdown.escaping import from_block, from_line
from mutuality.guidance.markdown.lines import OF_GUIDELINE, OF_ITEM, OF_TRANSLATION, Line

TITLE, ITEM, TRANSLATION = 1, 2, 3
OPENING = re.compile(r"(#{1,3})(?:\s(.*)|\Z)", re.DOTALL)
SAYING = re.compile(r"[-*] ([a-z ]+):(.*)", re.DOTALL)
TOLD = frozenset({"edition", "published on", "in effect from", "digest"})
LABELS = {
    level: {line.label: line for line in lines}
    for level, lines in {TITLE: OF_GUIDELINE, ITEM: OF_ITEM, TRANSLATION: OF_TRANSLATION}.items()
}
NAMES = {TITLE: "title", ITEM: "slug", TRANSLATION: "language"}
Path = tuple[str | int, ...]


@dataclass(frozen=True)
class LineFault:
    """What is wrong in a line, counted from 1."""

    line: int
    detail: str


@dataclass(frozen=True)
class Read:
    """What a file says, as JSON values; the line of each path in it; and what could not be read."""

    said: dict[str, Any] = field(default_factory=lambda: {"items": []})
    lines: dict[Path, int] = field(default_factory=dict)
    faults: list[LineFault] = field(default_factory=list)

    def line_of(self, path: Path) -> int:
        """Return the line where what a path names is said, or else what holds it."""
        return next((self.lines[path[:end]] for end in range(len(path), 0, -1) if path[:end] in self.lines), 1)


@dataclass(frozen=True)
class Section:
    """A heading, and the numbered lines under it."""

    level: int
    name: str
    line: int
    under: list[tuple[int, str]]


def read(text: str) -> Read:
    """Return what a Markdown file says of a guideline."""
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
    result = Read()
    for section in _sections(lines, result):
        path = _open(section, result)
        if path is not None:
            _take_in(section, path, result)
    if "title" not in result.said:
        result.faults.append(LineFault(1, "A file begins with its title: `# How we meet`."))
    return result


def _sections(lines: list[str], result: Read) -> Iterator[Section]:
    section: Section | None = None
    for number, line in enumerate(lines, start=1):
        opening = OPENING.fullmatch(line)
        if opening:
            if section:
                yield section
            section = Section(len(opening[1]), (opening[2] or "").strip(), number, [])
        elif section:
            section.under.append((number, line))
        elif line.strip():
            result.faults.append(LineFault(number, "Nothing stands before the title."))
    if section:
        yield section


def _open(section: Section, result: Read) -> Path | None:
    """Return where what a section says belongs; None where it cannot stand here."""
    items: list[dict[str, Any]] = result.said["items"]
    if (section.level == TITLE) == ("title" in result.said):
        said = "A file has one title." if section.level == TITLE else "An item stands under the title."
        result.faults.append(LineFault(section.line, said))
        return None
    if section.level == TRANSLATION and not items:
        result.faults.append(LineFault(section.line, "A translation stands under its item."))
        return None
    path: Path = ()
    if section.level == ITEM:
        path = ("items", len(items))
        items.append({"translations": []})
    if section.level == TRANSLATION:
        path = ("items", len(items) - 1, "translations", len(items[-1]["translations"]))
        items[-1]["translations"].append({})
    result.lines[path] = section.line
    return path


def _take_in(section: Section, path: Path, result: Read) -> None:
    at = _at(result.said, path)
    at[NAMES[section.level]] = from_line(section.name)
    result.lines[*path, NAMES[section.level]] = section.line
    fields, text = _parted(section.under)
    for number, line in fields:
        _take_line(section.level, number, line, path, result)
    words = from_block([line for _, line in text])
    if section.level != TITLE:
        at["text"] = words
        result.lines[*path, "text"] = next((number for number, line in text if line.strip()), section.line)
    elif words:
        result.faults.append(LineFault(text[0][0], "Text stands under an item."))


def _parted(under: list[tuple[int, str]]) -> tuple[list[tuple[int, str]], list[tuple[int, str]]]:
    """Return the lines up to the first empty one, and the text after it."""
    begins = next((place for place, (_, line) in enumerate(under) if line.strip()), len(under))
    ends = next((begins + place for place, (_, line) in enumerate(under[begins:]) if not line.strip()), len(under))
    return under[begins:ends], under[ends:]


def _take_line(level: int, number: int, said: str, path: Path, result: Read) -> None:
    saying = SAYING.fullmatch(said)
    if saying is None:
        detail = "Under a heading stand lines as `- force: recommended`, then an empty line, then the text."
        result.faults.append(LineFault(number, detail))
        return
    label = saying[1].strip()
    line = LABELS[level].get(label)
    if line is None:
        if level != TITLE or label not in TOLD:
            result.faults.append(LineFault(number, f"No line is called {label[:64]} here."))
        return
    _put(line, saying[2].strip(), number, path, result)


def _put(line: Line, value: str, number: int, path: Path, result: Read) -> None:
    whole: Path = (*path, *line.path)
    if whole in result.lines:
        result.faults.append(LineFault(number, f"This is said twice: {line.label}."))
        return
    result.lines[whole] = number
    at = _at(result.said, path)
    for name in line.path[:-1]:
        result.lines.setdefault((*path, name), number)
        at = at.setdefault(name, {})
    at[line.path[-1]] = line.kind.read(value)


def _at(said: Any, path: Path) -> Any:
    for name in path:
        said = said[name]
    return said
