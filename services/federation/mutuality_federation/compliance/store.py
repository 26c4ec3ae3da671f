"""Every query about answers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta

from sqlalchemy import and_, func, select

from mutuality.database import Session
from mutuality.policy import Given
from mutuality_federation.compliance.models import Answer

COLUMNS = Answer.__table__.c
Answers = dict[tuple[str, str], Given]


def answers(session: Session, chapter_ids: Sequence[str], on: date) -> dict[str, Answers]:
    """Return the newest answers of chapters received up to the end of a day, in one query."""
    until = datetime.combine(on + timedelta(days=1), time(), UTC)
    place = (COLUMNS.chapter_id, COLUMNS.edition_id, COLUMNS.item)
    newest = select(*place, func.max(COLUMNS.rev).label("rev"))
    newest = newest.where(COLUMNS.chapter_id.in_(chapter_ids), COLUMNS.received_at < until).group_by(*place)
    latest = newest.subquery()
    is_latest = [COLUMNS[name] == latest.c[name] for name in ("chapter_id", "edition_id", "item", "rev")]
    found: dict[str, Answers] = defaultdict(dict)
    for row in session.execute(select(*place, COLUMNS.answer, COLUMNS.is_stricter).join(latest, and_(*is_latest))):
        found[row.chapter_id][row.edition_id, row.item] = Given(row.answer, row.is_stricter)
    return found
