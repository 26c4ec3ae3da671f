"""What chapters change in how professionals work and in what society thinks right, told by them and rolled up."""

from mutuality.language import EffectShared, SubjectWithdrawn
from mutuality_federation.effects.actions import receive, withdraw
from mutuality_federation.effects.routes import blueprint

LISTENERS = {EffectShared: [receive], SubjectWithdrawn: [withdraw]}

__all__ = ["LISTENERS", "blueprint"]
