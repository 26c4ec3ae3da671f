"""How the answers of a chapter are read, item by item, under the policy in force."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from mutuality.policy import Asked, Given, PolicyInForce, Reading, Verdict, due_on, read


@dataclass(frozen=True)
class Item:
    """An item that is asked of every chapter of the body."""

    edition_id: str
    slug: str
    purpose: str
    force: str | None
    effective_on: date


@dataclass(frozen=True)
class ItemVerdict:
    """What the body reads of one item at one chapter, and the rule it rests on."""

    edition_id: str
    item: str
    purpose: str
    answer: str | None
    verdict: Verdict
    force: str
    rule: str
    rule_value: str
    policy_version: int
    set_by: str
    due_on: date


def judge(
    held: PolicyInForce, items: Iterable[Item], answers: Mapping[tuple[str, str], Given], on: date
) -> list[ItemVerdict]:
    """Return the verdict on every item, by the answers given up to that day."""
    return [_judged(held, item, answers.get((item.edition_id, item.slug)), on) for item in items]


def counts(verdicts: Iterable[ItemVerdict]) -> dict[str, int]:
    """Return how many items came to each verdict."""
    counted = Counter(each.verdict for each in verdicts)
    return {verdict.value: counted[verdict] for verdict in Verdict}


def _judged(held: PolicyInForce, item: Item, given: Given | None, on: date) -> ItemVerdict:
    reading: Reading = read(held, Asked(item.force, item.effective_on), given, on)
    return ItemVerdict(
        edition_id=item.edition_id,
        item=item.slug,
        purpose=item.purpose,
        answer=given.answer if given else None,
        verdict=reading.verdict,
        force=reading.force,
        rule=reading.key,
        rule_value=reading.value,
        policy_version=reading.version,
        set_by=reading.set_by,
        due_on=due_on(held, item.effective_on),
    )
