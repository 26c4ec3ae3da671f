"""Shapes of the report forms we hold."""

from __future__ import annotations

from mutuality.forms.shapes import FormOut
from mutuality.schema import Moment, Output, Period, Pieces, Ref, Slug, Whole


class FormHeldOut(FormOut):
    """An edition of a report form, as our federation signed it."""

    id = Ref("Its identifier")
    slug = Slug("The form's short name")
    number = Whole("Counts the form's editions", low=1)
    effective_from = Period("The first period it asks about")
    received_at = Moment("When it arrived")


class FormsHeldOut(Output):
    """Every edition of every form we hold."""

    items = Pieces(FormHeldOut, "Form by form, the oldest edition first", most=1000)
