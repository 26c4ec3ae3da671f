"""What an operator of a chapter sets."""

from __future__ import annotations

from mutuality.settings import Settings, read_settings

PORT = 8100


def settings() -> Settings:
    """Return the chapter's settings from the environment."""
    return read_settings(name="chapter", port=PORT)
