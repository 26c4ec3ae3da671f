"""What members of the synthetic year do in their chapter's rooms comes to what the demo's own books say."""

from __future__ import annotations

from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any, Self

import pytest

from demo.play.rooms import TELL_MONTH, Rooms, basket, staying
from demo.play.story import BEGIN
from demo.play.world import Chapter
from demo.proof.rooms import _found, _reckoned
from demo.stage import Reply
from mutuality.web.service import EXTENSION
from mutuality_chapter.telephony import Telephones


class Voice:
    """Somebody of the demo who calls the app itself instead of a process."""

    def __init__(self, caller: Any, clock: Any) -> None:
        self.caller, self.clock, self.address, self.transport = caller, clock, "", self

    def ask(self, method: str, path: str, body: Any = None, *, etag: str = "") -> Reply:
        return self._reply(method, path, json=body, headers={"If-Match": etag} if etag else {})

    def post(self, path: str, body: Any = None) -> Reply:
        return self.ask("POST", path, body)

    def get(self, path: str) -> Any:
        return self.ask("GET", path).said

    def pages(self, path: str) -> list[Any]:
        items: list[Any] = self.get(path)["items"]
        return items

    def send(self, method: str, path: str, *, content: bytes, headers: dict[str, str]) -> Reply:
        return self._reply(method, path, data=content, headers=headers)

    def _reply(self, method: str, path: str, **sent: Any) -> Reply:
        answer = self.caller.request(method, path, **sent)
        assert answer.status_code < 300, (method, path, answer.json)
        return Reply(answer.status_code, answer.get_json(silent=True), answer.headers.get("ETag", ""))


class Switchboard:
    """The telephones the app itself plays, in place of an exchange on loopback."""

    def __init__(self, app: Any) -> None:
        self.terms, self.secret = {"kind": "simulated"}, ""
        self.simulated = app.extensions[EXTENSION].part(Telephones).simulated

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *fault: object) -> None:
        self.simulated.pending.clear()


@pytest.fixture
def rooms(founded, clock, monkeypatch):
    def signed_in(member_id):
        return Voice(founded.signed_in("member", member=member_id), clock)

    clock.at = BEGIN
    rooms = Rooms(Voice(founded.signed_in("coordinator"), clock), lambda clock: Switchboard(founded.app))
    monkeypatch.setattr(rooms, "_sign_up", signed_in)
    rooms.open()
    return rooms


def lived(rooms, months, clock):
    people = []
    for month in months:
        clock.at = datetime.fromisoformat(f"{month.name}-28T20:00").replace(tzinfo=UTC)
        said = {"concern": "grief", "state": "member", "declared_on": f"{month.name}-01"}
        people += [rooms.coordinator.post("/v1/members", {"name": name, **said}) for name in month.joins]
        rooms.live(month, people, staying(months))
    return SimpleNamespace(rooms=rooms, coordinator=rooms.coordinator, months=months)


def test_what_lives_in_a_chapter_is_what_the_books_say(rooms, clock):
    chapter = lived(rooms, Chapter("a", weekday=2).months(), clock)
    assert _found(chapter) == _reckoned(chapter)


def test_a_gift_nobody_reckoned_is_seen(rooms, clock):
    chapter = lived(rooms, Chapter("a", weekday=2).months(), clock)
    chapter.coordinator.post("/v1/contributions", {"amount": 1})
    assert _found(chapter) != _reckoned(chapter)


@pytest.mark.parametrize("number", range(30))
def test_in_every_year_somebody_stays_to_tell_and_somebody_to_listen(number):
    months = Chapter(f"seed {number}", weekday=2).months()
    left = {departure.person for month in months for departure in month.departures}
    assert len(staying(months)) >= 3
    assert not left & set(staying(months))


@pytest.mark.parametrize("number", range(30))
def test_the_basket_pays_for_the_hall(number):
    months = Chapter(f"seed {number}", weekday=2).months()
    assert sum(basket(month) for month in months if month.name <= TELL_MONTH) > 7_500
