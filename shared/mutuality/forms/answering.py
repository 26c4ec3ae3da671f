"""How the figures of an answer stand to the form that asks for them: none beside those asked, none too open."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from mutuality.disclosure import Cell, Mode, State
from mutuality.disclosure.floors import lower_mode
from mutuality.forms.form import Form
from mutuality.indicators import Indicator
from mutuality.problems import Conflict, ValidationFailed

MOST_PEOPLE = 10_000
"""No chapter has more people, so no figure of one is larger than these could make it."""


class FigureNotAsked(ValidationFailed):
    """The answer holds figures the form does not ask for; `errors` names each."""


class FigureMissing(Conflict):
    """The form is not answered without these figures, if only by saying why there is no number; `errors` names each."""


class ModeTooOpen(ValidationFailed):
    """A figure left by a mode that shows more of the chapter than the form asks; `errors` names each."""


class FigureTooLarge(ValidationFailed):
    """A figure is larger than all people of one chapter could make it; `errors` names each."""


def require_answering(form: Form, cells: Mapping[str, Cell], excused: Collection[str] = ()) -> None:
    """Refuse an answer that says more than the form asks, or leaves out what it cannot do without.

    `excused` are figures that others count for this chapter: they are not missing.

    Raises:
        FigureNotAsked, FigureMissing, ModeTooOpen: it does.
    """
    asked = {each.code: each for each in form.indicators}
    if beside := [code for code in cells if code not in asked]:
        raise FigureNotAsked("The form does not ask for all of this.", errors=_faults(beside, "Not asked."))
    if lacking := [each for each in compulsory(form, excused) if each not in cells]:
        raise FigureMissing("Say a number, or why there is none.", errors=_faults(lacking, "Missing."))
    if opened := [code for code, cell in cells.items() if _is_too_open(cell, asked[code].mode)]:
        raise ModeTooOpen("More would be shown than was asked.", errors=_faults(opened, "Shown more than asked."))


def compulsory(form: Form, excused: Collection[str] = ()) -> list[str]:
    """Return the figures without which a form is not answered."""
    return [each.code for each in form.indicators if each.is_compulsory and each.code not in excused]


def require_possible(known: Mapping[str, Indicator], cells: Mapping[str, Cell]) -> None:
    """Refuse a figure that all people of one chapter together could not make so large; noise makes any number.

    Raises:
        FigureTooLarge: there is one.
    """
    large = [code for code, cell in cells.items() if _is_too_large(known[code], cell)]
    if large:
        raise FigureTooLarge("No chapter is so large.", errors=_faults(large, "Larger than one chapter can have."))


def _is_too_open(cell: Cell, asked: Mode) -> bool:
    return lower_mode(cell.mode, asked) is not cell.mode


def _is_too_large(indicator: Indicator, cell: Cell) -> bool:
    if cell.mode is Mode.NOISED or cell.state is not State.COUNTED:
        return False
    return (cell.value or 0) > MOST_PEOPLE * indicator.most_by_one


def _faults(codes: list[str], says: str) -> list[dict[str, str]]:
    return [{"pointer": f"/data/cells/{code}", "detail": says} for code in codes]
