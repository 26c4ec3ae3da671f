"""What happens with partners: noted, changed, erased; a member consents or withdraws; something goes either way."""

from __future__ import annotations

from typing import Any

from mutuality.database import Session
from mutuality.periods import require_past
from mutuality.web.intake.idempotency import forget
from mutuality_chapter import affiliation, members
from mutuality_chapter.partners import rules, store
from mutuality_chapter.partners.models import Consent, Partner, ResourceExchange


def note(session: Session, *, said: dict[str, Any]) -> Partner:
    """Note an agency or a professional beside us."""
    partner = Partner(id=session.new_id("par"), noted_on=affiliation.today(session), version=1, **said)
    session.add(partner)
    return partner


def change(session: Session, *, partner: Partner, said: dict[str, Any]) -> Partner:
    """Change what is noted of a partner.

    Raises:
        PartnerGone: it was erased.
        DayAhead: the last day lies in the future.
    """
    rules.require_known(partner.name)
    if said.get("ended_on"):
        require_past(said["ended_on"], affiliation.today(session))
    for name, value in said.items():
        setattr(partner, name, value)
    session.flush()  # counts the version up before the answer is made
    return partner


def erase(session: Session, *, partner: Partner) -> None:
    """Erase whatever tells of a partner, and what was noted of exchanges with them; counts stay."""
    partner.name = partner.discipline = partner.contact = None
    partner.ended_on = partner.ended_on or affiliation.today(session)
    for exchange in store.exchanges_with(session, partner.id):
        exchange.note = None
    session.flush()
    forget(session, about=partner.id)
    session.erase_traces()


def consent(session: Session, *, member_id: str, said: dict[str, Any]) -> Consent:
    """Keep a member's own consent.

    Raises:
        NotFound, AlreadyLeft: the member is not here, or there is no such partner.
        PartnerGone: it was erased.
    """
    members.require_present(session, member_id)
    store.require_partner(session, said["partner_id"])
    given = Consent(
        id=session.new_id("cst"), member_id=member_id, given_on=affiliation.today(session), version=1, **said
    )
    session.add(given)
    return given


def withdraw(session: Session, *, given: Consent) -> Consent:
    """Withdraw a consent: from now on nothing rests on it. Done again, it stays as it is."""
    if given.withdrawn_on is None:
        given.withdrawn_on = affiliation.today(session)
        session.flush()  # counts the version up before the answer is made
    return given


def record(session: Session, *, said: dict[str, Any]) -> ResourceExchange:
    """Record what went one way or the other. Nothing else is asked than consent where it is about a person.

    Raises:
        NotFound: there is no such partner.
        PartnerGone: it was erased.
        DayAhead: the day lies in the future.
        ConsentMissing: it is about a person, who did not consent to it.
        MemberNamed: its note names a member.
    """
    store.require_partner(session, said["partner_id"])
    said["happened_on"] = said["happened_on"] or affiliation.today(session)
    require_past(said["happened_on"], affiliation.today(session))
    require_nobody_named(session, {"note": said["note"]})
    exchange = ResourceExchange(id=session.new_id("rex"), is_consented=_is_consented(session, said), version=1, **said)
    session.add(exchange)
    return exchange


def note_anew(session: Session, *, exchange: ResourceExchange, said: dict[str, Any]) -> ResourceExchange:
    """Put what is noted of an exchange otherwise.

    Raises:
        PartnerGone: its partner was erased.
        MemberNamed: the note names a member.
    """
    store.require_partner(session, exchange.partner_id)
    require_nobody_named(session, said)
    for name, value in said.items():
        setattr(exchange, name, value)
    session.flush()  # counts the version up before the answer is made
    return exchange


def balance(session: Session, *, partner_id: str) -> dict[str, Any]:
    """Return what came from a partner, and what went to them.

    Raises:
        NotFound: there is none.
    """
    store.partner(session, partner_id)
    return {"partner_id": partner_id, **rules.balance(store.counted(session, partner_id))}


def require_nobody_named(session: Session, said: dict[str, Any]) -> None:
    """Refuse texts of which one names a member.

    Raises:
        MemberNamed: it does.
    """
    texts = ((name, text) for name, text in said.items() if isinstance(text, str))
    rules.require_nobody_named(
        pointer=next((name for name, text in texts if members.is_naming_somebody(session, text)), None)
    )


def tell(session: Session, asked: members.HoldingsAsked) -> None:
    """Tell what somebody consented to, and what came to rest on it."""
    consents, exchanges = store.of_member(session, asked.member_id)
    given = ("partner_id", "resource", "words", "given_on", "withdrawn_on")
    went = ("partner_id", "resource", "direction", "happened_on", "note")
    told = {"consents": _values(consents, *given), "exchanges": _values(exchanges, *went)}
    asked.tell("partners", told)


def let_go(session: Session, fact: members.MemberDeparted) -> None:
    """Erase the consents of somebody who left, and what is noted of exchanges about them; that those were, stays."""
    consents, exchanges = store.of_member(session, fact.member_id)
    for exchange in exchanges:
        exchange.note = exchange.consent_id = None
        forget(session, about=exchange.id)
    session.flush()  # nothing refers to the consents any more
    for given in consents:
        session.delete(given)
    session.flush()


def _is_consented(session: Session, said: dict[str, Any]) -> bool:
    """Say whether it rests on a consent that holds for it.

    Raises:
        ConsentMissing: it must, or claims to, and does not.
    """
    resource, consent_id = said["resource"], said["consent_id"]
    given = consent_id and store.holding_consent(session, consent_id, partner_id=said["partner_id"], resource=resource)
    rules.require_consent(
        resource, is_told=consent_id is not None, given_on=given.given_on if given else None, on=said["happened_on"]
    )
    return bool(given)


def _values(things: list[Any], *names: str) -> list[dict[str, Any]]:
    return [{name: getattr(thing, name) for name in names} for thing in things]
