"""Whom a call rings, in which order and why; and that it always ends, with somebody or with a message."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from mutuality.problems import Conflict, ValidationFailed

MOST_RINGING = timedelta(seconds=120)
SHORTEST_RING = 5
MOST_AT_ONCE = 20
WISHES = ("language", "gender", "area")
LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


class EventIncomplete(ValidationFailed):
    """An event of this kind says more; `errors` names what is missing."""


class NotForCallingBack(Conflict):
    """This call waits for nobody to call back."""


class OffShift(Conflict):
    """Callers are called back by somebody who is on shift, from a telephone that can be rung."""


class State(StrEnum):
    """How a call stands."""

    RINGING = "ringing"
    TALKING = "talking"
    LEAVING_MESSAGE = "leaving_message"
    WAITING = "waiting"
    CALLING_BACK = "calling_back"
    DONE = "done"
    MISSED = "missed"


@dataclass(frozen=True)
class Wishes:
    """What a caller asks of whoever answers; each may be left open."""

    language: str | None = None
    gender: str | None = None
    area: str | None = None
    gender_by: str = ""  # the rule that wishes it for a caller who did not


@dataclass(frozen=True)
class Candidate:
    """Somebody on shift, with what decides whether and when they are rung."""

    responder_id: str
    languages: tuple[str, ...] = ()
    gender: str | None = None
    area: str | None = None
    capacity: int | None = None
    has_number: bool = True
    is_busy: bool = False
    is_bad: bool = False
    taken: int = 0
    rung: int = 0
    last_rung_at: datetime | None = None


@dataclass(frozen=True)
class Ranked:
    """Where somebody stands in the order of those to ring, and by which rule; without a place they are not rung."""

    responder_id: str
    place: int | None
    rule: str


@dataclass(frozen=True)
class Plan:
    """How a line rings: one after another or all at once, how many seconds, how often."""

    is_loop: bool
    seconds: int
    rounds: int


@dataclass(frozen=True)
class Step:
    """Whom to ring now, and for how long; nobody means that it is time for a message."""

    who: tuple[str, ...]
    round: int = 0
    seconds: int = 0


def rank(candidates: Iterable[Candidate], wishes: Wishes, keeps: Collection[str]) -> list[Ranked]:
    """Return the order in which those on shift are rung for such a call, each with its rule.

    Who meets more wishes is rung first, language before gender before area; among equals who was rung least on this
    shift, then who was rung longest ago. So a wish leads to those who meet it, and calls without one go round. A wish
    the policy has for a caller says who is first, and never keeps anybody out.
    """
    listed = list(candidates)
    against = {each.responder_id: _reason_against(each, wishes, keeps) for each in listed}
    order = sorted((each for each in listed if not against[each.responder_id]), key=lambda each: _order(each, wishes))
    rung = [Ranked(each.responder_id, place, _why(each, wishes)) for place, each in enumerate(order, 1)]
    return rung + [Ranked(each, None, reason) for each, reason in against.items() if reason]


def next_step(
    plan: Plan,
    ranked: Sequence[Ranked],
    *,
    rung: Mapping[int, Collection[str]],
    failed: Collection[str],
    left: timedelta,
) -> Step:
    """Return whom to ring next, or nobody once all were rung in every round or the caller has waited long enough.

    `rung` holds who was rung in each round; `failed` are those whose number turned out bad, and who stall nobody.
    """
    able = [each.responder_id for each in ranked if each.place and each.responder_id not in failed]
    seconds = min(plan.seconds, int(left.total_seconds()))
    for number in range(max(rung, default=1), plan.rounds + 1):
        fresh = [each for each in able if each not in rung.get(number, ())]
        if fresh and seconds >= SHORTEST_RING:
            return Step(tuple(fresh[:1] if plan.is_loop else fresh[:MOST_AT_ONCE]), number, seconds)
    return Step(())


def unmet(candidate: Candidate, wishes: Wishes) -> list[str]:
    """Return which of a caller's wishes somebody does not meet, language first."""
    offers = {"language": candidate.languages, "gender": (candidate.gender,), "area": (candidate.area,)}
    asked = {wish: getattr(wishes, wish) for wish in WISHES}
    return [wish for wish in WISHES if asked[wish] is not None and among(asked[wish], offers[wish]) is None]


def gender_wished(said: str | None, own: str | None, *, same_by: str) -> tuple[str | None, str]:
    """Return which gender a call is led to, and by which rule if the caller said no wish, not even one for any."""
    return (own, same_by) if said is None and own is not None and same_by else (said, "")


def among(said: str | None, known: Iterable[str | None]) -> str | None:
    """Return what is said of a wish as we know it, or None: what nobody here answers to is not kept."""
    return next((each for each in known if said is not None and _same(said, each)), None)


def require_said(said: Mapping[str, object], names: Collection[str]) -> None:
    """Refuse an event that leaves out what its kind says.

    Raises:
        EventIncomplete: it does.
    """
    missing = [name for name in names if said[name] is None]
    if missing:
        faults = [{"pointer": f"/{name}", "detail": "Missing."} for name in missing]
        raise EventIncomplete(f"This event says {', '.join(missing)}, too.", errors=faults)


def _order(candidate: Candidate, wishes: Wishes) -> tuple[object, ...]:
    lacks = unmet(candidate, wishes)
    return (
        candidate.is_bad,
        *(wish in lacks for wish in WISHES),
        candidate.rung,
        candidate.last_rung_at or LONG_AGO,
        candidate.responder_id,
    )


def _reason_against(candidate: Candidate, wishes: Wishes, keeps: Collection[str]) -> str:
    own = [wish for wish in unmet(candidate, wishes) if not (wish == "gender" and wishes.gender_by)]
    strictly = [wish for wish in own if wish in keeps]
    if not candidate.has_number:
        return "Not rung: told no telephone number."
    if candidate.is_busy:
        return "Not rung: is on a call, or being rung."
    if candidate.capacity is not None and candidate.taken >= candidate.capacity:
        return f"Not rung: takes {candidate.capacity} calls at most in a shift."
    return f"Not rung: this line keeps the caller's wish of {' and '.join(strictly)}." if strictly else ""


def _why(candidate: Candidate, wishes: Wishes) -> str:
    asked = [wish for wish in WISHES if getattr(wishes, wish) is not None]
    met = [wish for wish in asked if wish not in unmet(candidate, wishes)]
    fit = (
        f"Meets {len(met)} of {len(asked)} wishes ({', '.join(met) or 'none'})"
        if asked
        else "The caller wishes nothing"
    )
    by = f"; the caller's own gender first by {wishes.gender_by}" if wishes.gender_by else ""
    bad = "; the number was bad before" if candidate.is_bad else ""
    return f"{fit}{by}; rung {candidate.rung} times on this shift{bad}."


def _same(said: str, other: str | None) -> bool:
    return other is not None and said.strip().casefold() == other.strip().casefold()
