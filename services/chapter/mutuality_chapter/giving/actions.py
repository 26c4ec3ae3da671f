"""What members give: gifts and dues, under a name only if the giver chose so."""

from __future__ import annotations

from datetime import date
from typing import Any

from mutuality.database import Session
from mutuality.policy import PolicyInForce, refusal
from mutuality.web.intake.idempotency import forget
from mutuality_chapter import affiliation, members, money
from mutuality_chapter.giving import rules, store
from mutuality_chapter.giving.models import Naming
from mutuality_chapter.money import Kind


def give(session: Session, *, said: dict[str, Any], by: str | None, key: str | None = None) -> str:
    """Write down what was given, under a name only if the giver chose so; return the entry.

    Raises:
        BookClosed, DayBeforeBook, DayAhead: the books are not open, or not for that day.
        PolicyRefused: it comes from outside, is dues, or is more of one member than the policy lets a chapter take.
        NamingNotChosen: it names a giver who did not choose to be named.
        DuesFromOutside: dues that are no member's.
    """
    on, kind = money.day_to_write(session, said["happened_on"]), _kind(said)
    _require_giver(session, said)
    held = affiliation.policy_in_force(session)
    if kind == Kind.OUTSIDE and held["money.outside"] == "refuse":
        raise refusal(held, "money.outside", "This chapter lives on what its own members give.")
    if kind == Kind.MEMBER_DUES:
        _require_dues(session, held, said["member_id"])
    if kind == Kind.CONTRIBUTION and not said["is_collection"]:
        _require_below_cap(session, held, said, on)
    line = money.Line(by, member_id=said["member_id"], key_hash=_hash(session, key) if key else None)
    return money.write(session, line, kind=kind, amount=said["amount"], happened_on=on)


def choose_naming(session: Session, *, member_id: str, is_named: bool) -> Naming | None:
    """Let a member choose whether what they give stands under their name; saying no takes it off what stands there.

    Raises:
        NotFound, AlreadyLeft: they are not here.
    """
    members.require_present(session, member_id)
    if not is_named:
        store.forget(session, member_id)
        for entry_id in money.take_name_off(session, member_id):
            forget(session, about=entry_id)
        session.erase_traces()
        return None
    chosen = store.naming(session, member_id) or Naming(member_id=member_id, chosen_at=session.now)
    session.add(chosen)
    return chosen


def known(session: Session, key: str) -> money.GiftFacts | None:
    """Return what other software knows under a key, if it stands in the books."""
    return money.gift_under(session, key, _hash(session, key))


def tell(session: Session, asked: members.HoldingsAsked) -> None:
    """Tell whether somebody chose to be named."""
    chosen = store.naming(session, asked.member_id)
    asked.tell("giving", {"is_named": chosen is not None, "chosen_at": chosen.chosen_at if chosen else None})


def let_go(session: Session, fact: members.MemberDeparted) -> None:
    """Forget what somebody who left chose."""
    store.forget(session, fact.member_id)


def _kind(said: dict[str, Any]) -> Kind:
    if said["is_dues"]:
        rules.require_one_members(is_from_outside=said["is_from_outside"], is_collection=said["is_collection"])
        return Kind.MEMBER_DUES
    return Kind.OUTSIDE if said["is_from_outside"] else Kind.CONTRIBUTION


def _require_giver(session: Session, said: dict[str, Any]) -> None:
    giver, is_of_one = said["member_id"], not (said["is_from_outside"] or said["is_collection"])
    if giver and not (is_of_one and store.naming(session, giver)):
        raise rules.NamingNotChosen("Whoever gave this did not choose to be named, or is not one member alone.")


def _require_dues(session: Session, held: PolicyInForce, giver: str | None) -> None:
    asked = held[rules.DUES]
    if asked == "none":
        raise refusal(held, rules.DUES, "No dues are taken here; what a member gives is a gift.")
    if asked == "helpers" and giver and members.present(session, [giver])[0].state != "helper":
        raise refusal(held, rules.DUES, "Dues are asked of helpers alone; what another member gives is a gift.")


def _require_below_cap(session: Session, held: PolicyInForce, said: dict[str, Any], on: date) -> None:
    most = rules.most_of_one(held[rules.CAP], money.currency(session))
    giver = said["member_id"]
    before = money.gifts_under(session, giver, *rules.year_around(on)) if most and giver else 0
    if most and before + said["amount"] > most:
        raise refusal(held, rules.CAP, f"One member gives at most {held[rules.CAP]} a year.")


def _hash(session: Session, key: str) -> str:
    return affiliation.keyed_hash(session, key, purpose="money")
