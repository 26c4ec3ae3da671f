"""Every query about transfers, mergers and splits; how a transfer stands is read from its steps as of a day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import or_, select

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_federation.transfers.models import Merger, MergerEnd, Split, Transfer, TransferStep
from mutuality_federation.transfers.rules import State, Step
from mutuality_federation.transfers.rules import Transfer as Told

ASKED, MERGERS, ENDS = Transfer.__table__.c, Merger.__table__.c, MergerEnd.__table__.c
MERGED = "merged"


@dataclass(frozen=True)
class Moving:
    """A transfer with all that was said of it, as of a day."""

    id: str
    body_id: str
    chapter_id: str
    from_id: str | None
    to_id: str | None
    reason: str
    asked_by: str
    asked_at: datetime
    steps: Sequence[Any]
    today: date

    @property
    def told(self) -> Told:
        """Return it as the rules see it."""
        said = [Step(each.word, each.said_by, each.said_at.date()) for each in self.steps]
        return Told(self.from_id, self.to_id, self.asked_at.date(), said)

    @property
    def state(self) -> State:
        """Return how it stands."""
        return self.told.state(self.today)

    @property
    def release_by(self) -> date:
        """Return the old unit's last day."""
        return self.told.release_by

    @property
    def accept_by(self) -> date | None:
        """Return the new unit's last day, once it was released."""
        return self.told.accept_by


def transfer(session: Session, transfer_id: str) -> Moving:
    """Return a transfer.

    Raises:
        NotFound: there is none.
    """
    row = session.execute(select(*ASKED).where(ASKED.id == transfer_id)).one_or_none()
    if row is None:
        raise NotFound("There is no such transfer.")
    return _moving(session, [row])[0]


def newest(session: Session, chapter_id: str) -> Moving | None:
    """Return the newest transfer of a chapter."""
    wanted = select(*ASKED).where(ASKED.chapter_id == chapter_id).order_by(ASKED.id.desc()).limit(1)
    found = _moving(session, session.execute(wanted).all())
    return found[0] if found else None


def transfers(session: Session, body_id: str | None, query: dict[str, Any]) -> Page:
    """Return a page of a body's transfers, oldest first; with `unit_id` only those from or to that unit."""
    wanted = select(*ASKED).where(ASKED.body_id == body_id)
    if query["unit_id"]:
        wanted = wanted.where(or_(ASKED.from_id == query["unit_id"], ASKED.to_id == query["unit_id"]))
    page = page_of(session, wanted, by=[ASKED.id], query=query)
    return replace(page, items=_moving(session, page.items))


def merger(session: Session, merger_id: str) -> Any:
    """Return a merger and how it ended.

    Raises:
        NotFound: there is none.
    """
    shown = select(*MERGERS, ENDS.outcome, ENDS.ended_by, ENDS.ended_at)
    joined = shown.outerjoin(MergerEnd, ENDS.merger_id == MERGERS.id)
    row = session.execute(joined.where(MERGERS.id == merger_id)).one_or_none()
    if row is None:
        raise NotFound("There is no such merger.")
    return row


def lineage(session: Session, chapter_id: str) -> dict[str, Any]:
    """Return whom a chapter came from, who became part of it, and what it became part of or let go."""
    named = [MERGERS.chapter_id, MERGERS.into_id, MERGERS.reason, ENDS.ended_at.label("happened_at")]
    merged = select(*named).join(MergerEnd, ENDS.merger_id == MERGERS.id)
    of_us = or_(MERGERS.chapter_id == chapter_id, MERGERS.into_id == chapter_id)
    splits = Split.__table__.c
    parted = select(splits.chapter_id, splits.from_id, splits.reason, splits.split_at.label("happened_at"))
    ours = or_(splits.chapter_id == chapter_id, splits.from_id == chapter_id)
    return {
        "chapter_id": chapter_id,
        "mergers": list(session.execute(merged.where(ENDS.outcome == MERGED, of_us).order_by(ENDS.ended_at))),
        "splits": list(session.execute(parted.where(ours).order_by(splits.split_at))),
    }


def _moving(session: Session, rows: Iterable[Any]) -> list[Moving]:
    """Return transfers with what was said of each, in one query more."""
    held = list(rows)
    said = select(TransferStep).where(TransferStep.transfer_id.in_([each.id for each in held]))
    steps: dict[str, list[TransferStep]] = defaultdict(list)
    for step in session.scalars(said.order_by(TransferStep.id)):
        steps[step.transfer_id].append(step)
    today = session.now.date()
    return [Moving(**each._asdict(), steps=steps[each.id], today=today) for each in held]


def told(session: Session, chapter_id: str) -> dict[str, Any] | None:
    """Return what a chapter is told of its newest transfer, if there ever was one."""
    found = newest(session, chapter_id)
    if found is None:
        return None
    said = {name: getattr(found, name) for name in ("to_id", "state", "release_by", "accept_by")}
    return {**said, "reason": found.steps[-1].reason if found.steps else None}
