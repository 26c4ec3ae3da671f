"""What is judged once and multiplied: items asked alike of all chapters, and chapters that are bound alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from mutuality.policy import Asked, Verdict
from mutuality_federation import chapters
from mutuality_federation.answers import Stands, Wording
from mutuality_federation.compliance import rules
from mutuality_federation.compliance.basis import Basis, Law
from mutuality_federation.compliance.rules import Item

Judged = tuple[Verdict, bool, bool]
Judge = Callable[[Asked, Stands | None, date | None], Judged]


@dataclass(frozen=True)
class Kinds:
    """Items as they are asked, unit by unit: those asked alike of all chapters are one kind.

    `of` is the kind of each wording, `sizes` how many items it has, `asked` how chapters of a unit are asked it, if
    they are; None stands for chapters over which no unit laid anything.
    """

    of: Mapping[Wording, int]
    sizes: Sequence[int]
    asked: Mapping[str | None, Sequence[Asked | None]]


def judging_by(basis: Basis, on: date) -> Callable[[chapters.ChapterFacts], tuple[int, Judge]]:
    """Return how to find a chapter's version and judge; those who are bound alike have one."""
    known: dict[Hashable, tuple[int, Judge]] = {}

    def judging(chapter: chapters.ChapterFacts) -> tuple[int, Judge]:
        bound = basis.book.signature(chapter)
        if bound not in known:
            law = basis.law(chapter)
            known[bound] = law.held.version, _judge(law, on)
        return known[bound]

    return judging


def _judge(law: Law, on: date) -> Judge:
    """Return how to judge an item of a kind; what was judged once is remembered."""
    known: dict[tuple[Asked, Stands | None, date | None], Judged] = {}

    def judge(asked: Asked, stands: Stands | None, enrolled_on: date | None) -> Judged:
        case = (asked, stands, enrolled_on)
        if case not in known:
            default_since = asked.effective_on if asked.force else law.default_since
            since = max(asked.effective_on, enrolled_on or asked.effective_on, default_since)
            known[case] = rules.judge(law.held, replace(asked, effective_on=since), stands, on)
        return known[case]

    return judge


def kinds_of(items: Mapping[str | None, Sequence[Item]]) -> Kinds:
    """Return which items are asked alike of all chapters."""
    by_layer = {layer: {item.wording: item.asked_of(None) for item in asked} for layer, asked in items.items()}
    alike: dict[tuple[Asked | None, ...], int] = {}
    of: dict[Wording, int] = {}
    for wording in dict.fromkeys(wording for asked in by_layer.values() for wording in asked):
        of[wording] = alike.setdefault(tuple(asked.get(wording) for asked in by_layer.values()), len(alike))
    sizes = Counter(of.values())
    asked_by = zip(*alike, strict=True) if alike else ((),) * len(by_layer)
    return Kinds(of, [sizes[kind] for kind in range(len(alike))], dict(zip(by_layer, asked_by, strict=True)))
