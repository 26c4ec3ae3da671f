"""What Mary writes down, and how the room's answers read."""

from datetime import date, timedelta

import pytest

from mutuality_chapter import members

CANARY = "Zanzibrel"


@pytest.fixture
def problem():
    return lambda answer: (answer.status_code, answer.json["type"].rpartition("/")[2])


@pytest.fixture
def set_aim():
    """Let somebody set themselves an aim, and return its address."""

    def set_aim(caller, kind="adapt", text="To sleep through the night."):
        answer = caller.post("/v1/me/aims", {"kind": kind, "text": text})
        assert answer.status_code == 201, answer.json
        return answer.headers["Location"]

    return set_aim


@pytest.fixture
def check_in():
    return lambda caller, day, **said: caller.request("PUT", f"/v1/me/check-ins/{day}", json=said)


@pytest.fixture
def become_helper(chapter_database):
    """Let a member have become a helper on a day."""

    def become_helper(member, on=date(2026, 3, 10)):
        with chapter_database.transaction() as session:
            members.take_part(session, member_id=member, part="helper", since=on)

    return become_helper


@pytest.fixture
def early(admitted, as_member):
    """A member of long standing, who may have become a helper before today."""
    member = admitted("Fern", state="member", declared_on="2025-01-01")
    return member, as_member(member)


@pytest.fixture
def canary(early, become_helper, set_aim, check_in):
    """Somebody leaves the same word, and all else they can, wherever this room takes it."""
    member, caller = early
    become_helper(member)
    aim = set_aim(caller, text=CANARY)
    check_in(caller, date(2026, 3, 15) - timedelta(days=1), alone=7)
    caller.request("PUT", "/v1/me/reflection", json={"words": CANARY})
    return member, caller, aim
