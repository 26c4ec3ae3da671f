"""Guidelines of a body: what it advises or demands on a subject, and the drafts its officers work on."""

from mutuality_federation.guidelines.routes import blueprint

__all__ = ["blueprint"]
