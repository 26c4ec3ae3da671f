"""Report forms at hand: each edition as our federation signed it, kept for ever."""

from mutuality_chapter.forms.actions import keep
from mutuality_chapter.forms.routes import blueprint
from mutuality_chapter.forms.standard import asked, standard
from mutuality_chapter.forms.store import (
    calendars,
    definitions,
    form_for,
    forms_about,
    forms_at_hand,
    has_form,
    missing_forms,
)

__all__ = [
    "asked",
    "blueprint",
    "calendars",
    "definitions",
    "form_for",
    "forms_about",
    "forms_at_hand",
    "has_form",
    "keep",
    "missing_forms",
    "standard",
]
