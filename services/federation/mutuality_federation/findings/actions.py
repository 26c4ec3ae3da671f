"""How a finding begins, on what the body reads today, and how it is closed."""

from __future__ import annotations

from typing import Any

from mutuality.database import Session
from mutuality_federation import chapters, compliance, editions, policies
from mutuality_federation.chapters import Chapter, Office
from mutuality_federation.compliance import ItemVerdict
from mutuality_federation.findings import rules, store
from mutuality_federation.findings.models import Finding, FindingEnd
from mutuality_federation.findings.rules import State, Step
from mutuality_federation.findings.stepping import take_step
from mutuality_federation.findings.store import FindingView

BASIS = {"rule": "rule", "value": "rule_value", "version": "policy_version", "set_by": "set_by"}
QUOTED = (
    "verdict",
    "answer",
    "view",
    "outcome",
    "review",
    "force",
    "rule",
    "rule_value",
    "policy_version",
    "set_by",
    "due_on",
    "tailoring_id",
)


def open_finding(session: Session, *, chapter: Chapter, said: dict[str, Any], office: Office, by: str) -> FindingView:
    """Open a finding on what the body reads in an item today, and contact the chapter where the ladder begins so.

    Raises:
        ChapterLeft: there is nobody to be told.
        NotAskedHere, NothingFound: nothing is asked there, or nothing is found.
        PolicyRefused: under the policy in force a finding leads to nothing.
        FindingOpen: there is one.
    """
    rules.require_here(chapter.standing)
    item, reason = said["item"], said["reason"]
    found = _verdict(session, chapter, said["edition_id"], item)
    rules.require_found(found.verdict, **{name: getattr(found, told) for name, told in BASIS.items()})
    held = policies.policy_for(session, chapter, session.now.date())
    rules.require_ladder(held)
    guideline_id = editions.edition_facts(session, found.edition_id).guideline_id
    _require_first(session, chapter, guideline_id, item)
    finding = Finding(
        id=session.new_id("fnd"),
        body_id=chapter.body_id,
        chapter_id=chapter.id,
        guideline_id=guideline_id,
        edition_id=found.edition_id,
        item=found.item,
        turn=store.turns(session, chapter.id, guideline_id, item) + 1,
        reason=reason,
        opened_by=by,
        opened_at=session.now,
        **{name: getattr(found, name) for name in QUOTED},
    )
    session.add(finding)
    session.flush()
    opened = store.finding(session, finding.id)
    if held[rules.LADDER_KEY][0] != Step.CONTACT:
        return opened
    return take_step(session, opened, step=Step.CONTACT, reason=reason, office=office, by=by)


def close(session: Session, finding: FindingView, *, reason: str, by: str) -> FindingView:
    """Close a finding, with a reason the chapter reads; how the chapter stands is another step.

    Raises:
        FindingClosed: it was closed before.
    """
    if finding.state is State.ENDED:
        raise rules.FindingClosed("This finding was closed before.")
    session.add(FindingEnd(finding_id=finding.id, reason=reason, ended_by=by, ended_at=session.now))
    session.flush()  # two who close it at once meet here
    return store.finding(session, finding.id)


def _verdict(session: Session, chapter: Chapter, edition_id: str, item: str) -> ItemVerdict:
    verdicts = compliance.chapter_verdicts(session, chapters.facts_of(chapter), session.now.date())
    for each in verdicts:
        if each.item == item and edition_id in {each.edition_id, each.tailoring_id}:
            return each
    raise rules.NotAskedHere("No such item is asked of this chapter today.")


def _require_first(session: Session, chapter: Chapter, guideline_id: str, item: str) -> None:
    for each in store.of_chapter(session, chapter.id):
        if (each.guideline_id, each.item, each.state) == (guideline_id, item, State.OPEN):
            raise rules.FindingOpen("There is an open finding on this item.", finding_id=each.id)
