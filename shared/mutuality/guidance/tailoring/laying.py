"""What a unit lays over an edition for the chapters below it: it may add and strengthen, and never weaken.

Four kinds of change: an item of its own; a stronger force; another number within the item's range; another way, which
is an own text that meets the item's purpose. Each is held against the item as those above left it. What does not fit
clashes: it is refused when it is published; once its base was superseded it is passed over, so that those above
prevail, and shown.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from mutuality.guidance.items import ItemFacts
from mutuality.guidance.tailoring.changing import Addition, Change, Numbering, OtherWay, Strengthening, TailoredItem


@dataclass(frozen=True)
class Tailoring:
    """All that one unit changes of an edition. `rule` names it as a reader would."""

    id: str
    rule: str
    changes: tuple[Change, ...]

    @classmethod
    def read(cls, tailoring_id: str, rule: str, said: Mapping[str, Any]) -> Tailoring:
        """Return what a document says: a list of each kind of change, which may be left out."""
        return cls(
            tailoring_id,
            rule,
            (
                *(Addition(ItemFacts.read(each), rule) for each in said.get("added", ())),
                *(Strengthening(**each) for each in said.get("strengthened", ())),
                *(Numbering(**each) for each in said.get("numbers", ())),
                *(OtherWay(**each) for each in said.get("other_ways", ())),
            ),
        )


@dataclass(frozen=True)
class Clash:
    """A change that does not fit: its item, the rule above, the rule under it, and why."""

    item: str
    above: str
    below: str
    why: str


@dataclass(frozen=True)
class Laid:
    """The items of an edition, named by `rule`, as a tailoring leaves them, and what of it clashed with those above."""

    rule: str
    items: tuple[TailoredItem, ...]
    clashes: tuple[Clash, ...] = ()


def untailored(items: Sequence[ItemFacts], rule: str) -> Laid:
    """Return the items of an edition as nobody tailored them; `rule` names the edition."""
    return Laid(rule, tuple(TailoredItem(item, rule) for item in items))


def lay(above: Laid, tailoring: Tailoring, default_force: str) -> Laid:
    """Lay a tailoring over items as those above left them; what clashes is told, and changes nothing."""
    items = {each.item.slug: each for each in above.items}
    clashed: list[Clash] = []
    for change in tailoring.changes:
        target = _target(items, change.item)
        why = change.fault(target, default_force)
        if why:
            clashed.append(Clash(change.item, target.rule if target else above.rule, tailoring.rule, why))
            continue
        changed = change.change(target)
        items[changed.item.slug] = replace(changed, rule=tailoring.rule, set_by=(*changed.set_by, tailoring.id))
    return Laid(above.rule, tuple(items.values()), tuple(clashed))


def _target(items: Mapping[str, TailoredItem], name: str) -> TailoredItem | None:
    renamed = (each for each in items.values() if name in each.item.replaces)
    return items.get(name) or next(renamed, None)
