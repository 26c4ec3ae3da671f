"""Which chapters and units send a delegate, and for how long. Who sits there, only they know."""

from mutuality.language import DelegateSent, SubjectWithdrawn
from mutuality_federation.delegates.actions import hear, recall
from mutuality_federation.delegates.routes import blueprint
from mutuality_federation.delegates.store import Sending, sending

LISTENERS = {DelegateSent: [hear], SubjectWithdrawn: [recall]}

__all__ = ["LISTENERS", "Sending", "blueprint", "hear", "recall", "sending"]
