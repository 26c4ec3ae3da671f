"""How a chapter comes to another unit: asked for, held until the old one releases, accepted by the new one."""

from __future__ import annotations

from typing import Any

from mutuality.access import Actor
from mutuality.database import Session
from mutuality.language import Asks, EntryInvalid, Requested
from mutuality.problems import Conflict, NotFound
from mutuality_federation import bodies, chapters
from mutuality_federation.chapters import Chapter
from mutuality_federation.transfers import merging, rules, store
from mutuality_federation.transfers.models import Transfer, TransferStep
from mutuality_federation.transfers.rules import CHAPTER, Word
from mutuality_federation.transfers.store import Moving

BY_ITSELF = "asked by the chapter"


def ask(session: Session, *, chapter: Chapter, to_id: str | None, reason: str, by: str) -> Moving:
    """Ask that a chapter belong to another unit, or to none.

    Raises:
        NotFound: the body has no such unit.
        AlreadyThere, TransferOpen: it is there, or on its way.
    """
    if to_id:
        bodies.require_unit(session, chapter.body_id, to_id)
    rules.require_elsewhere(chapter.unit_id, to_id)
    before = store.newest(session, chapter.id)
    if before is not None and before.state in {rules.State.ASKED, rules.State.RELEASED}:
        raise rules.TransferOpen(f"A transfer is {before.state}.")
    asked = Transfer(
        id=session.new_id("trf"),
        body_id=chapter.body_id,
        chapter_id=chapter.id,
        from_id=chapter.unit_id,
        to_id=to_id,
        reason=reason,
        asked_by=by,
        asked_at=session.now,
    )
    session.add(asked)
    session.flush()  # it is read back as everyone will see it
    return store.transfer(session, asked.id)


def hear(session: Session, fact: Requested) -> None:
    """Take in that a chapter itself asks to belong to another unit, or to become part of another chapter.

    What was judged before, and lost with our database since, takes effect again if it still fits.

    Raises:
        EntryInvalid: its body has no such unit or chapter.
        AlreadyThere, TransferOpen, CannotMerge: it cannot be.
    """
    try:
        _follow(session, chapters.chapter(session, fact.chapter_id), fact.said)
    except NotFound as missing:
        if not fact.was_judged:
            raise EntryInvalid(missing.detail, errors=[{"pointer": "/data", "detail": missing.detail}]) from missing
    except Conflict:
        if not fact.was_judged:
            raise


def _follow(session: Session, chapter: Chapter, said: dict[str, Any]) -> None:
    if said["asks"] == Asks.TRANSFER:
        ask(session, chapter=chapter, to_id=said["unit_id"], reason=BY_ITSELF, by=CHAPTER)
    elif said["asks"] == Asks.MERGER:
        merging.propose(session, chapter=chapter, into_id=str(said["chapter_id"]), reason=BY_ITSELF, by=CHAPTER)


def release(session: Session, *, transfer: Moving, reason: str, actor: Actor) -> Moving:
    """Let the old unit release a chapter.

    Raises:
        TransferEnded, OutOfTurn: it is not waited for.
        OtherUnitDecides: it is another unit's word.
    """
    rules.require_turn(rules.require_open(transfer.told, transfer.today), rules.State.ASKED)
    rules.require_releasing(
        transfer.told,
        is_national=chapters.unit_of_actor(actor) is None,
        speaks=chapters.speaks_for(session, actor, transfer.body_id, transfer.from_id),
        today=transfer.today,
    )
    return _note(session, transfer, Word.RELEASED, reason, actor)


def accept(session: Session, *, transfer: Moving, reason: str, actor: Actor) -> Moving:
    """Let the new unit accept a chapter: from today on it belongs there.

    Raises:
        TransferEnded, OutOfTurn: it is not waited for.
        OtherUnitDecides: it is another unit's word.
        SameAccount: this account released it.
    """
    rules.require_turn(rules.require_open(transfer.told, transfer.today), rules.State.RELEASED)
    speaks = chapters.speaks_for(session, actor, transfer.body_id, transfer.to_id)
    rules.require_accepting(transfer.told, speaks=speaks, by=actor.id)
    chapter = chapters.chapter(session, transfer.chapter_id)
    accepted = _note(session, transfer, Word.ACCEPTED, reason, actor)
    chapters.place(session, chapter, transfer.to_id, on=transfer.today, by=actor.id)
    return accepted


def refuse(session: Session, *, transfer: Moving, reason: str, actor: Actor) -> Moving:
    """Let the unit whose word is waited for refuse; the chapter stays where it is.

    Raises:
        TransferEnded: it is not waited for.
        OtherUnitDecides: it is another unit's word.
    """
    state = rules.require_open(transfer.told, transfer.today)
    unit_id = transfer.from_id if state is rules.State.ASKED else transfer.to_id
    if not chapters.speaks_for(session, actor, transfer.body_id, unit_id):
        raise rules.OtherUnitDecides("Another unit's word is waited for.", unit_id=unit_id, until=None)
    return _note(session, transfer, Word.REFUSED, reason, actor)


def take_back(session: Session, *, transfer: Moving, reason: str, actor: Actor) -> Moving:
    """Take a transfer back; the chapter stays where it is.

    Raises:
        TransferEnded: it is over.
    """
    rules.require_open(transfer.told, transfer.today)
    return _note(session, transfer, Word.TAKEN_BACK, reason, actor)


def _note(session: Session, transfer: Moving, word: Word, reason: str, actor: Actor) -> Moving:
    step = TransferStep(transfer_id=transfer.id, word=word, reason=reason, said_by=actor.id, said_at=session.now)
    session.add(step)
    session.flush()  # it is read back as everyone will see it
    return store.transfer(session, transfer.id)
