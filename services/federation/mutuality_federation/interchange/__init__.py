"""Guidelines as files: editions go out as Markdown, as JSON and as OSCAL; Markdown and JSON come in, as drafts."""

from mutuality_federation.interchange.routes import blueprint

__all__ = ["blueprint"]
