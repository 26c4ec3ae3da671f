"""The page `/find` in a real browser: `make accessibility` runs this; without it, and without node, it is left out."""

import json
import os
import subprocess
import threading
from pathlib import Path
from shutil import which

import pytest
from werkzeug.serving import make_server

from mutuality_federation.find import Showing

pytestmark = pytest.mark.skipif("ACCESSIBILITY" not in os.environ, reason="make accessibility runs it")
HERE = Path(__file__).parent
CHROMIUM = os.environ.get("CHROMIUM") or which("chromium") or which("chromium-browser") or which("google-chrome") or ""
GONE = "mtg_00000000000000000000000099"
SECONDS = 300


@pytest.fixture
def town(publish):
    """Return what a small town publishes: all a card may have to say."""
    publish(1, types=["X", "BE"], access="open", languages=["en"], notes="Ring twice.", minutes=90)
    publish(2, name="At home", venue_kind="home", venue_name=None, address=None, latitude=44.66, longitude=-63.65)
    publish(3, name="Stale", last_verified_on="2023-01-01", closed=[{"first": "2026-03-20", "last": "2026-04-20"}])
    publish(4, name="Now", weekday=7, starts="08:30", moved=[{"day": "2026-03-22", "to": "2026-03-23", "starts": None}])
    publish(5, name="Afar", attendance="hybrid", conference_url="https://zoom.us/j/1", conference_phone="+19025550100")
    publish(6, name="Never checked", last_verified_on=None, rrule="FREQ=MONTHLY;BYDAY=2MO", first_on="2026-01-12")
    for number in range(7, 31):
        publish(number, name=f"Quay {number}", latitude=44.6 + number / 400, longitude=-63.6)
    return f"/find/{publish(1, types=['X', 'BE'], access='open', languages=['en'], notes='Ring twice.', minutes=90)}"


@pytest.fixture
def address(federation):
    """Return where the federation answers meanwhile."""
    server = make_server("127.0.0.1", 0, federation.app, threaded=True)
    serving = threading.Thread(target=server.serve_forever)
    serving.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    serving.join()
    server.server_close()


def walked(*said: str) -> dict:
    command = [str(which("node")), "walk.mjs", CHROMIUM, *said]
    ran = subprocess.run(command, cwd=HERE, capture_output=True, text=True, timeout=SECONDS, check=True)  # noqa: S603 - our own command
    return json.loads(ran.stdout)


def test_a_map_of_tiles_is_no_hindrance_either(town, address, federation, monkeypatch):
    showing = Showing(tiles=f"{address}/find/assets/{{z}}-{{x}}-{{y}}.png", credit="<b>Us</b>")
    monkeypatch.setitem(federation.app.extensions["mutuality"].parts, Showing, showing)
    seen = walked(address, "--judge-only", "/find?text=quay", town)
    assert (seen["violations"], seen["said"], seen["elsewhere"], seen["wider"]) == ([], [], [], [])
    assert seen["pins"] == 3 * (20 + 1)


def test_everybody_can_use_the_page(town, address):
    paths = ["/find", "/find?language=de&text=quay&latitude=44.65&longitude=-63.58", "/find?starts_from=late&when=9"]
    paths += ["/find?embed=1", "/find?text=nothingwhatever&language=fr", town, f"/find/{GONE}"]
    seen = walked(address, *paths)
    print(json.dumps({name: seen[name] for name in ("checked", "keyboard", "place", "unscripted", "framed")}))  # noqa: T201 - for who runs it
    assert seen["violations"] == []
    assert seen["checked"] > 500
    assert (seen["said"], seen["elsewhere"], seen["wider"]) == ([], [], [])
    keys = seen["keyboard"]
    assert (keys["first"], keys["skipped"], keys["asked"]) == ("#results", "results", "quay")
    assert (keys["unseen"], keys["isInOrder"], keys["stops"]) == ([], True, keys["reachable"])
    assert seen["place"] == {"before": 0, "latitude": "44.65", "longitude": "-63.58"}
    assert seen["unscripted"] > 0
    assert seen["framed"][0] == "Find a meeting"
    assert seen["framed"][1] != "Find a meeting"
