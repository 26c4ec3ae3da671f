"""The tables of the federation's authorization server: staff accounts, apps, codes, assertions, keys."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON, String
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.authority import (
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
from mutuality.database import Versioned
from mutuality_federation.database import Base


class Account(AccountColumns, Base):
    """An officer or reader of a national body, or a steward of the federation; never a member."""


class Code(CodeColumns, Base):
    """An authorization code."""


class SignIn(SignInColumns, Base):
    """One signing in of an account."""


class RefreshToken(RefreshTokenColumns, Base):
    """A refresh token of a sign-in."""


class Ended(EndedColumns, Base):
    """What ended while tokens of it may still be held."""


class Assertion(AssertionColumns, Base):
    """A client assertion that was used."""


class ServiceKey(ServiceKeyColumns, Base):
    """A signing key of the federation."""


class App(AppColumns, Versioned, Base):
    """An app of a body: a program known by its public key, or one through which people sign in."""

    body_id: Mapped[str] = mapped_column(String(30), index=True)
    jwk: Mapped[dict[str, Any] | None] = mapped_column(JSON)


class AppConsent(AppConsentColumns, Base):
    """What somebody allowed an app."""
