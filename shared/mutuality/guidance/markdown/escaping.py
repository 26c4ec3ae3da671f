"""How any text stands in a Markdown file so that a reader sees what was said, and reading it back gives the same.

A line that would be taken for one of our headings gets a backslash, as Markdown has it, and so does an empty line at
the edge of a text. What a line cannot hold is written as a character reference, as `&#10;`. Source: CommonMark 0.31.2,
sections 2.4 and 2.5.
"""

from __future__ import annotations

import re

REFERENCE = re.compile(r"&(?:amp|#([0-9]{1,7}));")
AMPERSAND = re.compile(r"&(?=(?:amp|#[0-9]{1,7});)")
HEADING = re.compile(r"#{1,3}(?:\s|\Z)")
ESCAPED = re.compile(r"\\+(?:#{1,3}(?:\s|\Z)|\s*\Z)")
LAST_CHARACTER = 0x10FFFF


def to_line(text: str) -> str:
    """Return a text as it stands in a line, where breaks and space at its edges would be lost."""
    escaped = AMPERSAND.sub("&amp;", text).replace("\r", "&#13;").replace("\n", "&#10;")
    return re.sub(r"\A\s|\s\Z", lambda space: f"&#{ord(space[0])};", escaped)


def from_line(line: str) -> str:
    """Return the text of a line."""
    return REFERENCE.sub(_character, line.strip())


def to_block(text: str) -> str:
    """Return a text as it stands between two headings."""
    lines = [_escape(line) for line in AMPERSAND.sub("&amp;", text).replace("\r", "&#13;").split("\n")]
    for edge in (0, -1):
        lines[edge] = lines[edge] if lines[edge].strip() else f"\\{lines[edge]}"
    return "\n".join(lines)


def from_block(lines: list[str]) -> str:
    """Return the text of lines between two headings; empty lines at its edges are the page's, not the text's."""
    said = [place for place, line in enumerate(lines) if line.strip()]
    within = lines[said[0] : said[-1] + 1] if said else []
    return REFERENCE.sub(_character, "\n".join(line[1:] if ESCAPED.match(line) else line for line in within))


def _escape(line: str) -> str:
    return f"\\{line}" if HEADING.match(line) or ESCAPED.match(line) else line


def _character(reference: re.Match[str]) -> str:
    if reference[1] is None:
        return "&"
    return chr(int(reference[1])) if int(reference[1]) <= LAST_CHARACTER else reference[0]
