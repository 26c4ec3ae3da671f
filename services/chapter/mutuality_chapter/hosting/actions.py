"""What happens between us and a host: the members agree to something, it ends, and the host is shown that alone."""

from __future__ import annotations

from typing import Any

from mutuality.database import Session
from mutuality.periods import days_of
from mutuality_chapter import affiliation, governance, meetings, venues
from mutuality_chapter.hosting import rules
from mutuality_chapter.hosting.models import HostAgreement
from mutuality_chapter.hosting.rules import Sight


def agree(session: Session, *, said: dict[str, Any]) -> HostAgreement:
    """Write down what the members decided a host may see, from today on.

    Raises:
        NotFound: there is no such venue.
        NotDecided: the members did not decide this, of this venue, word for word.
    """
    venues.require_venue(session, said["venue_id"])
    said["may_see"] = sorted({str(each) for each in said["may_see"]})
    subject = rules.subject_of(said["venue_id"], said["may_see"])
    governance.require_decision(session, said["decision_id"], kind=governance.Kind.HOST_AGREEMENT, subject=subject)
    agreement = HostAgreement(id=session.new_id("hag"), began_on=affiliation.today(session), version=1, **said)
    session.add(agreement)
    return agreement


def end(session: Session, *, agreement: HostAgreement) -> HostAgreement:
    """End an agreement today; the host is shown nothing of any later day.

    Raises:
        AgreementOver: it has ended.
    """
    rules.require_going_on(agreement.ended_on)
    agreement.ended_on = affiliation.today(session)
    session.flush()
    return agreement


def sight(session: Session, *, agreement: HostAgreement, month: str) -> dict[str, Any]:
    """Return what a host may see of a month, while the agreement holds: each agreed thing, and null for the rest."""
    days = rules.within(*days_of(month), began_on=agreement.began_on, ended_on=agreement.ended_on)
    held = days[0] <= days[1]
    seen = {
        Sight.TIMES: meetings.meetings_at(session, agreement.venue_id) if held else [],
        Sight.HEAD_COUNT: meetings.head_counts(session, agreement.venue_id, *days),
        Sight.CONTACT_ROLE: agreement.contact_role if held else None,
    }
    return {"month": month, **{name.value: each if name in agreement.may_see else None for name, each in seen.items()}}
