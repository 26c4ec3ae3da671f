"""Shapes of what chapters promise of forms."""

from __future__ import annotations

from mutuality.schema import Day, Flag, Moment, Output, Period, Ref, Slug, Whole
from mutuality.web import PageQuery


class PromisesQuery(PageQuery):
    """Which promises."""

    form = Slug("Only those of this form", load_default=None)
    chapter_id = Ref("Only those of this chapter", load_default=None)


class FormPromiseOut(Output):
    """What a chapter promised of a form."""

    number = Whole("Counts what chapters promised", low=1)
    chapter_id = Ref("The chapter")
    form = Slug("Which form")
    from_period = Period("The first period it will answer; null: it promises nothing more", allow_none=True)
    until_period = Period("The last; null: until it says otherwise", allow_none=True)
    decided_on = Day("When it was decided in the chapter", allow_none=True)
    received_at = Moment("When we received it")
    is_newest = Flag("Whether it is the last the chapter said of the form")
