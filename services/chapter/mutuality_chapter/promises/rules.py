"""What a promise may say."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from mutuality.forms import Form
from mutuality.periods import numbers_of
from mutuality.problems import Conflict, NotFound, ValidationFailed


class NothingPromised(NotFound):
    """We promised nothing of this form, or took it back."""


class PromiseNotAsked(Conflict):
    """This form asks for no promises: every chapter is asked to answer it."""


class PromiseUnfit(ValidationFailed):
    """A promise was decided on a day that has come, and ends no earlier than it begins."""


def require_asked(form: Form) -> None:
    """Refuse to promise what needs no promise.

    Raises:
        PromiseNotAsked: it needs none.
    """
    if not form.needs_promise:
        raise PromiseNotAsked(f"The form {form.slug}, edition {form.number}, asks for no promises.")


def require_fit(said: Mapping[str, Any], today: date) -> None:
    """Refuse a promise whose days or periods do not fit.

    Raises:
        PromiseUnfit: they do not.
    """
    faults = []
    if said["decided_on"] > today:
        faults.append({"pointer": "/decided_on", "detail": "Lies ahead."})
    until = said["until_period"]
    if until is not None and numbers_of(until)[1] < numbers_of(said["from_period"])[1]:
        faults.append({"pointer": "/until_period", "detail": "Lies before the first period."})
    if faults:
        raise PromiseUnfit("This promise does not fit.", errors=faults)
