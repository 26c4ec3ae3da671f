"""What an operator sets, read once from the environment into a frozen dataclass."""

from __future__ import annotations

from dataclasses import dataclass, field
from ipaddress import ip_address, ip_network
from pathlib import Path

from environs import Env, ValidationError, validate

from mutuality.callers import HEADERS, X_FORWARDED_FOR, Network, Proxies

DEFAULT_HOME = Path("var")
ADDRESS = validate.Regexp(
    r"https?://[a-zA-Z0-9.:\[\]-]{1,200}/?$",
    error="Must be an address without a path, such as https://chapter.example.",
)
DATABASE = validate.Regexp(
    r"sqlite:///|postgresql\+psycopg://",
    error="Must be an address such as sqlite:///var/here.sqlite3 or postgresql+psycopg://name:password@host/database.",
)
WRITTEN = validate.OneOf(HEADERS, error="Must be X-Forwarded-For or Forwarded.")
SOMEBODY = validate.Range(min=1, error="At least one process serves.")
PORTS = range(1, 65536)


@dataclass(frozen=True)
class Settings:
    """The settings of one service.

    `base_url` is how others reach it, without a final slash; it is also the issuer of its tokens.
    `bind` is host:port to listen on. What `proxies` say of who asks is believed.
    `rehearsal_clock` names a clock file for drills, never set in earnest.
    """

    database_url: str
    base_url: str
    bind: str
    rehearsal_clock: Path | None
    workers: int
    proxies: Proxies = field(default_factory=Proxies)

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
            proxies=Proxies(
                tuple(map(_network, env.list("TRUSTED_PROXIES", list[str](), validate=_require_networks))),
                env.str("FORWARDED_HEADER", X_FORWARDED_FOR, validate=WRITTEN),
            ),
        )


def _network(written: str) -> Network:
    return ip_network(written.strip())


def _require_networks(written: list[str]) -> None:
    """Let an operator name proxies by address or network alone: a name could come to stand for another machine."""
    try:
        networks = [_network(each) for each in written]
    except ValueError as error:
        raise ValidationError("Must be addresses or networks, such as 10.0.0.2,fd00::/64.") from error
    if any(network.prefixlen == 0 for network in networks):
        raise ValidationError("Whoever trusts every address believes every caller.")


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
