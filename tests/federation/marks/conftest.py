"""A chartered chapter the public finds, its marks, and the function apps copy from the documentation."""

import re
from datetime import timedelta
from itertools import count
from pathlib import Path

import orjson
import pytest

from mutuality.language import Kind
from mutuality.signing import peek
from tests.beginnings import laid_once
from tests.federation.listings.conftest import MEETING, listing_id

PAGE = Path(__file__).parents[3] / "docs" / "trust-marks.md"
BASE = "https://federation.test"
CALLERS = count(1)


@pytest.fixture
@laid_once
def chapter_id(office):
    office.choose(affiliation={"mode": "charter"}, noncompliance={"ladder": ["contact", "unlist", "withdraw_name"]})
    chapter_id = office.chapter()
    name = listing_id()
    office.tell(chapter_id, Kind.LISTING, f"listing/{name}", **{**MEETING, "listing_id": name})
    return chapter_id


@pytest.fixture
def marks(federation, chapter_id):
    """Return the marks of the chapter, by kind."""

    def marks(of=chapter_id):
        items = federation.stranger.get(f"/v1/chapters/{of}/marks").json["items"]
        return {each["kind"]: each for each in items}

    return marks


@pytest.fixture
def jwks(federation):
    return federation.stranger.get("/oauth/jwks").json


@pytest.fixture
def is_genuine():
    """The function of the page, as an app copies it."""
    code = re.search(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    room = {}
    exec(code.group(1), room)  # noqa: S102 - it is the page itself that is tried
    return room["is_genuine"]


@pytest.fixture
def status(federation):
    """Ask how a mark stands, and return what the answer says."""

    def status(mark):
        answer = federation.stranger.request("POST", "/federation/trust-mark-status", data={"trust_mark": mark})
        assert answer.content_type == "application/trust-mark-status-response+jwt"
        return peek(answer.text)[1]["status"]

    return status


@pytest.fixture
def read(federation):
    """Fetch a signed statement and return its type and what it says."""

    def read(path, **query):
        answer = federation.stranger.get(path, query_string=query)
        assert answer.content_type == "application/entity-statement+jwt", answer.text
        header, said = peek(answer.text)
        return header["typ"], said

    return read


@pytest.fixture
def later(clock):
    return lambda **time: clock.advance(timedelta(**time))


@pytest.fixture
def fault(federation):
    """Return status, kind of content and error of a refused request."""

    def fault(path, **query):
        answer = federation.stranger.get(path, query_string=query)
        return answer.status_code, answer.content_type, orjson.loads(answer.data)["error"]

    return fault
