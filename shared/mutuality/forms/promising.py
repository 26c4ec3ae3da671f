"""What a chapter promised of a form, word after word, and of which periods that is a promise."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from mutuality.forms.form import Form
from mutuality.periods import days_of, numbers_of
from mutuality.problems import Conflict


class PeriodNotPromised(Conflict):
    """The form asks those alone who promised to answer it, and this period was not promised: promise it first."""


@dataclass(frozen=True)
class Word:
    """What was promised of a form from a day on: periods from one on, up to another; none once it was taken back."""

    on: date
    from_period: str | None
    until_period: str | None

    def covers(self, period: str) -> bool:
        """Say whether a period is one of those it promises."""
        first, last = numbers_of(period)
        if self.from_period is None or first < numbers_of(self.from_period)[0]:
            return False
        return self.until_period is None or last <= numbers_of(self.until_period)[1]


def is_promised(words: Sequence[Word], period: str) -> bool:
    """Say whether a period was promised, by words in the order they were said.

    The word that held at the period's end says so, or the newest: a promise ends from now on, and never what is over.
    """
    end = days_of(period)[1]
    held = [word for word in words if word.on <= end]
    return any(word.covers(period) for word in (*held[-1:], *words[-1:]))


def require_promised(form: Form, words: Sequence[Word], period: str) -> None:
    """Refuse a report of a period that was not promised, where the form asks for promises.

    Raises:
        PeriodNotPromised: it was not.
    """
    if form.needs_promise and not is_promised(words, period):
        detail = f"The form {form.slug}, edition {form.number}, asks for a promise, and {period} was not promised."
        raise PeriodNotPromised(detail, rule="needs_promise", form=form.slug)
