"""Dialling out: on request, or again and again with jitter for as long as the process lives."""

from __future__ import annotations

import random
import threading
from dataclasses import dataclass, field

import structlog

from mutuality.authority import TokenSource
from mutuality.database import Database
from mutuality.problems import Problem
from mutuality.transport import Transport
from mutuality.turns import turn
from mutuality_chapter import affiliation, answering
from mutuality_chapter.ledger import LinkSession, Outcome
from mutuality_chapter.link.dialogue import Dialogue, Life
from mutuality_chapter.link.federation import Federation
from mutuality_chapter.link.rules import AlreadyDialling

EVERY_SECONDS = 6 * 3600
log = structlog.get_logger()


@dataclass
class Link:
    """The link of one chapter in one process; two sessions never run at once, nor in two processes of one database."""

    database: Database
    transport: Transport
    life: Life = field(default_factory=Life)
    busy: threading.Lock = field(default_factory=threading.Lock)

    def dial(self) -> LinkSession:
        """Carry one session through and return its record.

        Raises:
            NotAffiliated: there is nobody to dial.
            AlreadyDialling: another process of this chapter does so just now.
        """
        with self.busy, turn(self.database, "link") as is_ours:
            if not is_ours:
                raise AlreadyDialling("Another process of this chapter is dialling out just now.")
            return Dialogue(self.database, self._federation(), self.life).run()

    def require_known(self) -> None:
        """Compare heads, and take back what had left and was forgotten, so that no noise is drawn on a figure twice.

        Where another copy may go on, or this one was restored and did not dial out yet, a session has to tell first.

        Raises:
            PastUnknown: the federation does not answer, is not trusted, or another copy of this chapter goes on.
        """
        with self.database.reading() as session:
            if affiliation.active_bond(session) is None:
                return  # without a stream nothing ever left
        with self.busy, turn(self.database, "link") as is_ours:
            if not is_ours:
                raise affiliation.PastUnknown("This chapter is dialling out just now; ask again when it is done.")
            outcome, detail = Dialogue(self.database, self._federation(), Life(is_fresh=False)).reconcile()
        if outcome != Outcome.DONE:
            told = f"We do not know what left us ({outcome}: {detail})."
            raise affiliation.PastUnknown(f"{told} If this copy was restored from a backup, dial out first.")

    def _federation(self) -> Federation:
        with self.database.reading() as session:
            bond = affiliation.require_active(session)
            key = affiliation.signing_key(session)
        tokens = TokenSource(self.transport, bond.issuer, bond.chapter_id, key, self.database.clock)
        return Federation(bond.issuer, bond.chapter_id, self.transport, tokens)


def relay(link: Link, stop: threading.Event, *, every_seconds: float = EVERY_SECONDS) -> None:
    """Dial out now, and then about every so often, until told to stop."""
    while not stop.is_set():
        try:
            record = link.dial()
            log.info("dialled", outcome=record.outcome, published=record.published)
        except (affiliation.NotAffiliated, AlreadyDialling) as problem:
            log.info("not dialled", reason=problem.slug)
        except Exception as error:
            log.exception("defect", kind=type(error).__name__)
        stop.wait(every_seconds * random.uniform(0.9, 1.1))  # noqa: S311 - jitter, not a secret


def publish(database: Database, transport: Transport) -> None:
    """Release every answer whose form's day has come and that nobody released; one that is not right stays owed."""
    with database.reading() as session:
        due = answering.to_publish(session)
    link = Link(database, transport)
    for form, period in due:
        try:
            _publish(link, form, period)
        except Problem as problem:
            log.warning("not published", form=form, period=period, reason=problem.slug)


def _publish(link: Link, form: str, period: str) -> None:
    with link.database.reading() as session:
        is_to_draw = answering.needs_noise(session, form, period)
    if is_to_draw:
        link.require_known()
    with link.database.transaction() as session:
        answering.publish(session, form, period)
