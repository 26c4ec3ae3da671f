"""What we do about what is told of us: tell it, look at what would be told, take it back."""

from __future__ import annotations

from typing import Any

from mutuality.database import Session
from mutuality.language import Kind
from mutuality.periods import month_of
from mutuality_chapter import affiliation, formation, governance, journeys, members, partners, professionals
from mutuality_chapter.testimony import events, rules, store
from mutuality_chapter.testimony.models import Beyond, Testimony


def tell_landscape(session: Session, *, landscape_id: str, decision_id: str, by: str) -> Testimony:
    """Tell our body among which services we began, as the members decided; of our own words nothing is told.

    Raises:
        NotFound: there is no such note.
        NotAffiliated: we belong to no body.
        NotDecided: the members did not decide so.
    """
    noted = professionals.landscape_facts(session, landscape_id)
    subject = rules.subject_of(landscape_id)
    governance.require_decision(session, decision_id, kind=governance.Kind.UPWARD, subject=subject)
    said = {
        "as_of": month_of(noted.noted_on),
        "adequacy": noted.adequacy,
        "availability": noted.availability,
        "gaps": noted.gaps,
    }
    return _tell(session, Kind.LANDSCAPE, said, by=by, decision_id=decision_id)


def definition_outcomes(session: Session) -> dict[str, Any]:
    """Return what would be told of how we stand on the definition today; nothing is told by that.

    Raises:
        NotFounded: there is no chapter yet.
    """
    checked = formation.judge(session)
    return rules.outcomes(checked, affiliation.today(session))


def tell_definition(session: Session, *, by: str) -> Testimony:
    """Tell our body how we stand on the seven points today: outcomes alone.

    Raises:
        NotFounded, NotAffiliated: there is no chapter yet, or it belongs to no body.
    """
    return _tell(session, Kind.DEFINITION, definition_outcomes(session), by=by, decision_id=None)


def common_here(session: Session) -> dict[str, Any]:
    """Return what would be told of what is common among us: of many alone, and nothing that names one of us.

    Raises:
        NotFounded: there is no chapter yet.
    """
    floor = affiliation.policy_in_force(session)["number_visibility.min_cell"]
    parts = rules.common(journeys.pieces(session).values(), floor=floor)
    unnamed = [each for each in parts if not members.is_naming_somebody(session, each["words"])]
    return {"as_of": month_of(affiliation.today(session)), "parts": unnamed}


def tell_common(session: Session, *, decision_id: str, by: str) -> Testimony:
    """Tell our body what is common among us, as the members decided that it may be told, now and anew.

    Raises:
        NotFounded, NotAffiliated: there is no chapter yet, or it belongs to no body.
        NotDecided: the members did not decide so.
    """
    governance.require_decision(session, decision_id, kind=governance.Kind.UPWARD, subject=rules.COMMON)
    return _tell(session, Kind.COMMONALITY, common_here(session), by=by, decision_id=decision_id)


def beyond(session: Session, member_id: str) -> dict[str, Any]:
    """Return how common each part of somebody's experience is beyond us, as we heard last; nobody is asked for it.

    Raises:
        NotFound, AlreadyLeft: they are not here.
    """
    members.require_present(session, member_id)
    heard = store.beyond(session)
    mine = journeys.pieces(session).get(member_id, set())
    items = rules.beyond(mine, heard.common if heard else [])
    return {"heard_at": heard.told_at if heard else None, "items": items}


def liaison_here(session: Session) -> dict[str, Any]:
    """Return what would be told of how we stand beside professionals: totals of twelve months, no partner's name.

    Raises:
        NotFounded: there is no chapter yet.
    """
    today = affiliation.today(session)
    since = rules.a_year_before(today)
    counted, ways = partners.counted_by_kind(session, since), partners.Direction
    came, went = (
        {(kind, resource): count for (kind, resource, its), count in counted.items() if its == way}
        for way in (ways.IN, ways.OUT)
    )
    strain = rules.strained(professionals.strain(session, since), partners.kinds(session))
    return {"as_of": month_of(today), "lines": [*rules.exchanged(came, went), *strain]}


def tell_liaison(session: Session, *, decision_id: str, by: str) -> Testimony:
    """Tell our body how we stand beside professionals, as the members decided that it may be told, now and anew.

    Raises:
        NotFounded, NotAffiliated: there is no chapter yet, or it belongs to no body.
        NotDecided: the members did not decide so.
    """
    governance.require_decision(session, decision_id, kind=governance.Kind.UPWARD, subject=rules.LIAISON)
    return _tell(session, Kind.LIAISON, liaison_here(session), by=by, decision_id=decision_id)


def take_in(session: Session, said: dict[str, Any]) -> None:
    """Keep how common things are beyond us, as the newest feed says it."""
    session.merge(Beyond(id=store.ONLY, told_as=said["aud"], common=_plain(said["common"]), told_at=said["issued_at"]))


def _plain(common: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{**each, "part": each["part"].value} for each in common]


def take_back(session: Session, kind: Kind) -> None:
    """Take back what we told of one subject; it takes no decision to say less.

    Raises:
        NotFound: our body was told nothing of it.
    """
    events.taken_back(session, kind)
    session.delete(store.told(session, kind))
    session.flush()


def _tell(session: Session, kind: Kind, said: dict[str, Any], *, by: str, decision_id: str | None) -> Testimony:
    bond = affiliation.require_active(session)
    told = Testimony(
        subject=kind, told_as=bond.chapter_id, said=said, decision_id=decision_id, told_by=by, told_at=session.now
    )
    events.told(session, kind, said)
    return session.merge(told)
