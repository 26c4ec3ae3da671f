"""An OAuth 2.0 authorization server each service mounts over its own database, and the client side of it."""

from mutuality.authority.clients.apps import (
    AddressUnfit,
    AppKind,
    AppReviewed,
    AppState,
    AppUnfit,
    OwnApp,
    client_of,
    forget_who,
    register_app,
    require_fit,
    review_app,
    take_app_away,
)
from mutuality.authority.clients.known import Client
from mutuality.authority.clients.shapes import AppForPeopleIn, AppOut, AppReviewIn, addresses, scopes_of
from mutuality.authority.columns import (
    AccountColumns,
    AppColumns,
    AppConsentColumns,
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
from mutuality.authority.people.consents import consents_blueprint
from mutuality.authority.people.passwords import LONGEST, NewPassword, PasswordTooWeak, hashed
from mutuality.authority.people.sign_ins import sign_ins_blueprint
from mutuality.authority.tokens.ended import Ended, keep_ended
from mutuality.authority.tokens.keys import NoKey, ServiceKeys, ensure_key, rotate_key
from mutuality.authority.tokens.sign_ins import end_all, forget_all, purge_sign_ins
from mutuality.signing_in import NotSignedIn, TokenSource, assertion, sign_in

__all__ = [
    "LONGEST",
    "AccountColumns",
    "AddressUnfit",
    "AppColumns",
    "AppConsentColumns",
    "AppForPeopleIn",
    "AppKind",
    "AppOut",
    "AppReviewIn",
    "AppReviewed",
    "AppState",
    "AppUnfit",
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
    "OwnApp",
    "PasswordTooWeak",
    "PasswordWrong",
    "RefreshTokenColumns",
    "RoleOver",
    "ServiceKeyColumns",
    "ServiceKeys",
    "SignInColumns",
    "TokenSource",
    "add_account",
    "addresses",
    "assertion",
    "build_service",
    "change_password",
    "client_of",
    "consents_blueprint",
    "end_all",
    "ends_after",
    "ensure_key",
    "flows",
    "forget_all",
    "forget_who",
    "hashed",
    "keep_ended",
    "purge_sign_ins",
    "register",
    "register_app",
    "require_ahead",
    "require_fit",
    "review_app",
    "rotate_key",
    "scopes_of",
    "sign_in",
    "sign_ins_blueprint",
    "take_app_away",
]
