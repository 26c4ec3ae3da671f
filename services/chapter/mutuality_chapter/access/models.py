"""The tables of the chapter's own authorization server: volunteers' accounts, codes, assertions, keys."""

from __future__ import annotations

from mutuality.authority import AccountColumns, AssertionColumns, CodeColumns, ServiceKeyColumns
from mutuality_chapter.database import Base


class Account(AccountColumns, Base):
    """A volunteer's account."""


class Code(CodeColumns, Base):
    """An authorization code."""


class Assertion(AssertionColumns, Base):
    """A program's assertion that was used."""


class ServiceKey(ServiceKeyColumns, Base):
    """A key the chapter's service signs tokens with."""
