"""Writing a guideline as Markdown: its title, a section for each item, and in it one for each other language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from mutuality.guidance.items import ItemFacts
from mutuality.guidance.markdown.escaping import to_block, to_line
from mutuality.guidance.markdown.lines import OF_GUIDELINE, OF_ITEM, OF_TRANSLATION, Line, say


@dataclass(frozen=True)
class Written:
    """A guideline as it is written down. `told` is what a reader is told of where it comes from, by its label."""

    slug: str
    title: str
    language: str
    items: tuple[ItemFacts, ...]
    told: Mapping[str, str] = field(default_factory=dict)


def write(guideline: Written) -> str:
    """Return a guideline as a Markdown file."""
    return "\n\n".join(_sections(guideline)) + "\n"


def _sections(guideline: Written) -> Iterator[str]:
    head = {"slug": guideline.slug, "language": guideline.language}
    yield f"# {to_line(guideline.title)}"
    yield "\n".join([*say(OF_GUIDELINE, head), *(f"- {label}: {said}" for label, said in guideline.told.items())])
    for item in guideline.items:
        said = item.document()
        yield from _section(f"## {item.slug}", OF_ITEM, said)
        for each in said["translations"]:
            yield from _section(f"### {each['language']}", OF_TRANSLATION, each)


def _section(heading: str, lines: tuple[Line, ...], said: dict[str, Any]) -> Iterator[str]:
    yield heading
    yield "\n".join(say(lines, said))
    yield to_block(said["text"])
