"""What an entry is about, by name: its subject and what it says must speak of the same thing."""

from __future__ import annotations

from mutuality.language.facts import Received
from mutuality.language.said import EntryInvalid


def require_subject(fact: Received, subject: str) -> None:
    """Refuse an entry that names another subject than it speaks of: revisions and withdrawals go by the subject.

    Raises:
        EntryInvalid: it does.
    """
    if fact.subject != subject:
        fault = {"pointer": "/entry/subject", "detail": f"Must be {subject}."}
        raise EntryInvalid("The entry names another subject than it speaks of.", errors=[fault])
