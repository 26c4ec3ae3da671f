"""Who may do what in a chapter: accounts of volunteers and members, their roles and scopes, and signing up."""

from datetime import timedelta

from mutuality.authority import consents_blueprint, sign_ins_blueprint
from mutuality.authority import purge_sign_ins as purge
from mutuality.chores import Chore, in_one_transaction
from mutuality_chapter.access.actions import Invited, close_accounts, invite, told
from mutuality_chapter.access.personal import PERSONAL
from mutuality_chapter.access.routes import blueprint
from mutuality_chapter.access.rules import OTHERS, ROLES, AlreadySignedUp
from mutuality_chapter.access.sentences import SENTENCES

CHORES = (Chore("sign-ins", timedelta(days=1), in_one_transaction(purge)),)
consents = consents_blueprint()
sign_ins = sign_ins_blueprint()

__all__ = [
    "CHORES",
    "OTHERS",
    "PERSONAL",
    "ROLES",
    "SENTENCES",
    "AlreadySignedUp",
    "Invited",
    "blueprint",
    "close_accounts",
    "consents",
    "invite",
    "purge",
    "sign_ins",
    "told",
]
