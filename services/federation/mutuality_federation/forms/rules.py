"""When an edition of a form may be published: no figure is redefined, none is asked by two forms, no past is asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from mutuality.forms import Form
from mutuality.periods import days_of
from mutuality.problems import Conflict


class FormNameTaken(Conflict):
    """The body already has a form of that short name; choose another."""


class FormTooLate(Conflict):
    """An edition asks about periods that are not over, and later ones than the edition before it."""


class DefinitionChanged(Conflict):
    """The body defined this figure in other words before. What counts otherwise is another; `errors` names it."""


class FigureAskedTwice(Conflict):
    """Another form of the body asks for this figure: two forms would show what each hides; `errors` names it."""


def require_free_name(slug: str, *, is_taken: bool) -> None:
    """Refuse a second form of one name.

    Raises:
        FormNameTaken: the body has one.
    """
    if is_taken:
        raise FormNameTaken(f"There is a form {slug} already.")


def require_ahead(form: Form, before: Form | None, today: date) -> None:
    """Refuse an edition about a past that nobody was told it would ask about.

    Raises:
        FormTooLate: its first period is over, or begins no later than the edition before it.
    """
    first, last = days_of(form.effective_from)
    if last < today:
        raise FormTooLate(f"{form.effective_from} is over; begin with a period that is not.")
    if before is not None and first <= days_of(before.effective_from)[0]:
        raise FormTooLate(f"The edition before asks from {before.effective_from} on; begin later.")


def require_same_definitions(wanted: Mapping[str, Mapping[str, Any]], known: Mapping[str, Mapping[str, Any]]) -> None:
    """Refuse to define a figure anew.

    Raises:
        DefinitionChanged: it was defined otherwise.
    """
    changed = [code for code, definition in wanted.items() if code in known and known[code] != definition]
    if changed:
        faults = [{"pointer": "/own", "detail": f"{code} is defined already; name the new one."} for code in changed]
        raise DefinitionChanged("A figure is defined once, so that figures of many years mean the same.", errors=faults)


def require_asked_once(form: Form, others: Sequence[Form]) -> None:
    """Refuse a figure that another form of the body asks for.

    Raises:
        FigureAskedTwice: there is one.
    """
    asked = {each.code: other.slug for other in others for each in other.indicators}
    twice = [each.code for each in form.indicators if each.code in asked]
    if twice:
        faults = [{"pointer": "/indicators", "detail": f"{code} is asked by {asked[code]}."} for code in twice]
        raise FigureAskedTwice("A figure is asked by one form of a body alone.", errors=faults)
