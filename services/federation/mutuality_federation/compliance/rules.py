"""How what a chapter said is read, item by item, under the policy in force."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mutuality.policy import Asked, PolicyInForce, Verdict, asked_since, due_on, is_answered, is_met, read
from mutuality_federation.answers import Stands, Wording


@dataclass(frozen=True)
class Item:
    """An item that is asked of every chapter of the body, by whom, and from when."""

    wording: Wording
    guideline_id: str
    edition_id: str
    slug: str
    purpose: str
    force: str | None
    known_by: str
    asked_on: date
    set_by: str
    older_names: tuple[str, ...] = ()
    tailoring_id: str | None = None

    def asked_of(self, enrolled_on: date | None) -> Asked:
        """Return it as it is asked of a chapter that enrolled on a day."""
        return Asked(self.force, max(self.asked_on, enrolled_on or self.asked_on), self.set_by, self.known_by)


@dataclass(frozen=True)
class ItemVerdict:
    """What the body reads of one item at one chapter, the rule it rests on, and who sees it how."""

    edition_id: str
    item: str
    purpose: str
    answer: str | None
    view: str | None
    outcome: str | None
    review: str | None
    is_answered: bool
    is_met: bool
    verdict: Verdict
    force: str
    rule: str
    rule_value: str
    policy_version: int
    set_by: str
    due_on: date | None
    waived_until: date | None
    said_before: str | None
    tailoring_id: str | None


@dataclass(frozen=True)
class ChapterReading:
    """How one chapter stood: what it answered and met of what was asked, and counts of verdicts, under which policy."""

    chapter_id: str
    name: str
    standing: str
    policy_version: int
    asked: int
    answered: int
    met: int
    counts: dict[str, int]


def judge(held: PolicyInForce, asked: Asked, stands: Stands | None, on: date) -> tuple[Verdict, bool, bool]:
    """Return the verdict on an item, and whether it is answered and met."""
    given = stands.given if stands else None
    return read(held, asked, given, on).verdict, is_answered(asked, given, on), is_met(asked, given, on)


def item_verdict(
    held: PolicyInForce,
    item: Item,
    stands: Stands | None,
    on: date,
    *,
    enrolled_on: date | None,
    waived_until: date | None,
    said_before: str | None,
) -> ItemVerdict:
    """Return the verdict on an item with all it rests on, and what was said of it before it changed."""
    asked, given = item.asked_of(enrolled_on), stands.given if stands else None
    is_excused = waived_until is not None and on <= waived_until
    reading = read(held, asked, given, on, is_excused=is_excused)
    return ItemVerdict(
        edition_id=item.edition_id,
        item=item.slug,
        purpose=item.purpose,
        answer=given.answer if given else None,
        view=given.view if given else None,
        outcome=given.outcome if given else None,
        review=given.review if given else None,
        is_answered=is_answered(asked, given, on),
        is_met=is_met(asked, given, on),
        verdict=reading.verdict,
        force=reading.force,
        rule=reading.key,
        rule_value=reading.value,
        policy_version=reading.version,
        set_by=reading.set_by,
        due_on=due_on(held, asked_since(asked, given, on)),
        waived_until=waived_until,
        said_before=said_before,
        tailoring_id=item.tailoring_id,
    )
