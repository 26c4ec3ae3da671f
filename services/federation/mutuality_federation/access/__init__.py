"""Who may do what at the federation: staff accounts, apps, roles, and whose body an officer works for."""

from mutuality.authority import sign_ins_blueprint
from mutuality_federation.access.routes import blueprint
from mutuality_federation.access.rules import (
    APP_SCOPES,
    CHAPTER_SCOPES,
    ROLES,
    require_fitting_body,
    require_fitting_unit,
    require_own_body,
)
from mutuality_federation.access.schemas import PublicKeyIn
from mutuality_federation.access.store import find_app

sign_ins = sign_ins_blueprint()

__all__ = [
    "APP_SCOPES",
    "CHAPTER_SCOPES",
    "ROLES",
    "PublicKeyIn",
    "blueprint",
    "find_app",
    "require_fitting_body",
    "require_fitting_unit",
    "require_own_body",
    "sign_ins",
]
