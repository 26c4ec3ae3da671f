"""How a chapter changes the key it signs with: the old one vouches for the new one, which holds once acknowledged."""

from __future__ import annotations

from sqlalchemy import update

from mutuality.database import Session
from mutuality.language import Kind, sign_rotation, subject_of
from mutuality.signing import SigningKey
from mutuality_chapter.affiliation import store
from mutuality_chapter.affiliation.events import Outgoing
from mutuality_chapter.affiliation.models import OwnKey


def renew_key(session: Session) -> str:
    """Make a new key that waits, and let the next session tell our federation; return its name.

    Raises:
        NotAffiliated: we belong to nobody.
    """
    store.require_active(session)
    new = SigningKey.generate()
    session.add(OwnKey(kid=new.kid, private_jwk=new.private_jwk(), made_at=session.now, is_waiting=True))
    said = sign_rotation(new, follows=store.signing_key(session).kid)
    session.announce(Outgoing(Kind.KEY_ROTATION, subject_of(Kind.KEY_ROTATION, said), said))
    return new.kid


def take_up_key(session: Session, kid: str) -> None:
    """Sign with the key that waited, from the next entry on."""
    session.execute(update(OwnKey).where(OwnKey.kid == kid).values(is_waiting=False))
