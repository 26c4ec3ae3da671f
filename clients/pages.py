"""The pages that hold somebody's client, as their makers tell a site to write them, served on loopback."""

from __future__ import annotations

import json
import threading
from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Self

from clients.running import MODULES

CROUTON = "@bmlt-enabled/croutonjs"
KINDS = {".js": "text/javascript", ".css": "text/css", ".html": "text/html; charset=utf-8"}
NO_ICON = '<link rel="icon" href="data:,">'
TSML_UI = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>tsml-ui</title>{icon}</head><body>
<div id="tsml-ui" data-src="{src}"></div><script src="/tsml-ui.js" async></script></body></html>"""
SHOWN_BY_CROUTON = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>crouton</title>{icon}
<link rel="stylesheet" href="/crouton.min.css"></head><body>
<div id="bmlt-tabs" class="bmlt-tabs hide"></div><script src="/crouton.min.js"></script>
<script>var crouton = new Crouton({config}); crouton.render();</script></body></html>"""


def files(bundle: Path | None) -> dict[str, Path]:
    """Return the clients' own files by the path under which pages ask for them."""
    folder = MODULES / CROUTON
    found = {f"/{path.relative_to(folder)}": path for path in folder.rglob("*") if path.is_file()}
    return found | ({"/tsml-ui.js": bundle} if bundle else {})


class Pages:
    """A site with one page a client and feed; leaving the `with` block closes it."""

    def __init__(self, files: Mapping[str, Path]) -> None:
        self.files, self.written = files, dict[str, str]()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _desk_of(self))

    def tsml_ui(self, feed: str) -> str:
        """Write a page on which tsml-ui shows a feed, and return its address."""
        return self._written("tsml-ui", TSML_UI.format(icon=NO_ICON, src=feed))

    def crouton(self, server: str, service_body: str) -> str:
        """Write a page on which crouton shows a service body of a server, and return its address."""
        config = {"root_server": server, "service_body": [service_body], "recurse_service_bodies": True}
        config["template_path"] = "/templates"
        return self._written("crouton", SHOWN_BY_CROUTON.format(icon=NO_ICON, config=json.dumps(config)))

    def body(self, path: str) -> bytes | None:
        """Return what stands at a path, if anything does."""
        if path in self.written:
            return self.written[path].encode()
        return self.files[path].read_bytes() if path in self.files else None

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *fault: object) -> None:
        """Serve nothing more."""
        self._server.shutdown()
        self._server.server_close()

    def _written(self, kind: str, page: str) -> str:
        path = f"/{kind}-{len(self.written)}.html"
        self.written[path] = page
        return f"http://127.0.0.1:{self._server.server_port}{path}"


def _desk_of(pages: Pages) -> type[BaseHTTPRequestHandler]:
    class Desk(BaseHTTPRequestHandler):
        """Hands out one page or file."""

        def do_GET(self) -> None:
            """Answer with what stands there."""
            path = self.path.partition("?")[0]
            body = pages.body(path)
            self.send_response(404 if body is None else 200)
            self.send_header("Content-Type", KINDS.get(Path(path).suffix, "application/octet-stream"))
            self.send_header("Content-Length", str(len(body or b"")))
            self.end_headers()
            self.wfile.write(body or b"")

        def log_message(self, *said: object) -> None:
            """Say nothing on the screen."""

    return Desk
