"""The chapter's real door: an app of its own, whose tokens are made and read by itself."""

import pytest

import mutuality_chapter.app as chapter_app
from mutuality.authority import sign_in
from mutuality.web.intake.limits import Buckets
from mutuality.web.service import EXTENSION
from tests.conftest import settings_for
from tests.support import Caller, watched
from tests.wiring import DirectTransport

ISSUER = "https://chapter.test"
LANTERN = "a lantern by the sea"


@pytest.fixture(scope="session")
def real_door(chapter_server):
    settings = settings_for("chapter", chapter_server.url)
    return watched(chapter_app.create_app(settings, database=chapter_server))


@pytest.fixture
def door(founded, real_door):
    """Whoever stood before it in another test is forgotten."""
    real_door.extensions[EXTENSION].part(Buckets).levels.clear()
    return real_door


@pytest.fixture
def invited(coordinator, mary):
    """Invite Mary, and return the token that is told once."""
    return lambda: coordinator.post(f"/v1/members/{mary}/sign-up-invitations").json["token"]


@pytest.fixture
def sign_up(door):
    def sign_up(token, handle="mary-of-the-harbour", password=LANTERN):
        said = {"token": token, "handle": handle, "password": password}
        return Caller(door).post("/v1/sign-ups", said)

    return sign_up


@pytest.fixture
def signed_in(door):
    """Sign somebody in by the real door, and return them."""

    def signed_in(handle="mary-of-the-harbour", password=LANTERN, scope="me:read me:write"):
        transport = DirectTransport({"chapter.test": door})
        return Caller(door, sign_in(transport, ISSUER, handle=handle, password=password, scope=scope))

    return signed_in
