"""How common parts of an experience are beyond one chapter: a problem may be typical where it seems unusual."""

from mutuality.language import SubjectWithdrawn
from mutuality.language.entries import CommonalityTold
from mutuality_federation.commonality.actions import hear, withdraw
from mutuality_federation.commonality.reading import told
from mutuality_federation.commonality.routes import blueprint

LISTENERS = {CommonalityTold: [hear], SubjectWithdrawn: [withdraw]}

__all__ = ["LISTENERS", "blueprint", "told"]
