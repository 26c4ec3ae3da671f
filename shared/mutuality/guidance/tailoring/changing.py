"""The four kinds of change a unit makes: an own item, a stronger force, another number, another way.

Each knows why it would not fit the item as those above left it, and what the item becomes where it fits.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Protocol

from mutuality.guidance.deriving import DERIVED_FACTS, Derivation
from mutuality.guidance.items import FORCES, ItemFacts
from mutuality.policy.values import Turn

BINDING = "binding"
GONE = "There is no such item."


@dataclass(frozen=True)
class TailoredItem:
    """An item as chapters below a unit are asked it. `rule` names whose it is; `set_by` who touched it, top first."""

    item: ItemFacts
    rule: str
    other_way: str | None = None
    set_by: tuple[str, ...] = ()
    is_added: bool = False

    def force(self, default_force: str) -> str:
        """Return how strongly it speaks, where it leaves that open by the body's default."""
        return self.item.force or default_force


class Change(Protocol):
    """One thing a unit changes."""

    @property
    def item(self) -> str:
        """Return the name of the item it is about."""
        ...

    def fault(self, target: TailoredItem | None, default_force: str) -> str | None:
        """Return why it does not fit an item, if it does not; None stands for an item that is not there."""
        ...

    def change(self, target: TailoredItem | None) -> TailoredItem:
        """Return the item as it leaves it."""
        ...


@dataclass(frozen=True)
class Addition:
    """An item of the unit's own."""

    said: ItemFacts
    rule: str

    @property
    def item(self) -> str:
        """Return its name."""
        return self.said.slug

    def fault(self, target: TailoredItem | None, default_force: str) -> str | None:
        """Refuse a name that is taken."""
        del default_force
        return None if target is None else "An item of this name is there already."

    def change(self, target: TailoredItem | None) -> TailoredItem:
        """Return the new item."""
        del target
        return TailoredItem(self.said, self.rule, is_added=True)


@dataclass(frozen=True)
class Strengthening:
    """A stronger force."""

    item: str
    force: str

    def fault(self, target: TailoredItem | None, default_force: str) -> str | None:
        """Refuse what is not stronger."""
        if target is None:
            return GONE
        now = target.force(default_force)
        return None if FORCES.index(self.force) > FORCES.index(now) else f"It is {now}; {self.force} is no stronger."

    def change(self, target: TailoredItem | None) -> TailoredItem:
        """Return the item with its new force."""
        return _with(target, force=self.force)


@dataclass(frozen=True)
class Numbering:
    """Another number within the range an item leaves."""

    item: str
    number: int

    def fault(self, target: TailoredItem | None, default_force: str) -> str | None:
        """Refuse a number where there is none to set, or out of its range."""
        del default_force
        if target is None:
            return GONE
        derived = target.item.derived
        if derived is None or derived.low is None:
            return "It leaves no number to set."
        return None if derived.is_in_range(self.number) else f"Its number lies from {derived.low} to {derived.high}."

    def change(self, target: TailoredItem | None) -> TailoredItem:
        """Return the item with its new number, and a range in which those below can only be stricter."""
        derived = target.item.derived if target else None
        return _with(target, derived=_narrowed(derived, self.number) if derived else None)


@dataclass(frozen=True)
class OtherWay:
    """An own text that meets the item's purpose in another way."""

    item: str
    text: str

    def fault(self, target: TailoredItem | None, default_force: str) -> str | None:
        """Refuse another way round what binds as it stands, or where one was gone already."""
        if target is None:
            return GONE
        if target.other_way is not None:
            return "A unit above meets its purpose in another way already."
        return "It binds as it stands." if target.force(default_force) == BINDING else None

    def change(self, target: TailoredItem | None) -> TailoredItem:
        """Return the item with its other way."""
        return replace(_with(target), other_way=self.text)


def _with(target: TailoredItem | None, **changed: Any) -> TailoredItem:
    if target is None:
        raise LookupError(GONE)
    return replace(target, item=replace(target.item, **changed))


def _narrowed(derived: Derivation, number: int) -> Derivation:
    if DERIVED_FACTS[derived.fact].turn is Turn.FEWER_ASKS_MORE:
        return replace(derived, parameter=number, high=number)
    return replace(derived, parameter=number, low=number)
