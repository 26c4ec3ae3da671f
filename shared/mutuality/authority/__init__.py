"""An OAuth 2.0 authorization server each service mounts over its own database, and the client side of it."""

from mutuality.authority.accounts import LONGEST, SHORTEST, HandleTaken, PasswordTooWeak, add_account
from mutuality.authority.clients import Client
from mutuality.authority.columns import AccountColumns, AssertionColumns, CodeColumns, ServiceKeyColumns
from mutuality.authority.doors import flows, register
from mutuality.authority.keys import NoKey, ServiceKeys, ensure_key
from mutuality.authority.mounting import build_service
from mutuality.authority.server import Authority
from mutuality.signing_in import NotSignedIn, TokenSource, assertion, sign_in

__all__ = [
    "LONGEST",
    "SHORTEST",
    "AccountColumns",
    "AssertionColumns",
    "Authority",
    "Client",
    "CodeColumns",
    "HandleTaken",
    "NoKey",
    "NotSignedIn",
    "PasswordTooWeak",
    "ServiceKeyColumns",
    "ServiceKeys",
    "TokenSource",
    "add_account",
    "assertion",
    "build_service",
    "ensure_key",
    "flows",
    "register",
    "sign_in",
]
