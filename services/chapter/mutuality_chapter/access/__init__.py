"""Who may do what in a chapter: accounts of volunteers and members, their roles and scopes, and signing up."""

from mutuality_chapter.access.actions import Invited, close_accounts, invite, told
from mutuality_chapter.access.routes import blueprint
from mutuality_chapter.access.rules import ROLES, AlreadySignedUp

__all__ = ["ROLES", "AlreadySignedUp", "Invited", "blueprint", "close_accounts", "invite", "told"]
