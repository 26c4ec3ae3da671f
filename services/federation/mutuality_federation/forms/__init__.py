"""Report forms: what a body asks figures by, drafted, published as editions that never change, told to its chapters."""

from mutuality_federation.forms.routes import blueprint
from mutuality_federation.forms.store import (
    FormEditionFacts,
    definitions,
    edition_document,
    editions_of,
    form_for,
    has_form,
    reference,
)

__all__ = [
    "FormEditionFacts",
    "blueprint",
    "definitions",
    "edition_document",
    "editions_of",
    "form_for",
    "has_form",
    "reference",
]
