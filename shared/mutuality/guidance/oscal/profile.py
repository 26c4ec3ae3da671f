"""What a unit lays over an edition as an OSCAL profile: what it imports, and what it modifies of that.

Items of the unit's own are a catalog of their own, which the profile imports beside the edition's. A stronger force is
a further property `force`, of the class `tailored`; of two the last holds. An other way is a further statement.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from mutuality.guidance.oscal.heads import Head, control_id, number_id, part_id, prop

Said = dict[str, Any]
TAILORED = "tailored"


@dataclass(frozen=True)
class Origin:
    """Where the items are that a profile is laid over: addresses of catalogs, and the names items have there now.

    `names` holds those that the tailoring calls by an older name.
    """

    catalogs: Sequence[str]
    names: Mapping[str, str] = field(default_factory=dict)

    def name(self, item: str) -> str:
        """Return what an item is called in its catalog."""
        return self.names.get(item, item)


def profile(head: Head, origin: Origin, changes: Mapping[str, Any]) -> Said:
    """Return what a tailoring changes as a profile."""
    modify = {"set-parameters": _numbers(origin, changes), "alters": _alters(head, origin, changes)}
    kept = {name: said for name, said in modify.items() if said}
    return {
        "profile": {
            **head.document(),
            "imports": [{"href": each, "include-all": {}} for each in origin.catalogs],
            "merge": {"as-is": True},
            **({"modify": kept} if kept else {}),
        }
    }


def _numbers(origin: Origin, changes: Mapping[str, Any]) -> list[Said]:
    return [
        {"param-id": number_id(origin.name(each["item"])), "values": [str(each["number"])]}
        for each in changes["numbers"]
    ]


def _alters(head: Head, origin: Origin, changes: Mapping[str, Any]) -> list[Said]:
    """Return one alteration for each item, whatever is changed of it."""
    added: dict[str, Said] = {}
    for each in changes["strengthened"]:
        said = prop(head.ns, "force", each["force"], **{"class": TAILORED})
        added.setdefault(origin.name(each["item"]), {}).setdefault("props", []).append(said)
    for each in changes["other_ways"]:
        slug = origin.name(each["item"])
        said = {"id": part_id(slug, "other-way"), "name": "statement", "class": "other-way", "prose": each["text"]}
        added.setdefault(slug, {})["parts"] = [said]
    return [{"control-id": control_id(slug), "adds": [{"position": "ending", **said}]} for slug, said in added.items()]
