"""How much must stand behind a total of people: what the form that asked about its period says, or always holds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mutuality.database import Session
from mutuality.disclosure import Mode
from mutuality.disclosure.floors import DEFAULT
from mutuality.forms import Form, edition_for
from mutuality_federation import forms
from mutuality_federation.statistics import Asked, Sum
from mutuality_federation.totals.hiding import Tree


@dataclass(frozen=True)
class Least:
    """The fewest chapters behind a unit's total, and the fewest people a total tells of."""

    chapters: int = DEFAULT.least_chapters
    people: int = 0

    def is_enough(self, parts: Iterable[Sum]) -> bool:
        """Say whether a total of all these tells of enough people; what leaves exactly is no person's."""
        of_people = [part.move.total for part in parts if part.mode is not Mode.EXACT]
        return not self.people or not of_people or sum(of_people) >= self.people

    def hidden(self, tree: Tree, parts: Iterable[Sum]) -> frozenset[str]:
        """Return the units of which a figure is not told, nor what is left where others are taken from one another."""
        chapters, people = dict[str, int](), dict[str, int]()
        for part in parts:
            if part.mode is not Mode.EXACT and part.move.counted:
                chapters[part.unit_id] = chapters.get(part.unit_id, 0) + part.move.counted
                people[part.unit_id] = max(1, people.get(part.unit_id, 0) + part.move.total)
        few = tree.hidden(people, least=self.people) if self.people else frozenset()
        return tree.hidden(chapters, least=self.chapters) | few


@dataclass(frozen=True)
class Leasts:
    """What each edition of a form says of it."""

    editions: Sequence[Form]

    def of(self, period: str) -> Least:
        """Return what must stand behind a total of a period."""
        form = edition_for(self.editions, period)
        asked = form.protection if form else None
        return Least(asked.least_chapters, asked.least_people) if asked else Least()


def leasts(session: Session, asked: Asked) -> Leasts:
    """Return what must stand behind totals of a form."""
    return Leasts([each.form for each in forms.editions_of(session, asked.body_id, asked.form)])
