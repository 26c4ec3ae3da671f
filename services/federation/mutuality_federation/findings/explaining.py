"""One finding explained down to its rule: as it was opened, as it is read today, what was told, and what ends it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, Protocol

from mutuality.database import Session
from mutuality.policy import KEYS
from mutuality_federation import chapters, compliance, editions, policies, tailoring, waivers
from mutuality_federation.chapters import ChapterFacts
from mutuality_federation.compliance import ItemVerdict
from mutuality_federation.findings import rules, store
from mutuality_federation.findings.rules import State, StepState
from mutuality_federation.findings.store import FindingView, StepView

TOLD = timedelta(days=400)
"""For how long after it was closed a finding is told to its chapter."""
FORCE, DEFAULT = "force", "guidelines.default_force"
BESIDE = (
    "guidelines.adaptation",
    "guidelines.response_due_days",
    "guidelines.grace_days",
    rules.LADDER_KEY,
    rules.CURE_KEY,
    rules.DAYS_KEY,
    rules.APPEAL_KEY,
)


class Placed(Protocol):
    """What is about one item, of an edition or added to it by a tailoring."""

    @property
    def id(self) -> str:
        """Return what it is called."""

    @property
    def edition_id(self) -> str:
        """Return the edition."""

    @property
    def item(self) -> str:
        """Return the item, as it is called there."""

    @property
    def tailoring_id(self) -> str | None:
        """Return the tailoring that added it, if one did."""


def explained(session: Session, finding: FindingView) -> dict[str, Any]:
    """Return one finding with all it rested on, all that was told, and what would end it."""
    today = session.now.date()
    verdict = verdicts_today(session, finding.chapter, [finding]).get(finding.id)
    item = _item(session, finding)
    return {
        "finding": finding,
        "item": {
            "slug": item.item.slug,
            "guideline": item.guideline_slug,
            "edition": item.number,
            "purpose": item.item.purpose,
            "text": item.item.text,
            "known_by": item.item.known_by,
        },
        "today": verdict,
        "is_met": verdict is not None and verdict.verdict not in rules.FOUND,
        "rules": _rules(session, finding, item),
        "waived_until": _waived_until(session, finding, verdict, today),
        "told": _told_so_far(finding),
        "ends": _ends(finding, verdict, today),
    }


def verdicts_today(session: Session, chapter: ChapterFacts, placed: Sequence[Placed]) -> dict[str, ItemVerdict]:
    """Return what the body reads today in the item each of these is about, by whatever name it goes now."""
    today = session.now.date()
    read = compliance.chapter_verdicts(session, chapter, today) if placed else []
    by_place = {(each.edition_id, each.item, each.tailoring_id is not None): each for each in read}
    as_named = {each.id: by_place.get((each.edition_id, each.item, each.tailoring_id is not None)) for each in placed}
    found = {each.id: as_named[each.id] or by_place.get(_place_now(session, each, today)) for each in placed}
    return {name: verdict for name, verdict in found.items() if verdict is not None}


def told(session: Session, chapter: ChapterFacts) -> list[dict[str, Any]]:
    """Return what a chapter is told of findings at it: open ones, and those that were closed lately."""
    since = session.now - TOLD
    recent = [each for each in store.of_chapter(session, chapter.id) if each.ended_at is None or each.ended_at >= since]
    read = verdicts_today(session, chapter, recent)
    return [_told(each, read.get(each.id)) for each in recent]


def _told(finding: FindingView, today: ItemVerdict | None) -> dict[str, Any]:
    return {
        **finding.row._asdict(),
        "edition_id": finding.tailoring_id or finding.edition_id,
        "state": finding.state,
        "today": today.verdict if today else None,
        "steps": [_told_step(each) for each in finding.steps],
    }


def _told_step(step: StepView) -> dict[str, Any]:
    told = {name: getattr(step, name) for name in ("number", "earliest_on", "is_pending", "appeals", "state")}
    return {**step.row._asdict(), **told}


def _place_now(session: Session, placed: Placed, today: date) -> tuple[str, str, bool]:
    if placed.tailoring_id is not None:
        return placed.edition_id, placed.item, True
    named = editions.names_now(session, placed.edition_id, [placed.item], today)
    return (named[0].edition_id, named[0].slug, False) if named else ("", "", False)


def _item(session: Session, finding: FindingView) -> editions.StandingItem:
    if finding.tailoring_id is not None:
        return tailoring.item_added(session, finding.tailoring_id, finding.item)
    return editions.item_asked(session, finding.edition_id, finding.item)


def _rules(session: Session, finding: FindingView, item: editions.StandingItem) -> list[dict[str, Any]]:
    """Return each rule the verdict rested on as it was then: the item's own force, and keys of the policy."""
    opened_on = finding.opened_at.date()
    stood = chapters.roll(session, finding.body_id, chapter_id=finding.chapter_id).as_of(opened_on)
    found = policies.book(session, finding.body_id)
    effects = {each.key: vars(each) for each in policies.effects(found, stood[0], opened_on)}
    if finding.rule != FORCE:
        return [effects[key] for key in (DEFAULT, *BESIDE)]
    own = {
        "key": FORCE,
        "value": finding.rule_value,
        "asks": f"This item has a force of its own: {finding.rule_value}.",
        "layer": "tailoring" if item.tailoring_id else "edition",
        "version": item.number,
        "set_by": finding.set_by,
        "since": item.asked_on,
        "nothing_value": None,
        "nothing_allows": f"Without a force of its own: {KEYS[DEFAULT].say(effects[DEFAULT]['value'])}",
    }
    return [own, *(effects[key] for key in BESIDE)]


def _waived_until(session: Session, finding: FindingView, verdict: ItemVerdict | None, today: date) -> date | None:
    """Return until when the chapter is excused from the item, under the name it had or has; None where it is not."""
    names = {finding.item, verdict.item if verdict else finding.item}
    running = [each for each in waivers.excuses_of(session, finding.chapter_id, today) if each.last_on >= today]
    days = [each.last_on for each in running if each.guideline_id == finding.guideline_id and each.item in names]
    return max(days, default=None)


def _told_so_far(finding: FindingView) -> list[dict[str, Any]]:
    said = [(finding.opened_at, f"A finding was opened: {finding.reason}")]
    for step in finding.steps:
        verb = "announced" if step.announced is not None else "taken"
        said.append((step.taken_at, f"The step {step.step} was {verb}: {step.row.reason}"))
        if step.back_at is not None:
            said.append((step.back_at, f"The step {step.step} was taken back: {step.back_reason}"))
        said += [
            (each.decided_at, f"The appeal against {step.step} was {each.outcome}: {each.reason}")
            for each in step.appeals
            if each.outcome is not None
        ]
    if finding.ended_at is not None:
        said.append((finding.ended_at, f"The finding was closed: {finding.end_reason}"))
    return [{"since": at, "what": what} for at, what in said]


def _ends(finding: FindingView, verdict: ItemVerdict | None, today: date) -> list[str]:
    """Return what would end it, or what has."""
    if finding.state is State.ENDED:
        return [f"It was closed: {finding.end_reason}"]
    if finding.state is State.CHAPTER_LEFT:
        return ["The chapter left: nothing more is done, and all that was stays to be read."]
    if verdict is None:
        return ["The item is asked no more: an officer closes it."]
    if verdict.verdict not in rules.FOUND:
        return [f"Today's verdict is {verdict.verdict}: an officer closes it."]
    ways = ["The chapter keeps the item, or answers it so that today's verdict is a finding no more."]
    ways.append("The level that set the rule waives the item for a time, or changes the rule.")
    ways += [
        f"Until {each.appeal_until} the chapter may appeal the step {each.step}; {each.appeal_to} decides."
        for each in finding.steps
        if each.state in {StepState.TAKEN, StepState.ANNOUNCED} and each.appeal_until and today <= each.appeal_until
    ]
    return [*ways[:9], "An officer closes it, with a reason."]
