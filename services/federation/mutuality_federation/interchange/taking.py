"""From what was sent to a guideline: its form is read, its rows are judged, and every fault is named at its place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import marshmallow as ma

from mutuality.guidance import ItemFacts
from mutuality.guidance.markdown import LineFault, Read, Written, read
from mutuality_federation.interchange import rules
from mutuality_federation.interchange.rules import Fault, FileRefused, Path
from mutuality_federation.interchange.schemas import VERSION, Form, WrittenGuidelineIn

MOST_FAULTS, LONGEST_DETAIL = 100, 400
Place = Callable[[Fault], dict[str, str]]


@dataclass(frozen=True)
class Taken:
    """A guideline as a file says it, and how a place in the file is named to who sent it."""

    written: Written
    place: Place

    def refuse(self, faults: Iterable[Fault]) -> None:
        """Refuse the file for these faults, if there are any.

        Raises:
            FileRefused: there are.
        """
        _refuse([self.place(each) for each in faults])


def take(said: Mapping[str, Any]) -> Taken:
    """Return the guideline that was sent in either form.

    Raises:
        OneFormWanted: it was sent in both, or not at all.
        FileRefused: a row cannot be taken in.
        DigestUnfit: it is not what its digest was made of.
    """
    rules.require_one_form(said)
    loaded, place = (said["guideline"], _pointed) if said["markdown"] is None else _from_markdown(said["markdown"])
    _refuse([place(each) for each in rules.faults_of(loaded["items"])])
    items = tuple(ItemFacts.read(each) for each in loaded["items"])
    written = Written(said["slug"] or loaded["slug"], loaded["title"], loaded["language"], items)
    rules.require_digest(Written(loaded["slug"], loaded["title"], loaded["language"], items), loaded["sha256"])
    return Taken(written, place)


def _from_markdown(text: str) -> tuple[dict[str, Any], Place]:
    found = read(text)
    _refuse([_at_line(each) for each in found.faults])

    def place(fault: Fault) -> dict[str, str]:
        return _at_line(LineFault(found.line_of(fault.path), fault.detail))

    return _loaded(found, place), place


def _loaded(found: Read, place: Place) -> dict[str, Any]:
    try:
        loaded: dict[str, Any] = WrittenGuidelineIn().load({"form": Form.GUIDELINE, "version": VERSION, **found.said})
    except ma.ValidationError as error:
        said = [place(each) for each in _flatten(error.normalized_messages(), ())]
        raise _refusal(said) from error
    return loaded


def _flatten(messages: Any, path: Path) -> Iterator[Fault]:
    if isinstance(messages, Mapping):
        for key, inner in messages.items():
            yield from _flatten(inner, (*path, key))
    else:
        yield from (Fault(path, f"{path[-1]}: {each}") for each in messages)


def _pointed(fault: Fault) -> dict[str, str]:
    return {"pointer": "/guideline/" + "/".join(map(str, fault.path)), "detail": fault.detail[:LONGEST_DETAIL]}


def _at_line(fault: LineFault) -> dict[str, str]:
    return {"pointer": "/markdown", "detail": f"Line {fault.line}: {fault.detail}"[:LONGEST_DETAIL]}


def _refuse(faults: list[dict[str, str]]) -> None:
    if faults:
        raise _refusal(faults)


def _refusal(faults: list[dict[str, str]]) -> FileRefused:
    return FileRefused(f"Nothing was taken in; faults: {len(faults)}.", errors=faults[:MOST_FAULTS])
