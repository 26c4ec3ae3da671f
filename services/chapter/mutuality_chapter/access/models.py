"""The tables of the chapter's own authorization server: accounts, codes, keys, apps, invitations to sign up."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.authority import (
    AccountColumns,
    AppConsentColumns,
    AssertionColumns,
    CodeColumns,
    EndedColumns,
    RefreshTokenColumns,
    ServiceKeyColumns,
    SignInColumns,
)
from mutuality.database import UtcDateTime
from mutuality_chapter.database import Base


class Account(AccountColumns, Base):
    """The account of a volunteer or a member; a member's carries the claim `member`."""


class Code(CodeColumns, Base):
    """An authorization code."""


class SignIn(SignInColumns, Base):
    """One signing in of an account."""


class RefreshToken(RefreshTokenColumns, Base):
    """A refresh token of a sign-in."""


class Ended(EndedColumns, Base):
    """What ended while tokens of it may still be held."""


class Assertion(AssertionColumns, Base):
    """A program's assertion that was used."""


class ServiceKey(ServiceKeyColumns, Base):
    """A key the chapter's service signs tokens with."""


class AppConsent(AppConsentColumns, Base):
    """What somebody allowed an app."""


class SignUpInvitation(Base):
    """An invitation to sign up, kept as its digest. It goes with the member it is for."""

    __tablename__ = "sign_up_invitation"

    sha256: Mapped[str] = mapped_column(String(64), primary_key=True)
    member_id: Mapped[str] = mapped_column(String(30), index=True)
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime)
    used_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    account_ends_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    voided_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
