"""What happens when an edition of a report form arrives: it is kept as it was signed, and never changes."""

from __future__ import annotations

from typing import Any

from mutuality.database import Session
from mutuality.forms import Form
from mutuality_chapter.forms import store
from mutuality_chapter.forms.models import FormCopy


def keep(session: Session, said: dict[str, Any], *, text: str) -> None:
    """Keep an edition of a form as it was signed; nobody answers it unless we do."""
    if not store.missing_forms(session, [said["id"]]):
        return
    form = Form.read(said)
    copy = FormCopy(id=said["id"], slug=form.slug, number=form.number, document=form.document())
    copy.signed, copy.received_at = text, session.now
    session.add(copy)
