"""What happens to matches: somebody is proposed, each agrees or declines, and once all agreed they reach each other.

Nobody is named to anybody who did not ask for it or offer it, and nobody's contact is told before all agreed.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mutuality.database import Session
from mutuality.policy import PolicyInForce, refusal
from mutuality_chapter import affiliation, contacts, helpers, members
from mutuality_chapter.ties import rules, store, turning
from mutuality_chapter.ties.models import Match, Voice
from mutuality_chapter.ties.rules import MatchState, Part


@dataclass(frozen=True)
class Answered:
    """A fact for the rooms above: somebody agreed to help with a request; that stops its clock."""

    request_id: str
    helper_id: str


@dataclass(frozen=True)
class Proposal:
    """Who may be brought together, in which parts, and why. `parts` is by member, `agreed` names who said yes."""

    request_id: str | None
    kind: str
    channel: str
    parts: Mapping[str, Part]
    agreed: Collection[str]
    points: Sequence[Mapping[str, Any]]


def propose(session: Session, said: Proposal) -> Match:
    """Propose some people to one another; each is asked.

    Raises:
        NotFound, AlreadyLeft: one of them is not here.
        Paused: one of them rests.
        PolicyRefused, NotHelping: who would help may not, or visits alone where helpers visit in pairs.
        HelperFull: who would help walks with as many as they can.
        AlreadyProposed: they were proposed, and it stands.
    """
    for member_id in said.parts:
        members.require_present(session, member_id)
    require_awake(session, said.parts)
    _require_helpers(session, affiliation.policy_in_force(session), said)
    if store.standing_between(session, set(said.parts), said.request_id):
        raise rules.AlreadyProposed("They were proposed to one another, and it stands.")
    match = Match(
        id=session.new_id("mat"),
        request_id=said.request_id,
        kind=said.kind,
        channel=said.channel,
        points=[dict(point) for point in said.points],
        state=MatchState.PROPOSED,
        proposed_at=session.now,
    )
    session.add(match)
    session.flush()  # the voices refer to it
    session.add_all(Voice(match_id=match.id, member_id=each, part=part) for each, part in said.parts.items())
    session.flush()
    for member_id in said.agreed:
        agree(session, match=match, member_id=member_id)
    return match


def require_awake(session: Session, people: Collection[str]) -> None:
    """Refuse to bring somebody together who rests.

    Raises:
        Paused: one of them does.
    """
    rules.require_awake(helpers.is_paused(session, member_id) for member_id in people)


def agree(session: Session, *, match: Match, member_id: str) -> Match:
    """Let one of them agree; once all have, they may reach each other, and walk together from today on.

    Raises:
        NotFound: the match is not about them.
        MatchOver: it does not stand any more.
        Paused, HelperFull, PolicyRefused, NotHelping: they rest, walk with enough, or may not help any more.
    """
    rules.require_standing(match.state)
    voice = store.voice(session, match.id, member_id)
    require_awake(session, [member_id])
    if voice.part in {Part.HELPER, Part.SECOND} and voice.agreed_at is None:
        _require_free(session, member_id)
    if voice.agreed_at is None:
        voice.agreed_at = session.now
        session.flush()
        if voice.part != Part.ASKER and match.request_id is not None:
            session.announce(Answered(match.request_id, member_id))
    voices = store.voices(session, match.id)
    if match.state == MatchState.PROPOSED and rules.is_agreed(each.agreed_at for each in voices):
        match.state = MatchState.AGREED
        turning.begin(session, match=match, voices=voices)
    session.flush()
    return match


def decline(session: Session, *, match: Match, member_id: str) -> Match:
    """Let one of them decline, also after they agreed; nobody is told why, and what came of it ends.

    Raises:
        NotFound: the match is not about them.
        MatchOver: it does not stand any more.
    """
    rules.require_standing(match.state)
    voice = store.voice(session, match.id, member_id)
    voice.agreed_at = None
    for tie in store.ties_from(session, match.id):
        turning.cut(session, tie=tie)
    match.state = MatchState.DECLINED
    session.flush()
    return match


def contacts_of(session: Session, *, match: Match) -> dict[str, Any]:
    """Return how those of a match are reached.

    Raises:
        ContactNotAgreed: somebody of them has not agreed, or does not any more.
    """
    rules.require_agreed(match.state)
    people = [each.member_id for each in store.voices(session, match.id)]
    reached = [
        {"member_id": each.id, "name": each.name, "ways": contacts.contact_of(session, each.id)}
        for each in members.present(session, people)
    ]
    return {"items": reached}


def tell(session: Session, asked: members.HoldingsAsked) -> None:
    """Tell to whom somebody was proposed, and with whom they walked."""
    matches = store.matches_of(session, asked.member_id)
    ties = store.ties_of(session, asked.member_id)
    proposed = [_told(each, "id", "kind", "channel", "points", "state", "proposed_at") for each in matches]
    walked = [_told(each, "id", "kind", "began_on", "ended_on") for each in ties]
    asked.tell("ties", {"matches": proposed, "ties": walked})


def let_go(session: Session, fact: members.MemberDeparted) -> None:
    """End every match and tie of somebody who left; that ties ended so is shown to those who look after help."""
    for match in store.matches_of(session, fact.member_id):
        match.points = []
        if match.state in {MatchState.PROPOSED, MatchState.AGREED}:
            match.state = MatchState.ENDED
    for tie in store.ties_of(session, fact.member_id):
        if tie.ended_on is None:
            turning.cut(session, tie=tie)
            tie.by_departure = True
    session.flush()


def _require_helpers(session: Session, held: PolicyInForce, said: Proposal) -> None:
    for member_id, part in said.parts.items():
        if part in {Part.HELPER, Part.SECOND}:
            _require_free(session, member_id)
    is_alone = Part.HELPER in said.parts.values() and Part.SECOND not in said.parts.values()
    if held["contact.pair_up"] and said.channel == "visit" and is_alone:
        raise refusal(held, "contact.pair_up", "Helpers visit in pairs: name a second helper.")


def _require_free(session: Session, member_id: str) -> None:
    helpers.require_serving(session, member_id)
    rules.require_room(store.walks_with(session).get(member_id, 0), helpers.capacity_of(session, member_id))


def _told(thing: Any, *names: str) -> dict[str, Any]:
    return {name: getattr(thing, name) for name in names}
