"""What happens to turns: given to somebody, confirmed, offered and swapped, left open by who stands down."""

from __future__ import annotations

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality_chapter import lines, members
from mutuality_chapter.shifts import rules, store
from mutuality_chapter.shifts.models import Offer, Turn


def give_turn(session: Session, *, turn: Turn, responder_id: str | None) -> Turn:
    """Give a turn to somebody, or to nobody; whoever has it now has still to confirm it.

    Raises:
        TurnOver: it is over.
        NotFound, StoodDown, PoolOfOthers: whoever shall have it does not answer in that pool.
        ShiftOverlaps: they have another turn then.
    """
    if turn.ends_at <= session.now:
        raise rules.TurnOver("This turn is over.")
    if responder_id is not None:
        require_able(session, turn, responder_id)
    hand_over(session, turn, responder_id)
    session.flush()  # counts the version up before the answer is made
    return turn


def confirm(session: Session, *, turn: Turn) -> Turn:
    """Note that whoever has a turn said, about a day before, that they will be there.

    Raises:
        ConfirmationTooEarly, TurnOver: it is too early, or too late.
    """
    rules.require_confirmable(turn.begins_at, session.now)
    turn.confirmed_at = turn.confirmed_at or session.now
    session.flush()
    return turn


def note_reminded(session: Session, *, turn_id: str) -> None:
    """Note that whoever has a turn was reminded of it."""
    store.turn(session, turn_id).reminded_at = session.now


def offer(session: Session, *, turn: Turn) -> Offer:
    """Offer a turn to the others of its pool; it stays with whoever offers it until both agree.

    Raises:
        TurnOver: it has begun.
        ShiftOfferClosed: it is offered already.
    """
    rules.require_to_come(turn.begins_at, session.now)
    if store.open_offer_of(session, turn.id) is not None:
        raise rules.ShiftOfferClosed("This turn is offered already.")
    made = Offer(id=session.new_id("ofr"), turn_id=turn.id, offered_by=turn.responder_id, state="open", version=1)
    made.made_at = session.now
    session.add(made)
    return made


def take(session: Session, *, offer: Offer, own: dict[str, str], in_return: Turn | None) -> Offer:
    """Say that one would take an offered turn, perhaps for one of one's own; the other has still to agree.

    Raises:
        NotFound: it is offered in a pool where they do not answer.
        ShiftOfferClosed, TurnOver: it was taken, it is their own, or it has begun.
        ShiftOverlaps: they have another turn then.
    """
    turn = store.turn(session, offer.turn_id)
    me = next((responder for responder, pool in own.items() if pool == turn.pool_id), None)
    if me is None:
        raise NotFound("There is no such offer.")
    if offer.state != "open" or me == offer.offered_by:
        raise rules.ShiftOfferClosed("This offer does not wait for you.")
    offer.taken_by, offer.in_return_id, offer.state = me, in_return.id if in_return else None, "taken"
    _require_swap(session, offer, turn, in_return)
    session.flush()
    return offer


def agree(session: Session, *, offer: Offer, own: dict[str, str]) -> Offer:
    """Agree to who would take an offered turn; from now on it is theirs, and the one in return is ours.

    Raises:
        NotFound: it is somebody else's offer.
        ShiftOfferClosed, TurnOver: nobody took it yet, it is closed, or a turn has begun.
        StoodDown, ShiftOverlaps: one of the two cannot any more.
    """
    if offer.offered_by not in own:
        raise NotFound("There is no such offer.")
    if offer.state != "taken":
        raise rules.ShiftOfferClosed("This offer does not wait for you.")
    turn = store.turn(session, offer.turn_id)
    in_return = store.turn(session, offer.in_return_id) if offer.in_return_id else None
    _require_swap(session, offer, turn, in_return)
    hand_over(session, turn, offer.taken_by)
    if in_return is not None:
        hand_over(session, in_return, offer.offered_by)
    offer.state = "agreed"
    session.flush()
    return offer


def withdraw(session: Session, *, offer: Offer, own: dict[str, str]) -> Offer:
    """Withdraw an offer, or take back that one would take it: then it is open again.

    Raises:
        NotFound: it does not concern them.
        ShiftOfferClosed: it is closed.
    """
    if offer.offered_by not in own and offer.taken_by not in own:
        raise NotFound("There is no such offer.")
    if offer.state not in {"open", "taken"}:
        raise rules.ShiftOfferClosed("This offer is closed.")
    offer.state = "withdrawn" if offer.offered_by in own else "open"
    offer.taken_by = offer.in_return_id = None
    session.flush()
    return offer


def require_able(session: Session, turn: Turn, responder_id: str, *, besides: tuple[str, ...] = ()) -> None:
    """Go on only if somebody answers in a turn's pool and is free then; turns in `besides` do not count.

    Raises:
        NotFound, StoodDown, PoolOfOthers, ShiftOverlaps: they are not.
    """
    require_answers(session, responder_id, turn.pool_id)
    others = store.turns_of(session, lines.same_person(session, responder_id), since=turn.begins_at)
    spans = [rules.Span(each.begins_at, each.ends_at) for each in others if each.id not in {turn.id, *besides}]
    rules.require_no_overlap(spans, rules.Span(turn.begins_at, turn.ends_at))


def hand_over(session: Session, turn: Turn, responder_id: str | None) -> None:
    """Let somebody else, or nobody, have a turn; nobody has confirmed it then."""
    turn.responder_id, turn.confirmed_at, turn.reminded_at = responder_id, None, None
    turn.vacated_at = session.now if responder_id is None else None


def require_answers(session: Session, responder_id: str, pool_id: str) -> None:
    """Go on only with somebody who answers in a pool.

    Raises:
        NotFound, StoodDown, PoolOfOthers: they do not.
    """
    responder = lines.responder(session, responder_id)
    lines.require_answering(responder.stood_down_at)
    if responder.pool_id != pool_id:
        raise rules.PoolOfOthers("They do not answer in that pool.")


def leave_open(session: Session, fact: lines.ResponderStoodDown) -> None:
    """Leave open what somebody who does not answer any more was to do, the turn they are in included."""
    for shift in store.usual(session, [fact.responder_id]):
        shift.responder_id = None
    for turn in store.turns_of(session, [fact.responder_id], since=session.now):
        hand_over(session, turn, None)
    for offer in store.offers_of(session, fact.responder_id):
        offer.state = "withdrawn"
    session.flush()


def tell(session: Session, asked: members.HoldingsAsked) -> None:
    """Tell when somebody was on shift, and will be."""
    mine = lines.ever_responders(session, asked.member_id)
    told = [
        {name: getattr(each, name) for name in ("begins_at", "ends_at", "reminded_at", "confirmed_at")}
        for each in store.turns_of(session, mine)
    ]
    asked.tell("shifts", told)


def _require_swap(session: Session, offer: Offer, turn: Turn, in_return: Turn | None) -> None:
    """Go on only if both still have what they give, and are free for what they get."""
    besides = (turn.id, in_return.id) if in_return else (turn.id,)
    rules.require_to_come(turn.begins_at, session.now)
    if turn.responder_id != offer.offered_by or (in_return and in_return.responder_id != offer.taken_by):
        raise rules.ShiftOfferClosed("One of the turns has gone to somebody else.")
    require_able(session, turn, str(offer.taken_by), besides=besides)
    if in_return is not None:
        rules.require_to_come(in_return.begins_at, session.now)
        require_able(session, in_return, offer.offered_by, besides=besides)
