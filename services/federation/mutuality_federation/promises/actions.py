"""What happens when a chapter promises to answer a form, or takes that back: its word is kept, none is changed."""

from __future__ import annotations

from typing import Any

from mutuality.database import Session
from mutuality.language import EntryInvalid, Kind, Received, SubjectWithdrawn
from mutuality.language.entries.facts import ReportsPromised
from mutuality_federation import forms
from mutuality_federation.promises.models import FormPromise

NOTHING = {"from_period": None, "until_period": None, "decided_on": None}


def hear(session: Session, fact: ReportsPromised) -> None:
    """Keep what a chapter promises of a form, or promises anew.

    Raises:
        EntryInvalid: its body has no such form.
    """
    said = dict(fact.said)
    form = said.pop("form")
    if not forms.editions_of(session, fact.body_id, form):
        fault = {"pointer": "/data/form", "detail": "There is no such form."}
        raise EntryInvalid("The promise is about a form that is none.", errors=[fault])
    _keep(session, fact, form, said)


def take_back(session: Session, fact: SubjectWithdrawn) -> None:
    """Keep that a chapter promises nothing more of a form, if that is what it withdrew."""
    kind, _, form = str(fact.said["withdrawn"]).partition("/")
    if kind == Kind.PROMISE:
        _keep(session, fact, form, NOTHING)


def _keep(session: Session, fact: Received, form: str, said: dict[str, Any]) -> None:
    whose = {"body_id": fact.body_id, "chapter_id": fact.chapter_id, "place": fact.seq}
    session.add(FormPromise(**whose, form=form, received_at=fact.received_at, **said))
    session.flush()
