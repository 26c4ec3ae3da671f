"""What a form asks of us; and the form of a body that made none: what its policy asks."""

from __future__ import annotations

from mutuality.disclosure import Mode
from mutuality.forms import STANDARD, Form, Wanted
from mutuality.indicators import DICTIONARY, Counts
from mutuality.periods import length_of
from mutuality.policy import PolicyInForce
from mutuality.policy import asked as asked_by_policy
from mutuality.policy.asking import counted_by_others


def standard(held: PolicyInForce, period: str) -> Form:
    """Return the standard form, as a policy makes it of a period."""
    days = {name: held[f"reporting.{name}"] for name in ("due_days", "grace_days", "closes_days")}
    people = Mode(held["number_visibility.people"])
    return Form(
        slug=STANDARD,
        number=0,
        title="What the control policy asks",
        period=length_of(period),
        starts_in=1,
        **days,
        effective_from=period,
        indicators=tuple(Wanted(code, _mode(code, people)) for code in asked_by_policy(held, DICTIONARY)),
    )


def asked(held: PolicyInForce, form: Form) -> list[Wanted]:
    """Return the figures a form asks of us; others may be named to count some of them for all."""
    return [each for each in form.indicators if not counted_by_others(held, each.code)]


def _mode(code: str, people: Mode) -> Mode:
    return people if DICTIONARY[code].counts is Counts.PEOPLE else DICTIONARY[code].mode
