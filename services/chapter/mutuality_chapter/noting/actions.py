"""What we do with figures no room counts: note them by hand."""

from __future__ import annotations

from typing import Any

from mutuality.database import Session
from mutuality.periods import require_over
from mutuality_chapter import affiliation, forms, members
from mutuality_chapter.noting import rules, store
from mutuality_chapter.noting.models import NotedFigure


def note(session: Session, *, period: str, code: str, said: dict[str, Any], by: str) -> NotedFigure:
    """Note a figure of a period that is over, or why there is no number; what was noted before is replaced.

    Raises:
        CountedByRooms, FigureNotAsked: it is none that is noted by hand, or nobody asks for it.
        PeriodAhead: the period is not over.
        NumberMisplaced, ContributionUnfit, FigureTooLarge: it contradicts itself or its definition.
        CommentNamesSomebody: its comment names one of our members.
    """
    asked = {each.code: each for form in forms.forms_about(session, period) for each in form.own}
    indicator = rules.require_own(code, asked, period)
    require_over(period, affiliation.today(session))
    rules.require_fit(indicator, said)
    rules.require_nobody_named(is_naming_somebody=members.is_naming_somebody(session, said["comment"] or ""))
    row = store.note(session, period, code) or NotedFigure(period=period, indicator=code, version=1)
    row.state, row.value = said["state"], 0 if said["state"] is rules.Noted.ZERO else said["value"]
    row.largest, row.comment = said["largest"], said["comment"]
    row.noted_at, row.noted_by = session.now, by
    session.add(row)
    session.flush()  # counts the version up before the answer is made
    return row
