"""What becomes of a proposal: it is made, endorsed, taken back, answered, and goes before a conference and returns."""

from __future__ import annotations

from typing import Any

from mutuality.database import Session
from mutuality.language import EntryInvalid, Kind, ProposalEndorsed, ProposalMade, SubjectWithdrawn, What
from mutuality.policy import refusal
from mutuality.problems import NotFound
from mutuality_federation import chapters, commons, editions, policies
from mutuality_federation.proposals import carrying, rules, store
from mutuality_federation.proposals.models import Proposal, ProposalStep, Word
from mutuality_federation.proposals.rules import Outcome, Step
from mutuality_federation.proposals.store import View

TAKEN_BACK = "The chapter took it back."
CALLED = "A conference was called that decides it."


def make(session: Session, fact: ProposalMade) -> None:
    """Keep what a chapter proposes, in the transaction that stores its entry.

    Raises:
        EntryInvalid: it was made before, or is about something its body never published.
    """
    said, made_on = fact.said, fact.received_at.date()
    if store.given(session, fact.chapter_id, said["proposal_id"]):
        raise _unfit("proposal_id", "A proposal never changes; take it back, and make another.")
    _require_few_open(session, fact)
    _require_offer(session, fact)
    held = policies.policy_in_force(session, fact.body_id, made_on)
    needed = rules.needs(held[rules.ENDORSEMENTS], held[rules.DAYS], made_on)
    session.add(
        Proposal(
            id=rules.named_after(fact.chapter_id, said["proposal_id"]),
            body_id=fact.body_id,
            chapter_id=fact.chapter_id,
            given_id=said["proposal_id"],
            title=said["title"],
            reasons=said["reasons"],
            change=said["change"],
            source=said["source"],
            guideline_id=_guideline_of(session, fact),
            decided_on=said["decided_on"],
            made_at=fact.received_at,
            policy_version=held.version,
            needed=needed.words,
            closes_on=needed.closes_on,
        )
    )


def _guideline_of(session: Session, fact: ProposalMade) -> str | None:
    """Return the guideline a proposal is about; of one that comes back after a restore it may have been lost."""
    try:
        return guideline_changed(session, fact.body_id, fact.said["change"])
    except EntryInvalid:
        if fact.was_judged:
            return None
        raise


def _require_few_open(session: Session, fact: ProposalMade) -> None:
    """Refuse more proposals of one chapter than others can look at."""
    if store.waiting(session, fact.chapter_id) >= rules.MOST_OPEN and not fact.was_judged:
        raise _unfit("proposal_id", f"{rules.MOST_OPEN} proposals of this chapter wait; take one back first.")


def _require_offer(session: Session, fact: ProposalMade) -> None:
    """Refuse a source that names an offer which is not in sight of the body."""
    offer_id = fact.said["source"]["commons_id"]
    if offer_id is None or fact.was_judged:
        return
    try:
        commons.offer_facts(session, offer_id, body_id=fact.body_id)
    except NotFound as error:
        raise _unfit("source/commons_id", "There is no such offer in the commons.") from error


def guideline_changed(session: Session, body_id: str, change: dict[str, Any]) -> str | None:
    """Return the guideline a change is about, once its item is there, or not yet; None for a key of the policy.

    Raises:
        EntryInvalid: the body never published the edition, or the item is not there, or is and should not be.
    """
    if change["what"] == What.POLICY:
        return None
    try:
        edition = editions.own_edition(session, change["edition_id"], body_id)
    except NotFound as error:
        raise _unfit("change/edition_id", "This body never published it.") from error
    item = next((each for each in edition.items if each.slug == change["item"]), None)
    if (item is None) != (change["what"] == What.ADD):
        raise _unfit("change/item", "The edition holds no such item." if item is None else "It is there already.")
    if change["what"] == What.NUMBER and (item is None or item.derived is None):
        raise _unfit("change/number", "The item has no number.")
    return edition.guideline_id


def endorse(session: Session, fact: ProposalEndorsed) -> None:
    """Keep a chapter's word on a proposal; one that does not count is kept too, with why.

    Raises:
        EntryInvalid: there is no such proposal to its body.
    """
    view = store.known(session, fact.said["proposal_id"], body_id=fact.body_id)
    chapter = chapters.chapter_facts(session, fact.chapter_id)
    if view is None and fact.was_judged:  # its proposal is still on its way back
        _say(session, fact.said["proposal_id"], chapter, fact.said["endorses"], None, fact)
        return
    if view is None:
        raise _unfit("proposal_id", "There is no such proposal to this body.")
    note = rules.why_uncounted(
        view.state,
        is_own=view.chapter_id == chapter.id,
        belongs=chapter.standing in chapters.BELONGS,
        closes_on=view.closes_on,
        came_on=fact.received_at.date(),
    )
    _say(session, view.id, chapter, fact.said["endorses"], note, fact)


def take_back(session: Session, fact: SubjectWithdrawn) -> None:
    """Note that a chapter took back its proposal or its word, if that is what it withdrew and it is not too late."""
    kind, _, named = str(fact.said["withdrawn"]).partition("/")
    if kind == Kind.PROPOSAL:
        view = store.given(session, fact.chapter_id, named)
        if view is not None and view.state in rules.FOR_A_CONFERENCE:
            take_step(session, view, Step.TAKEN_BACK, reasons=TAKEN_BACK, by=fact.chapter_id)
    elif kind == Kind.ENDORSEMENT:
        view = store.known(session, named, body_id=fact.body_id)
        if view is not None and view.state in rules.HEARS_WORDS:
            _say(session, view.id, chapters.chapter_facts(session, fact.chapter_id), None, None, fact)


def answer(session: Session, view: View, *, outcome: Outcome, reasons: str, by: str) -> View:
    """Answer a proposal for the office, with reasons; one that is carried opens its mandate.

    Raises:
        ProposalSettled: it was answered, taken back, or is before a conference.
        PolicyRefused: the policy asks for chapters' words, which may still come, or came: a conference decides.
        MandateUnfit: the draft does not hold what it would change.
    """
    rules.require_unsettled(view.state)
    if not rules.is_for_office(view.state, view.needs):
        held = policies.policy_in_force(session, view.body_id, session.now.date())
        raise refusal(held, rules.ENDORSEMENTS, "Where chapters' words are needed and come, a conference decides.")
    take_step(session, view, Step(outcome), reasons=reasons, by=by)
    if outcome is Outcome.CARRIED:
        carrying.open_mandate(session, carrying.of_proposal(view), by=by)
    return store.proposal(session, view.id, body_id=view.body_id)


def place(session: Session, view: View, *, motion_id: str, by: str) -> None:
    """Put a proposal before a conference.

    Raises:
        ProposalSettled: it was settled, or is before one already.
        PolicyRefused: it needs more chapters' words.
    """
    rules.require_unsettled(view.state)
    if view.needs.words and view.state is not rules.State.ENDORSED:
        held = policies.policy_in_force(session, view.body_id, session.now.date())
        raise refusal(held, rules.ENDORSEMENTS, f"{view.support} of {view.needs.words} chapters gave their word.")
    take_step(session, view, Step.BEFORE_CONFERENCE, reasons=CALLED, by=by, motion_id=motion_id)


def take_step(session: Session, view: View, step: Step, *, reasons: str, by: str, motion_id: str | None = None) -> None:
    """Write down what was done about a proposal, by whom and why."""
    taken = {"taken_by": by, "taken_at": session.now}
    session.add(ProposalStep(proposal_id=view.id, step=step, reasons=reasons, motion_id=motion_id, **taken))
    session.flush()


def _say(
    session: Session,
    proposal_id: str,
    chapter: chapters.ChapterFacts,
    endorses: bool | None,  # noqa: FBT001 - a word said, or taken back
    note: str | None,
    fact: ProposalEndorsed | SubjectWithdrawn,
) -> None:
    where = {"proposal_id": proposal_id, "chapter_id": chapter.id, "unit_id": chapter.unit_id}
    session.add(Word(**where, endorses=endorses, note=note, said_at=fact.received_at))


def _unfit(name: str, detail: str) -> EntryInvalid:
    fault: dict[str, Any] = {"pointer": f"/data/{name}", "detail": detail}
    return EntryInvalid("The entry speaks of something that does not fit.", errors=[fault])
