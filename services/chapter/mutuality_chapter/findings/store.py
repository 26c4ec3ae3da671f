"""Every query about findings at us, our appeals and our promises."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sqlalchemy import select

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_chapter import affiliation
from mutuality_chapter.findings.models import FindingCopy, OurAppeal, OurPromise
from mutuality_chapter.findings.rules import NothingAppealed

FINDING, PROMISE = FindingCopy.__table__.c, OurPromise.__table__.c


def findings(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of the findings at us; none once we left who opened them."""
    wanted = select(*FINDING)
    if affiliation.active_bond(session) is None:
        wanted = wanted.where(FINDING.id.is_(None))
    page = page_of(session, wanted, by=[FINDING.id], query=query)
    return replace(page, items=[each.told for each in page.items])


def finding(session: Session, finding_id: str) -> FindingCopy:
    """Return a finding at us.

    Raises:
        NotFound: our feed told of none, or we left who opened it.
    """
    found = session.get(FindingCopy, finding_id)
    if found is None or affiliation.active_bond(session) is None:
        raise NotFound("Our feed told of no such finding.")
    return found


def step_of(found: FindingCopy, number: int) -> dict[str, Any]:
    """Return a step of a finding by its number.

    Raises:
        NotFound: it has none of that number.
    """
    step: dict[str, Any] | None = next((each for each in found.told["steps"] if each["number"] == number), None)
    if step is None:
        raise NotFound("This finding has no such step.")
    return step


def appeal(session: Session, finding_id: str, number: int) -> OurAppeal:
    """Return what we said last against a step.

    Raises:
        NothingAppealed: nothing.
    """
    found = session.get(OurAppeal, (finding_id, number))
    if found is None:
        raise NothingAppealed("We said nothing against this step.")
    return found


def promises(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of what we promise, the oldest first."""
    return page_of(session, select(*PROMISE), by=[PROMISE.id], query=query)


def promise(session: Session, promise_id: str) -> OurPromise:
    """Return what we promise.

    Raises:
        NotFound: there is no such promise.
    """
    found = session.get(OurPromise, promise_id)
    if found is None:
        raise NotFound("There is no such promise of ours.")
    return found
