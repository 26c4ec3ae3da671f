"""What we do with offers: draft one, change it, let it leave as the members decided, take it back."""

from __future__ import annotations

from typing import Any

from mutuality.database import Session
from mutuality.language import Reason
from mutuality_chapter import affiliation, governance, members
from mutuality_chapter.offers import events, rules, sources
from mutuality_chapter.offers.models import OurOffer


def draft(session: Session, *, said: dict[str, Any]) -> OurOffer:
    """Draft an offer of something of ours, in its own words where none are given; nothing leaves by that.

    Raises:
        OfferUnfit, OfferLacksWords: it does not name what it comes from, or lacks words.
        NotFound, NotAMethod, NotTakenUp: what it comes from is not there, or not yet ours.
        OfferNamesSomebody, OfferNamesChapter: it names a member, or the chapter unwished.
    """
    rules.require_source(said)
    ours = sources.words_of(session, said)
    given = {name: value for name, value in said.items() if name not in rules.SOURCES and value is not None}
    offer = OurOffer(id=session.new_id("off"), drafted_on=affiliation.today(session), version=1)
    for name, value in {"findings": None, "part": None, **ours, **given}.items():
        setattr(offer, name, value)
    _require_fit(session, offer)
    session.add(offer)
    session.flush()
    return offer


def change(session: Session, *, offer: OurOffer, said: dict[str, Any]) -> OurOffer:
    """Change the words of an offer; what has left stays as it was until the members decide about the change.

    Raises:
        OfferWithdrawn: it was taken back.
        OfferLacksWords, OfferNamesSomebody, OfferNamesChapter: its words do not fit.
    """
    rules.require_open(offer.state)
    for name, value in said.items():
        setattr(offer, name, value)
    _require_fit(session, offer)
    session.flush()  # counts the version up before the answer is made
    return offer


def drop(session: Session, *, offer: OurOffer) -> None:
    """Drop an offer that never left.

    Raises:
        OfferLeft: it did.
    """
    rules.require_draft(offer.state)
    session.delete(offer)


def confirm(session: Session, *, offer: OurOffer, decision_id: str, seen_sha256: str) -> OurOffer:
    """Let an offer leave, or its change, in the very bytes the members decided about.

    Raises:
        OfferWithdrawn: it was taken back.
        BytesDiffer: other bytes would leave than those that were looked at.
        NotDecided: the members did not decide so.
        OfferNamesSomebody, OfferNamesChapter: by now it names somebody.
    """
    rules.require_open(offer.state)
    sha256 = offer.preview_sha256
    rules.require_seen(seen_sha256, sha256)
    subject = rules.subject_of(offer.id, sha256)
    governance.require_decision(session, decision_id, kind=governance.Kind.COMMONS, subject=subject)
    _require_fit(session, offer)
    if offer.sent_sha256 == sha256:
        return offer  # these very bytes have left
    offer.decision_id, offer.sent_sha256 = decision_id, sha256
    offer.offered_on = offer.offered_on or affiliation.today(session)
    session.flush()
    events.offered(session, offer)
    return offer


def withdraw(session: Session, *, offer: OurOffer, reason: Reason) -> OurOffer:
    """Take an offer back: its words are erased wherever they were read, but where members made them their own.

    Raises:
        OfferNotLeft, OfferWithdrawn: it has not left, or was taken back before.
    """
    rules.require_left(offer.state)
    offer.withdrawn_on = affiliation.today(session)
    session.flush()
    events.withdrawn(session, offer, reason)
    return offer


def _require_fit(session: Session, offer: OurOffer) -> None:
    said = offer.said
    rules.require_words(said)
    texts = rules.spoken(said)
    rules.require_nobody_named([name for name, text in texts.items() if members.is_naming_somebody(session, text)])
    chapter = affiliation.profile(session).name
    rules.require_chapter_unnamed(texts, chapter, names_chapter=offer.names_chapter)
