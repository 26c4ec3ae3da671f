"""Each try: a client of others reads what is published, and finds as many meetings as were taken in."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from clients.house import Publisher, Stage
from clients.pages import CROUTON, Pages
from clients.running import Failed, browser, node, run, version
from demo.stage import ROOT
from mutuality.meeting_guide import CODE_NAMES
from mutuality.transport import HttpTransport

SPEC, GENERATED, PACKAGED = "@code4recovery/spec", "bmlt-server-client", "bmlt-client"
TSML_UI = "tsml-ui"
PYTHON = ROOT / ".venv" / "clients" / "bin" / "python"
NO_BUNDLE = "It is on no registry: say TSML_UI=…/app.js, the built bundle of its repository's folder `public`."
NO_BROWSER = "There is no Chromium on this machine."
BODY_AND_TOP = 2


@dataclass(frozen=True)
class Try:
    """What a client was to find and what it found; `said` is what it complained of, or why it was not tried."""

    client: str
    of: str
    expected: str
    found: str
    said: str = ""
    is_tried: bool = True

    @property
    def is_good(self) -> bool:
        """Say whether it found all there is, and complained of nothing."""
        return self.is_tried and self.found == self.expected and not self.said


@dataclass(frozen=True)
class Tries:
    """All tries at one stage. `bundle` is tsml-ui as its makers built it; `folder` is for a browser's own files."""

    stage: Stage
    pages: Pages
    folder: Path
    bundle: Path | None

    def all(self) -> Iterator[Try]:
        """Try each client, one after another."""
        yield _tried(f"{SPEC} {version(SPEC)}", "type table", f"{len(CODE_NAMES)} alike", _types)
        for each in self.stage.publishers:
            yield self._feed(each)
            yield self._tsml_ui(each)
            yield self._crouton(each)
        everything = json.dumps(self._all_there_is())
        yield _tried(
            f"{PACKAGED} (PyPI)",
            "second interface",
            everything,
            lambda: _found(run([str(PYTHON), "bodies.py", self._at])),
        )
        yield _tried(
            f"{GENERATED} {version(GENERATED)}",
            "second interface",
            everything,
            lambda: _found(node("servers.mjs", self._at)),
        )

    @property
    def _at(self) -> str:
        return self.stage.address

    def _feed(self, publisher: Publisher) -> Try:
        rows = str(len(publisher.feed.meetings()))
        return _tried(
            "the feed itself", publisher.feed.name, rows, lambda: (str(len(self._read(self._address(publisher)))), "")
        )

    def _tsml_ui(self, publisher: Publisher) -> Try:
        expected = str(len(publisher.feed.meetings()))
        if self.bundle is None:
            return Try(TSML_UI, publisher.feed.name, expected, "", NO_BUNDLE, is_tried=False)
        return self._shown(TSML_UI, publisher, expected, self.pages.tsml_ui(self._address(publisher)))

    def _crouton(self, publisher: Publisher) -> Try:
        held = sum(meeting.weekday is not None for meeting in publisher.feed.meetings())
        page = self.pages.crouton(self._at, self._service_body(publisher))
        return self._shown("crouton", publisher, str(held), page, f"{CROUTON} {version(CROUTON)}")

    def _shown(self, kind: str, publisher: Publisher, expected: str, page: str, called: str = "") -> Try:
        where, client = browser(), called or kind
        if where is None:
            return Try(client, publisher.feed.name, expected, "", NO_BROWSER, is_tried=False)

        def look() -> tuple[str, str]:
            seen = node("browse.mjs", where, str(self.folder / "browser"), kind, page)
            complaints = seen["said"] if seen["rows"] else [*seen["said"], seen["words"]]
            return str(seen["rows"]), "; ".join(complaints)

        return _tried(client, publisher.feed.name, expected, look)

    def _address(self, publisher: Publisher) -> str:
        return f"{self._at}/v1/feeds/meeting-guide?chapter_id={publisher.chapter_id}"

    def _service_body(self, publisher: Publisher) -> str:
        found = self._read(f"{self._at}/client_interface/json/?switcher=GetServiceBodies")
        return str(next(each["id"] for each in found if each["name"] == publisher.role.unit))

    def _all_there_is(self) -> dict[str, int]:
        publishers = self.stage.publishers
        held = [meeting for each in publishers for meeting in each.feed.meetings() if meeting.weekday]
        return {"servers": 1, "bodies": len(publishers) + BODY_AND_TOP, "meetings": len(held), "homeless": 0}

    def _read(self, address: str) -> Any:
        return json.loads(HttpTransport().send("GET", address).content)


def _tried(client: str, of: str, expected: str, look: Callable[[], tuple[str, str]]) -> Try:
    try:
        found, said = look()
    except Failed as fault:
        return Try(client, of, expected, "nothing", str(fault))
    return Try(client, of, expected, found, said)


def _types() -> tuple[str, str]:
    theirs = node("spec.mjs")
    alike = [code for code in CODE_NAMES if theirs.get(code) == CODE_NAMES[code]]
    more = sorted(set(theirs) - set(CODE_NAMES))
    return f"{len(alike)} alike", f"We do not know {', '.join(more)}." if more else ""


def _found(seen: dict[str, int]) -> tuple[str, str]:
    return json.dumps(seen), ""
