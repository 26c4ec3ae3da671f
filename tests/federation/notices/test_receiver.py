"""The receiver our page for programmers shows, as it stands there, on a real port of this machine."""

import re
import threading
from pathlib import Path

import pytest

from mutuality.transport import HttpTransport
from mutuality_federation.delivering import Delivery
from tests.federation.notices.conftest import URL

PAGE = Path(__file__).parents[3] / "docs/app-developer.md"
CODE = re.search(r"```python\n(import base64\n.*?def serve.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)[1]


@pytest.fixture
def app(federation, endpoint, clock):
    """The program of the page, with the keys of the address, listening."""
    program = {}
    exec(compile(CODE, str(PAGE), "exec"), program)  # noqa: S102 - it is our own page
    keys = federation.stranger.get(f"/v1/notice-endpoints/{endpoint['id']}/keys").json["items"]
    program |= {"KEYS": [key["public"] for key in keys], "now": lambda: clock.now().timestamp()}
    program["Receiver"].log_message = lambda *said: None
    with program["serve"](0) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield program | {"address": f"http://127.0.0.1:{server.server_port}/", "globals": program}
        server.shutdown()
        thread.join()


@pytest.fixture
def deliver(app, federation_database):
    """Send what is due to the program, for whose address its port stands."""

    class Here(HttpTransport):
        def send(self, method, url, **said):
            return super().send(method, {URL: app["address"]}[url], **said)

    with HttpTransport().client as client:
        here = Here(client=client)
        yield lambda: dict(Delivery(federation_database, here, "https://federation.test").run())


def test_it_takes_what_is_ours_and_learns_where_to_read(app, deliver, publish, federation):
    deliver()
    listing_id = publish()
    assert deliver() == {"taken": 1}
    fetched = [app["to_fetch"].get_nowait() for _ in range(2)]
    told = federation.stranger.get(fetched[1].removeprefix("https://federation.test")).json["items"]
    assert [each["listing_id"] for each in told] == [listing_id]


def test_it_refuses_what_another_key_signed(app, deliver):
    app["globals"]["KEYS"][:] = ["whpk_11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="]
    assert (deliver(), app["to_fetch"].qsize()) == ({"refused": 1}, 0)


def test_it_refuses_what_is_played_again_later(app, deliver):
    app["globals"]["now"] = lambda: 0
    assert deliver() == {"refused": 1}
