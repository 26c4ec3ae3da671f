"""What an operator of a federation sets."""

from __future__ import annotations

from environs import Env, validate

from mutuality.settings import Settings, read_settings
from mutuality_federation.find import Showing

PORT = 8000
SOME = validate.Range(min=1, error="Must be a number above zero.")
TILES = validate.Regexp(
    r"https?://[^\s;,'\"]*\{z\}[^\s;,'\"]*\Z",
    error="Must be an address with {{z}}, {{x}} and {{y}} in it, such as https://tiles.example/{{z}}/{{x}}/{{y}}.png.",
)
FRAMERS = validate.Regexp(
    r"(\*|'none'|https?://[^\s;,]+)( https?://[^\s;,]+)*\Z",
    error="Must be *, 'none', or addresses such as https://us.example with a space between.",
)


def settings() -> Settings:
    """Return the federation's settings from the environment."""
    return read_settings(name="federation", port=PORT)


def listings_an_hour() -> int | None:
    """Return how many different listings one caller may read in an hour, where the operator says so.

    Raises:
        environs.EnvError: it is no number above zero.
    """
    return Env().int("MUTUALITY_LISTINGS_AN_HOUR", None, validate=SOME)


def showing() -> Showing:
    """Return how the operator shows the page on which people find meetings.

    Raises:
        environs.EnvError: a value cannot be read.
    """
    env = Env()
    return Showing(
        tiles=env.str("MUTUALITY_FIND_TILES", None, validate=TILES),
        credit=env.str("MUTUALITY_FIND_TILES_CREDIT", ""),
        framed_by=env.str("MUTUALITY_FIND_FRAMED_BY", "*", validate=FRAMERS),
    )
