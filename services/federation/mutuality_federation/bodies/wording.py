"""What bodies call things, and how what they are about is found whatever they call it.

What is meant by the words somebody looks for is worked out here, body by body; the database only compares folded texts,
so that SQLite and PostgreSQL find the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, and_, bindparam, func, or_, select, true

from mutuality.database import Session
from mutuality.labels import ENGLISH, SYNONYMS, Sought, Thing, fold, labels_in, understand
from mutuality.prepared import Prepared
from mutuality.web import current_service
from mutuality_federation.bodies.models import Body

COLUMNS = Body.__table__.c
NOBODY = ""
TIMES_CHANGED = select(func.sum(COLUMNS.version))
"""How often any body was registered or changed: while it stays, so does what each calls things."""
TOLD_OF = (COLUMNS.id, COLUMNS.name, COLUMNS.slug, COLUMNS.concern, COLUMNS.labels, COLUMNS.language)


@dataclass(frozen=True)
class Findable:
    """The columns by which another room's rows are found: whose they are, if the public may know, kind and text."""

    body_id: ColumnElement[str]
    is_named: ColumnElement[bool]
    kind: ColumnElement[str]
    text: ColumnElement[str]


@dataclass
class Kept:
    """What a process was told bodies call things; it holds while `TIMES_CHANGED` says the same."""

    times_changed: int | None
    labels: dict[str, dict[str, Any]] = field(default_factory=dict)


def ours(language: str) -> list[dict[str, Any]]:
    """Return what we call each thing in a language, and by what other words it is found."""
    labels = labels_in(language, {})
    return [{"thing": each, "label": labels[each], "synonyms": SYNONYMS.get(each, ())} for each in Thing]


def labels_of(session: Session, body_ids: Collection[str | None]) -> list[dict[str, Any]]:
    """Return what some bodies call things, in one query; None stands for what bears no body's name."""
    ids = _eights({each for each in body_ids if each})
    named = _worded(len(ids)).rows(session, {f"body_{place}": each for place, each in enumerate(ids)})
    found = [{"body_id": row.id, **labels_in(row.language, row.labels)} for row in named]
    nobody = [{"body_id": None, **labels_in(ENGLISH, {})}] if None in body_ids else []
    return nobody + sorted(found, key=lambda each: str(each["body_id"]))


def labels_while(session: Session, body_ids: Iterable[str | None], times_changed: int | None) -> list[dict[str, Any]]:
    """Return what some bodies call things; the database is asked for what this process has not been told meanwhile."""
    kept = _kept(times_changed)
    wanted = {body_id or NOBODY: body_id for body_id in body_ids}
    if missing := [body_id for name, body_id in wanted.items() if name not in kept.labels]:
        kept.labels |= {each["body_id"] or NOBODY: each for each in labels_of(session, missing)}
    return [kept.labels[name] for name in sorted(wanted)]


def _kept(times_changed: int | None) -> Kept:
    parts = current_service().parts
    kept: Kept = parts.setdefault(Kept, Kept(times_changed))
    if kept.times_changed != times_changed:
        kept = parts[Kept] = Kept(times_changed)
    return kept


def labels_of_one(session: Session, body_id: str | None) -> dict[str, Any]:
    """Return what one body calls things, or what we do where there is none."""
    return next(iter(labels_of(session, {body_id})), labels_in(ENGLISH, {}))


def bodies_found(session: Session, what: str) -> list[str]:
    """Return the bodies that say all somebody looks for; each is about groups, whatever it calls them."""
    rows = session.execute(select(*TOLD_OF)).all()
    return [row.id for row in rows if not _missing(understand(what, row.labels), _text(row))]


def found(session: Session, what: str, by: Findable) -> ColumnElement[bool]:
    """Return the condition of being what somebody looks for, after one query of all bodies, however many rows.

    A body's name, concern and own words count for its rows, but for those of which nobody may know whose they are.
    """
    everywhere, theirs = understand(what), defaultdict[Sought, list[str]](list)
    for row in session.execute(select(*TOLD_OF)):
        sought = understand(what, row.labels)
        theirs[Sought(sought.kinds, _missing(sought, _text(row)))].append(row.id)
    theirs.pop(everywhere, None)
    own = (and_(by.is_named, by.body_id.in_(ids), _says(sought, by)) for sought, ids in theirs.items())
    return or_(_says(everywhere, by), *own)


def _says(sought: Sought, by: Findable) -> ColumnElement[bool]:
    said = [(" " + by.text).contains(f" {word}", autoescape=True) for word in sought.words]
    return and_(by.kind.in_(sorted(sought.kinds)) if sought.kinds else true(), *said)


def _missing(sought: Sought, text: str) -> tuple[str, ...]:
    return tuple(word for word in sought.words if f" {word}" not in f" {text}")


def _text(row: Any) -> str:
    return fold(f"{row.name} {row.slug} {row.concern}")


@cache
def _worded(count: int) -> Prepared:
    """Return the statement that reads the words of so many bodies, built once."""
    named = COLUMNS.id.in_([bindparam(f"body_{place}") for place in range(count)])
    return Prepared(select(COLUMNS.id, COLUMNS.labels, COLUMNS.language).where(named))


def _eights(ids: Collection[str]) -> list[str]:
    """Return ids, repeated up to a multiple of eight, so that a database meets few different statements."""
    ordered = sorted(ids) or [NOBODY]
    return ordered + ordered[-1:] * (-len(ordered) % 8)
