"""An edition as an OSCAL catalog: each item a control, its number a parameter, its words and translations parts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from mutuality.guidance.applying import AppliesWhen
from mutuality.guidance.deriving import DERIVED_FACTS, Derivation
from mutuality.guidance.items import ItemFacts, Source
from mutuality.guidance.oscal.heads import Head, control_id, number_id, one_line, part_id, prop

Said = dict[str, Any]
FLAGS = {True: "yes", False: "no"}


def catalog(head: Head, items: Iterable[ItemFacts]) -> Said:
    """Return items as a catalog."""
    controls = [control(item, head.ns) for item in items]
    return {"catalog": {**head.document(), **({"controls": controls} if controls else {})}}


def control(item: ItemFacts, ns: str) -> Said:
    """Return an item as a control."""
    said: Said = {"id": control_id(item.slug), "class": "item", "title": one_line(item.purpose, item.slug)}
    if item.derived:
        said["params"] = [_parameter(item.slug, item.derived)]
    return {**said, "props": list(_props(item, ns)), "parts": list(_parts(item, ns))}


def _parameter(slug: str, derived: Derivation) -> Said:
    said: Said = {"id": number_id(slug), "label": derived.fact.value, "values": [str(derived.parameter)]}
    if derived.low is None:
        return said
    return {**said, "constraints": [{"description": f"A number from {derived.low} to {derived.high}."}]}


def _props(item: ItemFacts, ns: str) -> Iterator[dict[str, str]]:
    if item.force:
        yield prop(ns, "force", item.force)
    yield prop(ns, "known-by", item.known_by)
    if item.derived:
        yield prop(ns, "derived-from", item.derived.fact)
    for name, value in _conditions(item.applies_when):
        yield prop(ns, f"applies-when-{name}", value)
    for name in item.replaces:
        yield prop(ns, "replaces", name)


def _conditions(when: AppliesWhen) -> Iterator[tuple[str, str]]:
    if when.gathering is not None:
        yield "gathering", when.gathering
    if when.has_hotline is not None:
        yield "hotline", FLAGS[when.has_hotline]
    if when.has_youth is not None:
        yield "youth", FLAGS[when.has_youth]
    for tag in when.languages:
        yield "language", tag
    for standing in when.standings:
        yield "standing", standing


def _parts(item: ItemFacts, ns: str) -> Iterator[Said]:
    yield {"id": part_id(item.slug, "purpose"), "name": "overview", "prose": item.purpose}
    yield {"id": part_id(item.slug, "text"), "name": "statement", "prose": item.text}
    if item.derived:
        says = DERIVED_FACTS[item.derived.fact].says.format(f"{{{{ insert: param, {number_id(item.slug)} }}}}")
        yield {"id": part_id(item.slug, "derived"), "name": "assessment-objective", "prose": says}
    for each in item.translations:
        said = {"class": "translation", "props": [prop(ns, "language", each.language)]}
        yield {"id": part_id(item.slug, "purpose", each.language), "name": "overview", **said, "prose": each.purpose}
        yield {"id": part_id(item.slug, "text", each.language), "name": "statement", **said, "prose": each.text}
    if item.source:
        yield _source(item.slug, item.source, ns)


def _source(slug: str, source: Source, ns: str) -> Said:
    said: Said = {"id": part_id(slug, "source"), "name": "source", "ns": ns, "prose": source.text}
    known = {"commons-id": source.commons_id, "proposal-id": source.proposal_id}
    props = [prop(ns, name, value) for name, value in known.items() if value]
    return {**said, "props": props} if props else said
