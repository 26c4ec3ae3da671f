"""What an operator sets, read once from the environment into a frozen dataclass."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from environs import Env, validate

DEFAULT_HOME = Path("var")
ADDRESS = validate.Regexp(r"https?://[^\s?#]+$", error="Must be an address such as https://chapter.example.")
PLACE = validate.Regexp(r"\S+:[0-9]{1,5}$", error="Must be host:port, such as 127.0.0.1:8000.")


@dataclass(frozen=True)
class Settings:
    """The settings of one service.

    `base_url` is how others reach it, without a final slash; it is also the issuer of its tokens.
    `bind` is host:port to listen on. `rehearsal_clock` names a clock file for drills, never set in earnest.
    """

    database_url: str
    base_url: str
    bind: str
    rehearsal_clock: Path | None
    workers: int

    @property
    def host(self) -> str:
        """Return the address to listen on."""
        return self.bind.rpartition(":")[0]

    @property
    def port(self) -> int:
        """Return the port to listen on."""
        return int(self.bind.rpartition(":")[2])


def read_settings(*, name: str, port: int) -> Settings:
    """Return the settings the environment names, with defaults for one machine.

    Raises:
        environs.EnvError: a value cannot be read.
    """
    env = Env()
    with env.prefixed("MUTUALITY_"):
        bind = env.str("BIND", f"127.0.0.1:{port}", validate=PLACE)
        return Settings(
            database_url=env.str("DATABASE_URL", f"sqlite:///{DEFAULT_HOME / name}.sqlite3"),
            base_url=env.str("BASE_URL", f"http://{bind}", validate=ADDRESS).rstrip("/"),
            bind=bind,
            rehearsal_clock=env.path("REHEARSAL_CLOCK", None),
            workers=env.int("WORKERS", 1),
        )
