"""Who may do what at the federation: staff accounts, apps, roles, and whose body an officer works for."""

from mutuality.authority import consents_blueprint, sign_ins_blueprint
from mutuality_federation.access.routes import blueprint
from mutuality_federation.access.rules import (
    APP_SCOPES,
    CHAPTER_SCOPES,
    PERSONAL,
    ROLES,
    require_fitting_body,
    require_fitting_unit,
    require_own_body,
)
from mutuality_federation.access.schemas import PublicKeyIn
from mutuality_federation.access.sentences import SENTENCES
from mutuality_federation.access.store import find_app, key_of_program

consents = consents_blueprint()
sign_ins = sign_ins_blueprint()

__all__ = [
    "APP_SCOPES",
    "CHAPTER_SCOPES",
    "PERSONAL",
    "ROLES",
    "SENTENCES",
    "PublicKeyIn",
    "blueprint",
    "consents",
    "find_app",
    "key_of_program",
    "require_fitting_body",
    "require_fitting_unit",
    "require_own_body",
    "sign_ins",
]
