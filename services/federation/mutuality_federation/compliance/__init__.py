"""What a body reads in its chapters' answers: kept, noted, finding or overdue, and nothing where it asks nothing."""

from mutuality.language import ResponseGiven, SubjectWithdrawn
from mutuality_federation.compliance.actions import receive, withdraw
from mutuality_federation.compliance.routes import blueprint

LISTENERS = {ResponseGiven: [receive], SubjectWithdrawn: [withdraw]}

__all__ = ["LISTENERS", "blueprint"]
