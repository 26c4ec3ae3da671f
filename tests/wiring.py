"""Both services in one process, joined by a transport that calls the federation's app directly."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from flask import Flask

from mutuality.transport import Answer, Unreachable


@dataclass
class DirectTransport:
    """Carries requests to apps by their host name; a host that is switched off does not answer."""

    apps: dict[str, Flask]
    off: set[str] = field(default_factory=set)
    sent: list[tuple[str, str, bytes]] = field(default_factory=list)

    def send(self, method: str, url: str, *, content: bytes = b"", headers: Mapping[str, str] | None = None) -> Answer:
        parts = urlsplit(url)
        if parts.netloc in self.off or parts.netloc not in self.apps:
            raise Unreachable("no-connection", f"{parts.netloc} does not answer")
        self.sent.append((method, url, content))
        path = parts.path + (f"?{parts.query}" if parts.query else "")
        said = {"method": method, "data": content, "headers": dict(headers or {})}
        caller = {"REMOTE_ADDR": f"2001:db8:0:{len(self.sent):x}::1"}  # many networks, so that none is ever too many
        answer = self.apps[parts.netloc].test_client().open(path, environ_overrides=caller, **said)
        return Answer(answer.status_code, answer.data, {name.lower(): value for name, value in answer.headers})
