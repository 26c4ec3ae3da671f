"""Every query about who we are and whom we belong to; other rooms ask here, on line and off."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Sequence
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import func, select

from mutuality.database import Session
from mutuality.policy import NOTHING, PolicyInForce
from mutuality.policy.layers import resolve
from mutuality.signing import FindKey, SignatureInvalid, SigningKey
from mutuality_chapter.affiliation.models import LEFT, Bond, HashKey, LayerCopy, OwnKey, PolicyCopy, PolicyRow, Profile
from mutuality_chapter.affiliation.rules import ActiveBond, ChapterProfile, NotAffiliated, NotFounded

ONLY = 1
BEGINNING = date(1970, 1, 1)


def own_profile(session: Session) -> Profile:
    """Return this chapter's profile row.

    Raises:
        NotFounded: there is none yet.
    """
    found = session.get(Profile, ONLY)
    if found is None:
        raise NotFounded("This chapter has no profile yet.")
    session.info[Profile] = found  # a session lets go of what nobody holds, and would ask for it at each turn
    return found


def profile(session: Session) -> ChapterProfile:
    """Return what other rooms may know of this chapter.

    Raises:
        NotFounded: it has no profile yet.
    """
    found = own_profile(session)
    return ChapterProfile(found.name, found.concern, found.timezone, tuple(found.languages))


def today(session: Session) -> date:
    """Return today's date where the chapter is."""
    return session.now.astimezone(ZoneInfo(own_profile(session).timezone)).date()


def keyed_hash(session: Session, text: str, *, purpose: str) -> str:
    """Return by what a text is known again, for one purpose and in this chapter alone, without being kept.

    Raises:
        NotFounded: the chapter has no profile yet, and no secret.
    """
    found = session.get(HashKey, ONLY)
    if found is None:
        raise NotFounded("This chapter has no profile yet.")
    return hmac.new(found.value, f"{purpose}\n{text}".encode(), hashlib.sha256).hexdigest()


def bond(session: Session) -> Bond | None:
    """Return our bond, if we ever asked for one."""
    return session.get(Bond, ONLY)


def bond_state(session: Session) -> str | None:
    """Return how far our bond has come: prepared, pending, active or refused; None where we never asked for one."""
    found = bond(session)
    return found.state if found else None


def meeting_types(session: Session) -> dict[str, str]:
    """Return the types of meetings our body has words for, by code; none where it has none, or we have no body."""
    found = bond(session)
    return {each["code"]: each["name"] for each in found.meeting_types} if found else {}


def has_left(session: Session) -> bool:
    """Say whether we left our body, and it acknowledged that."""
    return bond_state(session) == LEFT


def has_belonged(session: Session) -> bool:
    """Say whether we belong to a body, or did: whether anything of us may have left."""
    return bond_state(session) in {"active", LEFT}


def active_bond(session: Session) -> ActiveBond | None:
    """Return our bond once it was approved."""
    found = bond(session)
    if found is None or found.state != "active" or not (found.issuer and found.chapter_id and found.body_id):
        return None
    return ActiveBond(found.issuer, found.chapter_id, found.body_id, found.digest, found.standing)


def feed_held(session: Session) -> str | None:
    """Return the ETag of the feed we took in last, with every edition it names."""
    found = bond(session)
    return found.feed_etag if found else None


def require_active(session: Session) -> ActiveBond:
    """Return our approved bond.

    Raises:
        NotAffiliated: there is none.
    """
    found = active_bond(session)
    if found is None:
        raise NotAffiliated("This chapter belongs to no federation yet.")
    return found


def signing_key(session: Session) -> SigningKey:
    """Return the key we sign with.

    Raises:
        NotAffiliated: none was made yet.
    """
    in_use = select(OwnKey).where(~OwnKey.is_waiting)
    found = session.scalar(in_use.order_by(OwnKey.number.desc()).limit(1))
    if found is None:
        raise NotAffiliated("This chapter has no key yet; it is made when it enrols.")
    return SigningKey.from_private_jwk(found.private_jwk)


def own_keys(session: Session) -> FindKey:
    """Return how to find the public keys we ever signed with, by name."""

    def find(kid: str) -> dict[str, Any]:
        found = session.scalar(select(OwnKey).where(OwnKey.kid == kid))
        if found is None:
            raise SignatureInvalid("We never had such a key.")
        return SigningKey.from_private_jwk(found.private_jwk).public_jwk()

    return find


def federation_keys(session: Session) -> FindKey:
    """Return how to find the federation's public keys by name."""
    keys = _federation_keys(session)

    def find(kid: str) -> dict[str, str]:
        if kid not in keys:
            raise SignatureInvalid("Our federation has no such key.")
        return {name: keys[kid][name] for name in ("kty", "crv", "x", "y")}

    return find


def federation_jwks(session: Session) -> list[dict[str, str]]:
    """Return every public key of the federation we hold."""
    return list(_federation_keys(session).values())


def knows_federation_key(session: Session, kid: str) -> bool:
    """Say whether we hold the federation's key of that name."""
    return kid in _federation_keys(session)


def _federation_keys(session: Session) -> dict[str, dict[str, str]]:
    found = bond(session)
    return {key["kid"]: key for key in (found.jwks or {}).get("keys", [])} if found else {}


def policy_in_force(session: Session, *, without_overlays: bool = False) -> PolicyInForce:
    """Return what binds us today, each key with who set it; nothing without a federation.

    Without overlays it is what binds every chapter of our unit.
    """
    row = row_in_force(session)
    if row is None:
        return PolicyInForce(NOTHING, 0, BEGINNING, "nobody")
    copies = [session.get_one(LayerCopy, each) for each in row.layer_ids]
    below = [each.layer for each in copies if not (without_overlays and each.is_overlay)]
    return resolve(session.get_one(PolicyCopy, row.version).held, below)


def row_in_force(session: Session) -> PolicyRow | None:
    """Return which layers bind us today; None where none does."""
    on = today(session)
    found = next((each for each in reversed(rows(session)) if each.from_on <= on), None)
    return None if has_left(session) else found


def rows(session: Session) -> Sequence[PolicyRow]:
    """Return from which day which layers bind us, as the newest feed says, in order."""
    newest = select(func.max(PolicyRow.feed)).scalar_subquery()
    return session.scalars(select(PolicyRow).where(PolicyRow.feed == newest).order_by(PolicyRow.from_on)).all()
