"""What an operator sets, read once from the environment into a frozen dataclass."""

from __future__ import annotations

from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path

from environs import Env, ValidationError, validate

DEFAULT_HOME = Path("var")
ADDRESS = validate.Regexp(
    r"https?://[a-zA-Z0-9.:\[\]-]{1,200}/?$",
    error="Must be an address without a path, such as https://chapter.example.",
)
DATABASE = validate.Regexp(
    r"sqlite:///|postgresql\+psycopg://",
    error="Must be an address such as sqlite:///var/here.sqlite3 or postgresql+psycopg://name:password@host/database.",
)
SOMEBODY = validate.Range(min=1, error="At least one process serves.")
PORTS = range(1, 65536)


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
        return self.bind.rpartition(":")[0].strip("[]")

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
        bind = env.str("BIND", f"127.0.0.1:{port}", validate=_require_place)
        return Settings(
            database_url=env.str("DATABASE_URL", f"sqlite:///{DEFAULT_HOME / name}.sqlite3", validate=DATABASE),
            base_url=env.str("BASE_URL", f"http://{bind}", validate=ADDRESS).rstrip("/"),
            bind=bind,
            rehearsal_clock=env.path("REHEARSAL_CLOCK", None),
            workers=env.int("WORKERS", 1, validate=SOMEBODY),
        )


def _require_place(bind: str) -> None:
    """Let the server have only what it can listen on: it takes no name of a machine."""
    host, _, port = bind.rpartition(":")
    try:
        ip_address(host.strip("[]"))
        is_good = int(port) in PORTS
    except ValueError:
        is_good = False
    if not is_good:
        raise ValidationError("Must be host:port, the host as an IP address, such as 127.0.0.1:8000.")
