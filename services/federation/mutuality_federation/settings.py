"""What an operator of a federation sets."""

from __future__ import annotations

from mutuality.settings import Settings, read_settings

PORT = 8000


def settings() -> Settings:
    """Return the federation's settings from the environment."""
    return read_settings(name="federation", port=PORT)
