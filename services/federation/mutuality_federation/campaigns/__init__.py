"""Campaigns: a body asks its chapters to attest items anew by a day, once or every so many months."""

from mutuality_federation.campaigns.calling import announced
from mutuality_federation.campaigns.routes import blueprint

__all__ = ["announced", "blueprint"]
