"""Shapes of report forms, their drafts and their editions."""

from __future__ import annotations

from mutuality.forms.shapes import FormIn, FormOut, OwnFigureOut
from mutuality.schema import Input, Moment, Output, Part, Period, Pieces, Ref, Slug, Text, Whole

SHA256 = r"[0-9a-f]{64}"


class NewFormIn(FormIn):
    """A new form, with its first draft."""

    slug = Slug("Its short name, for ever; never `standard`", required=True)


class FormDraftOut(Output):
    """A form with its draft."""

    id = Ref("Its identifier")
    body_id = Ref("The body it is of")
    slug = Slug("Its short name")
    draft = Part(FormOut, "What its next edition would say")
    created_at = Moment("When it was begun")
    version = Whole("Counts every change of its draft", low=1)


class FormEditionIn(Input):
    """How a draft is published."""

    effective_from = Period("The first period it asks about; one that is not over", required=True)


class FormEditionSummaryOut(Output):
    """An edition of a form in a list."""

    id = Ref("Its identifier")
    body_id = Ref("The body that published it")
    form_id = Ref("The form it is an edition of")
    slug = Slug("The form's short name")
    number = Whole("Counts the form's editions", low=1)
    title = Text("What it is called")
    effective_from = Period("The first period it asks about")
    published_at = Moment("When it was published")
    sha256 = Text("Digest of its exact bytes, also its ETag", longest=64, shortest=64, pattern=SHA256)


class FormEditionOut(FormOut):
    """An edition of a form: always the same bytes."""

    id = Ref("Its identifier")
    body_id = Ref("The body that published it")
    form_id = Ref("The form it is an edition of")
    slug = Slug("The form's short name")
    number = Whole("Counts the form's editions", low=1)
    effective_from = Period("The first period it asks about")
    published_at = Moment("When it was published")


class OwnIndicatorsOut(Output):
    """The figures a body defined itself."""

    items = Pieces(OwnFigureOut, "Each as it was defined, once", most=10_000)
