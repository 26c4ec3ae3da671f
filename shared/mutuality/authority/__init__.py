"""An OAuth 2.0 authorization server each service mounts over its own database, and the client side of it."""

from mutuality.authority.clients.known import Client
from mutuality.authority.columns import (
    AccountColumns,
    AssertionColumns,
    CodeColumns,
    EndedColumns,
    RefreshTokenColumns,
    ServiceKeyColumns,
    SignInColumns,
)
from mutuality.authority.doors import Authority, flows, register
from mutuality.authority.mounting import build_service
from mutuality.authority.people.accounts import (
    HandleTaken,
    PasswordWrong,
    RoleOver,
    add_account,
    change_password,
    ends_after,
    require_ahead,
)
from mutuality.authority.people.passwords import LONGEST, NewPassword, PasswordTooWeak, hashed
from mutuality.authority.people.sign_ins import sign_ins_blueprint
from mutuality.authority.tokens.ended import Ended, keep_ended
from mutuality.authority.tokens.keys import NoKey, ServiceKeys, ensure_key, rotate_key
from mutuality.authority.tokens.sign_ins import end_all, forget_all, purge_sign_ins
from mutuality.signing_in import NotSignedIn, TokenSource, assertion, sign_in

__all__ = [
    "LONGEST",
    "AccountColumns",
    "AssertionColumns",
    "Authority",
    "Client",
    "CodeColumns",
    "Ended",
    "EndedColumns",
    "HandleTaken",
    "NewPassword",
    "NoKey",
    "NotSignedIn",
    "PasswordTooWeak",
    "PasswordWrong",
    "RefreshTokenColumns",
    "RoleOver",
    "ServiceKeyColumns",
    "ServiceKeys",
    "SignInColumns",
    "TokenSource",
    "add_account",
    "assertion",
    "build_service",
    "change_password",
    "end_all",
    "ends_after",
    "ensure_key",
    "flows",
    "forget_all",
    "hashed",
    "keep_ended",
    "purge_sign_ins",
    "register",
    "require_ahead",
    "rotate_key",
    "sign_in",
    "sign_ins_blueprint",
]
