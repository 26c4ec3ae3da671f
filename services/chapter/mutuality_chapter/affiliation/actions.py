"""What a chapter does about itself and its bond: found, describe, ask, leave, change its key, take in the feed."""

from __future__ import annotations

import secrets
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import update

from mutuality.database import Session
from mutuality.language import Asks, Kind, sign_rotation, subject_of
from mutuality.periods import require_past
from mutuality.signing import KeyInvalid, SigningKey, thumbprint
from mutuality_chapter.affiliation import rules, store
from mutuality_chapter.affiliation.events import Founded, Outgoing
from mutuality_chapter.affiliation.models import LEFT, Bond, HashKey, LayerCopy, OwnKey, PolicyCopy, PolicyRow, Profile

CLOSED = "closed"
ROW = ("from_on", "version", "layer_ids", "holds")


def found(session: Session, *, name: str, concern: str, title: str, timezone: str, founded_on: date | None) -> None:
    """Write the chapter's profile; the chapter exists from now on, with or without a federation.

    Raises:
        AlreadyFounded: it has one.
        DayAhead: the day it was founded lies in the future.
    """
    rules.require_unfounded(is_founded=session.get(Profile, store.ONLY) is not None)
    if founded_on:
        require_past(founded_on, session.now.astimezone(ZoneInfo(timezone)).date())
    session.add(
        Profile(
            id=store.ONLY,
            name=name,
            concern=concern,
            concern_title=title,
            timezone=timezone,
            languages=["en"],
            founded_on=founded_on,
            version=1,
        )
    )
    session.add(HashKey(id=store.ONLY, value=secrets.token_bytes(32)))
    session.announce(Founded(concern))


def describe(session: Session, *, profile: Profile, said: dict[str, Any]) -> Profile:
    """Change what the chapter says of itself."""
    for name, value in said.items():
        setattr(profile, name, value)
    session.flush()  # counts the version up before the answer is made
    return profile


def add_federation_keys(session: Session, keys: list[dict[str, Any]]) -> None:
    """Hold these keys of our federation beside those we hold: what it signed with them before stays signed.

    Raises:
        KeyInvalid: one is no key, or is not named by its thumbprint.
    """
    bond = session.get_one(Bond, store.ONLY)
    held = {thumbprint(key): key for key in [*keys, *(bond.jwks or {}).get("keys", [])]}
    if any(key.get("kid") != name for name, key in held.items()):
        raise KeyInvalid("A key of the federation is not named by its thumbprint.")
    bond.jwks = {"keys": list(held.values())}


def accept_feed(session: Session, said: dict[str, Any], *, text: str) -> None:
    """Take in what the federation told us: our standing, and every policy we do not hold yet."""
    bond = session.get_one(Bond, store.ONLY)
    bond.body_name, bond.meeting_types = said["body"]["name"], said["body"]["meeting_types"]
    bond.kept_out = said["kept_out"]
    _note_standing(bond, said["chapter"])
    store.own_profile(session).own_words = {} if bond.state == LEFT else said["body"]["labels"]
    accept_policies(session, said, text=text)


def accept_policies(session: Session, said: dict[str, Any], *, text: str) -> None:
    """Keep every policy and layer the feed tells of that we do not hold yet, and what binds us from which day on."""
    for policy in said["policies"]:
        if session.get(PolicyCopy, policy["version"]) is None:
            session.add(PolicyCopy(signed=text, received_at=session.now, **policy))
    for layer in said["layers"]:
        if session.get(LayerCopy, layer["id"]) is None:
            session.add(LayerCopy(signed=text, received_at=session.now, **layer))
    _keep_rows(session, said["rows"])


def _keep_rows(session: Session, rows: list[dict[str, Any]]) -> None:
    """Keep what binds us from which day on, if a feed says it anew."""
    held = store.rows(session)
    said = [{**each, "holds": [_plain(hold) for hold in each["holds"]]} for each in rows]
    if [{name: getattr(each, name) for name in ROW} for each in held] != said:
        feed = held[0].feed + 1 if held else 1
        session.add_all(PolicyRow(feed=feed, received_at=session.now, **each) for each in said)


def _note_standing(bond: Bond, chapter: dict[str, Any]) -> None:
    bond.unit_id, bond.standing, bond.bears_name = chapter["unit_id"], chapter["standing"], chapter["bears_name"]
    bond.standing_since, bond.standing_reason = chapter["since"], chapter["reason"]
    bond.standing_until = chapter["until"]
    if bond.standing == CLOSED:
        bond.state = LEFT
    bond.announced = [{**each, "earliest_on": each["earliest_on"].isoformat()} for each in chapter["announced"]]
    applied = chapter["application"]
    said = [{**each, "said_at": _instant(each["said_at"])} for each in applied["said"]] if applied else []
    bond.application = {**applied, "said": said} if applied else None
    bond.transfer = _plain(chapter["transfer"])
    charter = chapter["charter"] or {"since": None, "due_on": None}
    bond.charter_since, bond.charter_due_on = charter["since"], charter["due_on"]


def _instant(at: datetime) -> str:
    """Return an instant as the API writes it."""
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z")


def _plain(said: dict[str, Any] | None) -> dict[str, Any] | None:
    """Return values with days as texts, as JSON keeps them."""
    if said is None:
        return None
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in said.items()}


def ask(session: Session, said: dict[str, Any]) -> None:
    """Ask our body for something for ourselves; it waits to leave like everything else.

    Raises:
        NotAffiliated: we belong to nobody.
        TargetNeeded: a transfer or a merger names where to, and nothing else does.
    """
    store.require_active(session)
    rules.require_target(Asks(said["asks"]), unit_id=said["unit_id"], chapter_id=said["chapter_id"])
    session.announce(Outgoing(Kind.REQUEST, subject_of(Kind.REQUEST, said), said))


def leave(session: Session, *, reason: str) -> None:
    """Leave our body: what waits leaves first, and the last entry of our stream says that we go.

    Raises:
        NotAffiliated: we belong to nobody.
    """
    store.require_active(session)
    said = {"reason": reason}
    session.announce(Outgoing(Kind.CLOSE, subject_of(Kind.CLOSE, said), said))


def part(session: Session) -> None:
    """Belong to nobody any more, once our body acknowledged that we go; all we own stays."""
    bond = session.get_one(Bond, store.ONLY)
    bond.state, bond.standing, bond.bears_name, bond.announced, bond.kept_out = LEFT, CLOSED, False, [], []
    store.own_profile(session).own_words = {}


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


def note_polled(session: Session, *, held: str | None = None) -> None:
    """Note that what we hold is what the federation says today; `held` is the ETag of what was just taken in."""
    bond = session.get_one(Bond, store.ONLY)
    bond.polled_at, bond.feed_etag = session.now, held or bond.feed_etag
