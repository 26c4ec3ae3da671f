"""Officers publish editions and tailorings, and are told before and at once what of those below no longer fits."""

from mutuality_federation.publications.routes import blueprint

__all__ = ["blueprint"]
