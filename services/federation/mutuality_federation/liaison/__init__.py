"""How chapters stand beside professionals, in totals: what went either way, and strain that does not end it."""

from mutuality.language import SubjectWithdrawn
from mutuality.language.entries import LiaisonTold
from mutuality_federation.liaison.actions import hear, withdraw
from mutuality_federation.liaison.routes import blueprint

LISTENERS = {LiaisonTold: [hear], SubjectWithdrawn: [withdraw]}

__all__ = ["LISTENERS", "blueprint"]
