"""The table of apps through which people of the chapter sign in."""

from __future__ import annotations

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.authority import AppColumns
from mutuality.database import Versioned
from mutuality_chapter.database import Base


class App(AppColumns, Versioned, Base):
    """An app through which people of the chapter sign in. `registered_as` is the role of whoever registered it."""

    registered_as: Mapped[str] = mapped_column(String(32))
