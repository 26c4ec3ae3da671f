"""What happens to lines, pools and responders: opened, changed, verified, closed; taken on, stood down."""

from __future__ import annotations

from typing import Any

from mutuality.database import Session
from mutuality.screening import require_nobody_in
from mutuality_chapter import affiliation, meetings, members
from mutuality_chapter.lines import events, rules, store
from mutuality_chapter.lines.models import Line, Pool, Responder
from mutuality_chapter.meetings import HotlinesAsked

POOLS = ("pool_id", "professionals_pool_id", "families_pool_id")


def open_line(session: Session, *, said: dict[str, Any]) -> Line:
    """Open a line; without a crisis hand-off it cannot be.

    Raises:
        HandOffEmpty: a part of the hand-off is blank.
        NotFound: there is no such pool.
        ResponderExposed: it would publish the number of a member.
        ListingTellsOfPeople: the public may find it, and would read there of somebody.
    """
    said = _checked(session, said)
    line = Line(id=session.new_id("lin"), last_verified_on=affiliation.today(session), version=1, **said)
    line.is_listed = False
    _told(session, line)
    session.add(line)
    return line


def change_line(session: Session, *, line: Line, said: dict[str, Any]) -> Line:
    """Change a line; its crisis hand-off may be another, never none. Who changes it has looked at it.

    Raises:
        LineClosed: it was closed.
        HandOffEmpty, NotFound, ResponderExposed: as for a new one.
    """
    rules.require_open(line.closed_on)
    for name, value in _checked(session, said).items():
        setattr(line, name, value)
    return verify(session, line=line)


def verify(session: Session, *, line: Line) -> Line:
    """Note that somebody made sure today that all said of a line is so.

    Raises:
        LineClosed: it was closed.
        ResponderExposed: it would publish the number of a member.
        ListingTellsOfPeople: the public may find it, and would read there of somebody.
    """
    rules.require_open(line.closed_on)
    line.last_verified_on = affiliation.today(session)
    return _told(session, line)


def close_line(session: Session, *, line: Line) -> Line:
    """Close a line; the public does not find it any more, and whoever calls hears the hand-off.

    Raises:
        LineClosed: it was closed before.
    """
    rules.require_open(line.closed_on)
    line.closed_on = affiliation.today(session)
    return _told(session, line)


def make_pool(session: Session, *, title: str, timezone: str | None) -> Pool:
    """Make a pool; its shifts go by the chapter's zone unless another is named."""
    zone = timezone or affiliation.profile(session).timezone
    pool = Pool(id=session.new_id("pol"), title=title, timezone=zone, version=1)
    session.add(pool)
    return pool


def call_pool(session: Session, *, pool: Pool, said: dict[str, Any]) -> Pool:
    """Call a pool otherwise."""
    for name, value in said.items():
        setattr(pool, name, value)
    session.flush()  # counts the version up before the answer is made
    return pool


def take_on(session: Session, *, pool: Pool, said: dict[str, Any]) -> Responder:
    """Let somebody answer in a pool: a member, or somebody of another chapter by a reference to their number.

    Raises:
        ResponderUnclear: they are neither, or both.
        NotFound, AlreadyLeft: the member is not here.
        AlreadyAnswering: they answer there already.
    """
    member_id = said["member_id"]
    rules.require_one_identity(member_id, said["chapter"], said["number_ref"])
    if member_id is None:
        return _new(session, pool, said)
    members.require_present(session, member_id)
    before = [each for each in store.rows_of(session, member_id) if each.pool_id == pool.id]
    if not before:
        return _new(session, pool, {**said, "languages": [], "gender": None, "area": None})
    return _again(session, before[0], said["capacity"])


def describe_responder(session: Session, *, responder: Responder, said: dict[str, Any]) -> Responder:
    """Change how many calls a responder takes in a shift.

    Raises:
        StoodDown: they do not answer any more.
    """
    rules.require_answering(responder.stood_down_at)
    for name, value in said.items():
        setattr(responder, name, value)
    session.flush()  # counts the version up before the answer is made
    return responder


def stand_down(session: Session, *, responder: Responder) -> None:
    """Let somebody stand down; what they were to do is open from now on.

    Raises:
        StoodDown: they did before.
    """
    rules.require_answering(responder.stood_down_at)
    responder.stood_down_at = session.now
    session.flush()  # rooms that listen find it so
    events.stood_down(session, responder.id)


def tell(session: Session, asked: members.HoldingsAsked) -> None:
    """Tell in which pools somebody answers, or did."""
    asked.tell("hotline_pools", store.named(store.rows_of(session, asked.member_id)))


def tell_numbers(session: Session, asked: HotlinesAsked) -> None:
    """Tell which numbers anybody may call: those of our public lines, and those that help in a crisis."""
    for line in (each for each in store.all_lines(session) if each.is_public and each.closed_on is None):
        asked.tell(line.number)
        asked.tell(line.hand_off_number)


def let_go(session: Session, fact: members.MemberDeparted) -> None:
    """Let somebody who left stand down everywhere, and forget who it was."""
    for responder in store.rows_of(session, fact.member_id):
        if responder.stood_down_at is None:
            stand_down(session, responder=responder)
        responder.member_id = None
    session.flush()


def _new(session: Session, pool: Pool, said: dict[str, Any]) -> Responder:
    responder = Responder(id=session.new_id("rsp"), pool_id=pool.id, version=1, **said)
    session.add(responder)
    return responder


def _again(session: Session, responder: Responder, capacity: int | None) -> Responder:
    if responder.stood_down_at is None:
        raise rules.AlreadyAnswering("This member answers in this pool already.")
    responder.stood_down_at, responder.capacity = None, capacity
    session.flush()
    return responder


def _checked(session: Session, said: dict[str, Any]) -> dict[str, Any]:
    """Return what is said of a line as it is kept, once its pools exist and its hand-off is whole."""
    said = dict(said)
    hand_off = said.pop("hand_off", None)
    if hand_off is not None:
        rules.require_hand_off(hand_off)
        said |= {"hand_off_to": hand_off["to"], "hand_off_number": hand_off["number"]}
        said["break_off_when"] = hand_off["break_off_when"]
    for name in POOLS:
        if said.get(name) is not None:
            store.pool(session, said[name])
    return said


def _told(session: Session, line: Line) -> Line:
    if line.is_public and line.closed_on is None:
        texts = (line.title, line.area, events.told(line))
        rules.require_unexposed(texts, store.numbers_of_members(session))
        read = {"title": line.title, "area": line.area, "hours": line.hours, "hand_off/to": line.hand_off_to}
        require_nobody_in(read, meetings.screen(session).knowing(line.number, line.hand_off_number))
    events.listing_changed(session, line)
    session.flush()  # counts the version up before the answer is made
    return line
