"""What happens to telephony: the provider is set, asked for, and callers are told apart."""

from __future__ import annotations

from mutuality.database import Session
from mutuality_chapter.telephony import rules
from mutuality_chapter.telephony.models import Telephony
from mutuality_chapter.telephony.providers import Connection

ONLY = 1


def set_telephony(session: Session, *, kind: str, url: str | None) -> Telephony:
    """Set the telephone provider, with a new secret, told this once; callers are told apart as before.

    Raises:
        AddressMissing: a webhook without an address, or a simulation with one.
    """
    if (kind == "webhook") != (url is not None):
        fault = {"pointer": "/url", "detail": "Stands with a webhook, and with it alone."}
        raise rules.AddressMissing("A webhook has an address, a simulation none.", errors=[fault])
    row = session.get(Telephony, ONLY) or Telephony(id=ONLY, caller_secret=rules.new_secret())
    row.kind, row.url, row.secret, row.set_at = kind, url, rules.new_secret(), session.now
    session.add(row)
    return row


def telephony(session: Session) -> Telephony:
    """Return the provider that was set.

    Raises:
        TelephonyNotSet: none was.
    """
    found = session.get(Telephony, ONLY)
    if found is None:
        raise rules.TelephonyNotSet("No telephone provider was set yet.")
    return found


def is_set(session: Session) -> bool:
    """Say whether a provider was set."""
    return session.get(Telephony, ONLY) is not None


def connection(session: Session) -> Connection:
    """Return how the provider is reached.

    Raises:
        TelephonyNotSet: none was set.
    """
    held = telephony(session)
    return Connection(held.kind, held.url, held.secret)


def pseudonym(session: Session, number: str | None) -> tuple[str | None, str | None]:
    """Return all that is kept of a caller's number: what tells callers apart, and its last two digits.

    Raises:
        TelephonyNotSet: no provider was set, so there is no key to hash with.
    """
    return rules.key_of(number, telephony(session).caller_secret), rules.masked(number)
