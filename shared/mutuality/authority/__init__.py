"""An OAuth 2.0 authorization server each service mounts over its own database, and the client side of it."""

from mutuality.authority.clients.known import Client
from mutuality.authority.columns import AccountColumns, AssertionColumns, CodeColumns, ServiceKeyColumns
from mutuality.authority.doors import Authority, flows, register
from mutuality.authority.mounting import build_service
from mutuality.authority.people.accounts import (
    LONGEST,
    HandleTaken,
    NewPassword,
    PasswordTooWeak,
    PasswordWrong,
    add_account,
    change_password,
    hashed,
)
from mutuality.authority.tokens.keys import NoKey, ServiceKeys, ensure_key, rotate_key
from mutuality.signing_in import NotSignedIn, TokenSource, assertion, sign_in

__all__ = [
    "LONGEST",
    "AccountColumns",
    "AssertionColumns",
    "Authority",
    "Client",
    "CodeColumns",
    "HandleTaken",
    "NewPassword",
    "NoKey",
    "NotSignedIn",
    "PasswordTooWeak",
    "PasswordWrong",
    "ServiceKeyColumns",
    "ServiceKeys",
    "TokenSource",
    "add_account",
    "assertion",
    "build_service",
    "change_password",
    "ensure_key",
    "flows",
    "hashed",
    "register",
    "rotate_key",
    "sign_in",
]
