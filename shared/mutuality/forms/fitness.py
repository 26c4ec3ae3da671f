"""What makes a form fit to be published: nothing is asked twice, or by a mode that shows more than a figure allows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from mutuality.forms.form import STANDARD, Form
from mutuality.indicators import DICTIONARY
from mutuality.periods import days_of, length_of, period_of
from mutuality.problems import ValidationFailed

Fault = tuple[str, str]


class FormUnfit(ValidationFailed):
    """The form contradicts itself or what its figures allow; `errors` names each place."""


def require_fit(form: Form) -> None:
    """Refuse a form that asks what cannot be answered as it is asked.

    Raises:
        FormUnfit: it does.
    """
    faults = [*_names(form), *_own(form), *_asked(form), *_checks(form), *_days(form)]
    if form.protection is not None:
        faults += form.protection.faults()
    if faults:
        errors = [{"pointer": place, "detail": says} for place, says in faults]
        raise FormUnfit("This form cannot be published as it is.", errors=errors)


def _names(form: Form) -> Iterator[Fault]:
    if form.slug == STANDARD:
        yield "/slug", "The standard form follows from the policy; give yours another name."
    fits = period_of(days_of(form.effective_from)[0], form.period, starts_in=form.starts_in)
    if length_of(form.effective_from) is not form.period or form.effective_from != fits:
        yield "/effective_from", f"Must be a {form.period} of its years, as {fits}."


def _days(form: Form) -> Iterator[Fault]:
    if form.closes_days and form.publish_day > form.closes_days:
        yield "/publish_day", "On that day nothing is taken any more."


def _own(form: Form) -> Iterator[Fault]:
    asked, groups = {each.code for each in form.indicators}, {each.group for each in DICTIONARY.values()}
    for place, each in enumerate(form.own):
        if each.code in DICTIONARY:
            yield f"/own/{place}/code", f"{each.code} is a figure of the dictionary, which has its own definition."
        if each.group is not None and each.group in groups:
            yield f"/own/{place}/group", f"{each.group} divides people by figures of the dictionary."
        if each.code not in asked:
            yield f"/own/{place}/code", f"The form defines {each.code} and does not ask for it."
    yield from (("/own", f"{code} is defined twice.") for code in _twice(each.code for each in form.own))


def _asked(form: Form) -> Iterator[Fault]:
    known = {**DICTIONARY, **{each.code: each for each in form.own}}
    for place, each in enumerate(form.indicators):
        if each.code not in known:
            yield f"/indicators/{place}/code", f"Nobody defined {each.code}."
        elif each.mode not in known[each.code].modes:
            yield f"/indicators/{place}/mode", f"{each.code} does not leave {each.mode}."
        if each.low is not None and each.high is not None and each.low > each.high:
            yield f"/indicators/{place}/low", "What is usual ends before it begins."
    for code in _twice(each.code for each in form.indicators):
        yield "/indicators", f"{code} is asked twice."


def _checks(form: Form) -> Iterator[Fault]:
    asked = {each.code for each in form.indicators}
    for place, check in enumerate(form.checks):
        missing = [code for code in (*check.left, *check.right) if code not in asked]
        if missing:
            yield f"/checks/{place}", f"The form does not ask for {', '.join(missing)}."
    yield from (("/checks", f"Two checks are called {name}.") for name in _twice(each.name for each in form.checks))


def _twice(names: Iterable[str]) -> list[str]:
    return [name for name, times in Counter(names).items() if times > 1]
