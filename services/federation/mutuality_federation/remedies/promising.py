"""What chapters promise to improve. That something is done asks for a new attestation; no verdict rests on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row

from mutuality.database import Session
from mutuality.language import EntryInvalid, ImprovementPromised, Kind, SubjectWithdrawn
from mutuality.problems import NotFound
from mutuality_federation import answers, findings
from mutuality_federation.chapters import ChapterFacts
from mutuality_federation.compliance import ItemVerdict
from mutuality_federation.editions import StandingItem
from mutuality_federation.remedies import store
from mutuality_federation.remedies.models import Promise

OWN = {"id", "body_id", "chapter_id", "place", "is_withdrawn", "received_at"}
SAID = [column.name for column in Promise.__table__.c if column.name not in OWN]


@dataclass(frozen=True)
class PromiseView:
    """A promise as the chapter said it last, and what the body reads today in its item, if it is asked."""

    row: Row[Any]
    verdict: ItemVerdict | None

    def __getattr__(self, name: str) -> Any:
        return getattr(self.row, name)

    @property
    def today(self) -> str | None:
        """Return today's verdict."""
        return self.verdict.verdict if self.verdict else None

    @property
    def asks_attestation(self) -> bool:
        """Say whether it is done, and the item waits to be attested anew."""
        return self.row.done_on is not None and self.verdict is not None and not self.verdict.is_met


def promise(session: Session, fact: ImprovementPromised) -> None:
    """Keep what a chapter promises, or promises anew.

    Raises:
        EntryInvalid: it is about a finding that is not at it, or an item its body never asked.
    """
    item = _item(session, fact)
    if fact.said["finding_id"] is not None:
        finding = findings.known(session, fact.said["finding_id"])
        if finding is None or finding.chapter_id != fact.chapter_id:
            raise _unfit("finding_id", "There is no such finding at this chapter.")
    said = {**fact.said, "edition_id": item.edition_id, "tailoring_id": item.tailoring_id}
    _keep(session, fact, said, is_withdrawn=False)


def take_promise_back(session: Session, fact: SubjectWithdrawn) -> None:
    """Note that a chapter took a promise back, if that is what it withdrew."""
    kind, _, named = str(fact.said["withdrawn"]).partition("/")
    held = store.of_chapter(session, fact.chapter_id) if kind == Kind.IMPROVEMENT else ()
    for each in held:
        if each.promise_id == named:
            said = {name: getattr(each, name) for name in SAID}
            _keep(session, fact, said, is_withdrawn=True)


def told(session: Session, chapter: ChapterFacts) -> list[PromiseView]:
    """Return what a chapter promises, each with today's verdict, and whether its item waits to be attested anew."""
    held = store.of_chapter(session, chapter.id)
    read = findings.verdicts_today(session, chapter, held)
    return [PromiseView(each, read.get(each.id)) for each in held]


def _item(session: Session, fact: ImprovementPromised) -> StandingItem:
    try:
        item = answers.known_item(session, fact.said["edition_id"], fact.said["item"])
    except NotFound as error:
        raise _unfit("item", "There is no such item.") from error
    if item.body_id != fact.body_id:
        raise _unfit("edition_id", "This body never published it.")
    return item


def _keep(
    session: Session, fact: ImprovementPromised | SubjectWithdrawn, said: dict[str, Any], *, is_withdrawn: bool
) -> None:
    whose = {"body_id": fact.body_id, "chapter_id": fact.chapter_id, "place": fact.seq}
    received = {"received_at": fact.received_at, "is_withdrawn": is_withdrawn}
    session.add(Promise(id=session.new_id("prm"), **whose, **received, **said))
    session.flush()


def _unfit(name: str, detail: str) -> EntryInvalid:
    fault: dict[str, Any] = {"pointer": f"/data/{name}", "detail": detail}
    return EntryInvalid("The entry speaks of something that does not fit.", errors=[fault])
