"""What chapters are called: names are proposed, and reviewed by the national office where the policy asks for it."""

from mutuality_federation.names.actions import approved, require_reviewed
from mutuality_federation.names.routes import blueprint

__all__ = ["approved", "blueprint", "require_reviewed"]
