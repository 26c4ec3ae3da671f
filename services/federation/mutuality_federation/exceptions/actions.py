"""Opening a closed period again for one chapter, and excusing one from a period."""

from __future__ import annotations

from datetime import date
from typing import Any

from mutuality.database import Session
from mutuality.forms import Form, FormUnknown, require_period
from mutuality.language import STANDARD
from mutuality.language.feedback import ExceptionKind
from mutuality.periods import require_over
from mutuality_federation import forms, policies
from mutuality_federation.chapters import Chapter, facts_of
from mutuality_federation.exceptions import rules, store
from mutuality_federation.exceptions.models import ReportException


def open_again(session: Session, *, chapter: Chapter, said: dict[str, Any], by: str) -> dict[str, Any]:
    """Let a chapter report a closed period until a day; a later day takes the place of an earlier one.

    Raises:
        FormUnknown, FormPeriodUnfit: no form of that name asks about such a period.
        PeriodAhead: the period is not over.
        ReopeningDayWrong: the day has passed, or lies too far ahead.
        PeriodNotClosed: the period takes reports anyway.
    """
    today = session.now.date()
    require_over(said["period"], today)
    rules.require_day(said["until"], today)
    rules.require_closed(said["period"], today, _closes_days(session, chapter, said, today))
    return _kept(session, chapter, ExceptionKind.REOPENED, said, until=said["until"], by=by)


def excuse(session: Session, *, chapter: Chapter, said: dict[str, Any], by: str) -> dict[str, Any]:
    """Expect no report of a period of a chapter; one that comes all the same is taken, and counted.

    Raises:
        FormUnknown, FormPeriodUnfit: no form of that name asks about such a period.
        AlreadyExcused: it is excused from it.
    """
    _form(session, chapter, said)
    session.refresh(chapter, with_for_update=True)  # two who excuse it at once follow one another
    if store.is_excused(session, chapter.id, said["form"], said["period"]):
        raise rules.AlreadyExcused(f"The chapter is excused from {said['period']}.")
    return _kept(session, chapter, ExceptionKind.EXCUSED, said, until=None, by=by)


def _closes_days(session: Session, chapter: Chapter, said: dict[str, Any], today: date) -> int:
    """Return so many days after its end a period is closed, by its form, or by the policy for the standard one."""
    form = _form(session, chapter, said)
    if form is not None:
        return form.closes_days
    return int(policies.policy_for(session, facts_of(chapter), today)["reporting.closes_days"])


def _form(session: Session, chapter: Chapter, said: dict[str, Any]) -> Form | None:
    """Return the form of the body's own that is meant; None for the standard one, which the policy makes."""
    if said["form"] == STANDARD:
        return None
    form = forms.form_for(session, chapter.body_id, said["form"], said["period"])
    if form is None:
        raise FormUnknown(f"No edition of a form {said['form']} asks about {said['period']}.")
    require_period(form, said["period"])
    return form


def _kept(
    session: Session, chapter: Chapter, kind: ExceptionKind, said: dict[str, Any], *, until: date | None, by: str
) -> dict[str, Any]:
    made = ReportException(
        id=session.new_id("exc"),
        body_id=chapter.body_id,
        chapter_id=chapter.id,
        kind=kind,
        form=said["form"],
        period=said["period"],
        until=until,
        reason=said["reason"],
        granted_by=by,
        granted_at=session.now,
    )
    session.add(made)
    session.flush()
    names = [column.name for column in ReportException.__table__.c]
    return {**{name: getattr(made, name) for name in names}, "is_running": True}
