"""What we do about sums: compare a helper's key, split our figures once and let them leave, or take them back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from mutuality.database import Session
from mutuality.disclosure import shares
from mutuality.indicators import DICTIONARY
from mutuality.language.sums import Terms, belongs_to, packed, public_key_of
from mutuality.periods import require_over
from mutuality_chapter import affiliation, disclosing, floors
from mutuality_chapter.counting import figures
from mutuality_chapter.sharing import events, rules, store
from mutuality_chapter.sharing.models import HelperKey, OurShare, ShareBack, TaskCopy


@dataclass(frozen=True)
class Wish:
    """A period of a task of which we would share our figures."""

    session: Session
    task: TaskCopy
    period: str

    @property
    def terms(self) -> Terms:
        """Return the terms of the task."""
        return store.terms(self.task)

    @property
    def helper(self) -> dict[str, Any]:
        """Return the second aggregator, as the task names it."""
        return dict(self.task.said["aggregators"][1])

    @property
    def epsilon(self) -> Fraction:
        """Return what the period costs one person."""
        return store.epsilon(self.task)

    def conditions(self) -> Sequence[Callable[[], None]]:
        """Return what has to hold before anything is split; each raises what stands in the way."""
        return (
            self._require_ours,
            self._require_in_time,
            lambda: floors.require_leaving(self.session),
            lambda: rules.require_within(self.terms, floors.protection(self.session)),
            lambda: disclosing.require_modes(self.session, self.period, store.modes_of(self.task)),
            self._require_budget,
            lambda: rules.require_known(is_confirmed=is_confirmed(self.session, self.helper)),
        )

    def _require_ours(self) -> None:
        bond = affiliation.require_active(self.session)
        of = {"issuer": bond.issuer, "body_id": bond.body_id}
        rules.require_ours(self.task.said, **of, is_changed=self.task.is_changed)

    def _require_in_time(self) -> None:
        counts = {"counts_from": self.task.counts_from, "last_period": self.task.last_period}
        rules.require_counted(self.terms, self.period, **counts)
        require_over(self.period, affiliation.today(self.session))

    def _require_budget(self) -> None:
        granted = floors.protection(self.session)
        disclosing.require_affordable(self.session, self.period, self.epsilon, granted)


def is_confirmed(session: Session, helper: dict[str, Any]) -> bool:
    """Say whether somebody of ours compared the helper's key."""
    return store.helper_key(session, helper["address"], helper["key"]) is not None


def confirm_helper(session: Session, task: TaskCopy, *, words: str, heard: str, by: str) -> HelperKey:
    """Note that the helper itself named these six words for its key; the same again changes nothing.

    Raises:
        WordsDiffer: the task names another key.
    """
    helper = task.said["aggregators"][1]
    rules.require_words(words, helper["key"])
    known = store.helper_key(session, helper["address"], helper["key"])
    if known is not None:
        return known
    row = HelperKey(address=helper["address"], key=helper["key"], heard=heard, confirmed_by=by)
    row.confirmed_at = session.now
    session.add(row)
    session.flush()  # whoever confirms at the same time meets this row
    return row


def share(session: Session, task: TaskCopy, *, period: str, by: str) -> OurShare:
    """Split our figures of a period, seal each half, and let them leave; done again, the same bytes, and once.

    Raises:
        ShareTakenBack: we took it back.
        TaskUnfit, PeriodUnfit, NotYetCounted, PeriodAhead: there is nothing to share.
        NothingGranted, BeyondFloor, SecondMode, BudgetSpent, HelperUnconfirmed: it may not leave.
    """
    rules.require_standing(is_back=store.is_back(session, task.id, period))
    known = store.share(session, task.id, period)
    if known is None:
        wish = Wish(session, task, period)
        for require in wish.conditions():
            require()
        known = _split(wish, by=by)
    events.shared(session, known)
    return known


def take_back(session: Session, held: OurShare, *, by: str) -> None:
    """Take a share back: it counts in no sum from now on; what came out of one stays. Again, it changes nothing."""
    if not store.is_back(session, held.task_id, held.period):
        row = ShareBack(task_id=held.task_id, period=held.period, taken_back_by=by, taken_back_at=session.now)
        session.add(row)
        events.taken_back(session, held)


def _split(wish: Wish, *, by: str) -> OurShare:
    session, terms = wish.session, wish.terms
    now, carried = figures(session, wish.period), _carried(wish)
    values = [now[code] + carried.get(code, 0) for code in terms.codes]
    events.settle_one(session, wish.task, wish.period)
    row = OurShare(
        task_id=wish.task.id,
        period=wish.period,
        sealed=_sealed(wish, values),
        counted={code: now[code] for code in terms.codes},
        carried=carried,
        epsilon=terms.epsilon,
        split_at=session.now,
        split_by=by,
    )
    session.add(row)
    session.flush()  # whoever splits at the same time meets this row
    return row


def _sealed(wish: Wish, values: Sequence[int]) -> list[str]:
    chapter_id = affiliation.require_active(wish.session).chapter_id
    keys = [public_key_of(each["key"]) for each in wish.task.said["aggregators"]]
    return [
        packed(shares.seal(half, key, belongs_to=belongs_to(wish.task.id, wish.period, chapter_id, number)))
        for number, (half, key) in enumerate(zip(shares.split(values), keys, strict=True), 1)
    ]


def _carried(wish: Wish) -> dict[str, int]:
    """Return what was corrected since in periods shared before, and not carried yet; only what adds up is carried.

    Nothing is carried of what was taken back after a restore, nor of what is older: it might be carried twice.
    """
    missing: Counter[str] = Counter()
    earlier = store.shares_of(wish.session, wish.task.id)
    known = next((place for place, each in enumerate(reversed(earlier)) if each.number > 0), len(earlier))
    for each in earlier[len(earlier) - known :]:
        now = figures(wish.session, each.period)
        for code in each.counted:
            missing[code] += now[code] - each.counted[code] - each.carried.get(code, 0)
    return {code: missing[code] for code in wish.terms.codes if DICTIONARY[code].adds_up and missing[code]}
