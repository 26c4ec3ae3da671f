"""How the answers of a chapter are read, item by item, under the policy in force."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from mutuality.policy import Asked, Given, PolicyInForce, Reading, Verdict, due_on, read


@dataclass(frozen=True)
class Item:
    """An item that is asked of every chapter of the body, by whom, and from when.

    `asked_in` are the editions in which an answer to it still holds, the newest last, each with the name it had there.
    """

    asked_in: tuple[tuple[str, str], ...]
    slug: str
    purpose: str
    force: str | None
    asked_on: date
    set_by: str

    def answer_in(self, answers: Mapping[tuple[str, str], Given]) -> Given | None:
        """Return the answer that holds for it, if there is one."""
        given = (answers.get(place) for place in reversed(self.asked_in))
        return next((each for each in given if each is not None), None)

    def asked_from(self, day: date) -> Item:
        """Return it as it is asked of a chapter that enrolled on a day."""
        return replace(self, asked_on=max(self.asked_on, day))


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
    due_on: date | None


def judge(
    held: PolicyInForce, items: Iterable[Item], answers: Mapping[tuple[str, str], Given], on: date
) -> list[ItemVerdict]:
    """Return the verdict on every item, by the answers given up to that day."""
    return [_judged(held, item, item.answer_in(answers), on) for item in items]


def counts(verdicts: Iterable[ItemVerdict]) -> dict[str, int]:
    """Return how many items came to each verdict."""
    counted = Counter(each.verdict for each in verdicts)
    return {verdict.value: counted[verdict] for verdict in Verdict}


def _judged(held: PolicyInForce, item: Item, given: Given | None, on: date) -> ItemVerdict:
    reading: Reading = read(held, Asked(item.force, item.asked_on, item.set_by), given, on)
    return ItemVerdict(
        edition_id=item.asked_in[-1][0],
        item=item.slug,
        purpose=item.purpose,
        answer=given.answer if given else None,
        verdict=reading.verdict,
        force=reading.force,
        rule=reading.key,
        rule_value=reading.value,
        policy_version=reading.version,
        set_by=reading.set_by,
        due_on=due_on(held, item.asked_on),
    )
