"""The tables of an authorization server, as columns each service puts into its own metadata."""

from mutuality.authority.columns.clients import AppColumns, AppConsentColumns, AssertionColumns
from mutuality.authority.columns.finding import model
from mutuality.authority.columns.people import AccountColumns
from mutuality.authority.columns.sign_ins import EndedColumns, RefreshTokenColumns, SignInColumns
from mutuality.authority.columns.tokens import CodeColumns, ServiceKeyColumns

__all__ = [
    "AccountColumns",
    "AppColumns",
    "AppConsentColumns",
    "AssertionColumns",
    "CodeColumns",
    "EndedColumns",
    "RefreshTokenColumns",
    "ServiceKeyColumns",
    "SignInColumns",
    "model",
]
