"""A chapter and its people by what they do: each act is a sentence and goes through the API, with one's own token."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from mutuality.database import Database
from mutuality_chapter.access.models import Account
from tests.support import Caller, Cast

DONE = {200, 201, 204}
SHORE = "Walking the shore at night"


@dataclass(frozen=True)
class Voice:
    """Somebody who calls the chapter's service."""

    caller: Caller

    def reads(self, path: str, **query: Any) -> Any:
        return self._answer("GET", path, query_string=query)

    def makes(self, path: str, **said: Any) -> Any:
        return self._answer("POST", path, json=said)

    def does(self, path: str, **said: Any) -> Any:
        return self._answer("PUT", path, json=said or None)

    def changes(self, path: str, **said: Any) -> Any:
        answer = self.caller.change("PATCH", f"/v1/{path}", said)
        assert answer.status_code in DONE, answer.json
        return answer.json

    def _answer(self, method: str, path: str, **sent: Any) -> Any:
        answer = self.caller.request(method, f"/v1/{path}", **sent)
        assert answer.status_code in DONE, (method, path, answer.json)
        return answer.get_json(silent=True)


@dataclass(frozen=True)
class Member(Voice):
    """A member with an account of their own, who speaks for nobody else."""

    id: str

    def tells_when_it_began(self, month: str, **said: Any) -> str:
        return str(self.makes("me/experiences", began_month=month, **said)["id"])

    def sets_out(self, transition: str, **said: Any) -> str:
        return str(self.makes("me/journeys", transition=transition, **said)["id"])

    def declares(self, journey: str, stage: str) -> str:
        """Say where one stands; return the aspect of the experience that answers it."""
        return str(self.makes(f"me/journeys/{journey}/stages", stage=stage)["aspect"])

    def offers(self, account: str, *titles: str) -> None:
        """Tell how one dealt with it; each way of coping is told as a method first."""
        self.changes("me/offer", account=account, methods=[self.brings_a_method(title) for title in titles])

    def brings_a_method(self, title: str) -> str:
        made = self.makes("methods", kind="member", title=title, solves="The nights", text="Step by step.")["id"]
        tried = {"began_on": "2026-02-01", "ended_on": "2026-02-20", "people": 1, "findings": "It carried me."}
        self.makes(f"methods/{made}/trials", **tried)
        self.does(f"methods/{made}/publication", decision_id=None)
        return str(made)

    def becomes_a_helper(self) -> Any:
        return self.does("me/helping")

    def is_invited_to_help(self) -> bool:
        return bool(self.reads("me/helper-invitation")["is_invited"])

    def tells_a_story(self, title: str, how: str, **said: Any) -> str:
        whole = {"stage": "impact", "told_from": "recoil", "months_since_onset": 36, **said}
        return str(self.makes("me/stories", title=title, how=how, **whole)["id"])

    def asks(self, seeks: str, **said: Any) -> str:
        return str(self.makes("me/help-requests", seeks=seeks, **said)["id"])

    def is_suggested(self, request: str) -> list[Any]:
        return list(self.reads(f"me/help-requests/{request}/suggestions")["items"])

    def chooses(self, other: str, request: str) -> str:
        return str(self.makes(f"me/help-requests/{request}/matches", member_id=other)["id"])

    def may_answer(self) -> list[str]:
        return [each["id"] for each in self.reads("me/requests-to-answer")["items"]]

    def answers(self, request: str) -> str:
        return str(self.does(f"me/requests-to-answer/{request}/answer", second_id=None)["id"])

    def agrees_to(self, match: str) -> str:
        return str(self.does(f"me/matches/{match}/agreement")["state"])

    def walks_with(self) -> list[Any]:
        return list(self.reads("me/ties")["items"])

    def talks(self, tie: str, *, helped: bool) -> None:
        self.makes("me/exchanges", tie_id=tie, i_helped=helped, channel="phone")

    def remembers(self) -> list[tuple[str, str | None]]:
        """Return the help given and received, each kind with whom."""
        return [(each["kind"], each["with_id"]) for each in self.reads("me/exchanges")["items"]]

    def leaves(self, reason: str = "went_on") -> Any:
        return self.makes("me/departure", reason=reason)


@dataclass(frozen=True)
class House(Voice):
    """A chapter as its coordinator looks after it."""

    cast: Cast
    database: Database

    def admits(self, name: str, **said: Any) -> Member:
        """Let somebody join who then signs up by themselves."""
        member = self.makes("members", **{"name": name, "concern": "grief", "state": "member", **said})["id"]
        token = self.makes(f"members/{member}/sign-up-invitations")["token"]
        word = {"token": token, "handle": f"handle-{member}", "password": "a lantern by the sea"}
        Voice(self.cast.stranger).makes("sign-ups", **word)
        return Member(self.cast.signed_in("member", name=self._account(word["handle"]), member=member), member)

    def meets(self, name: str = "Tuesday circle") -> str:
        venue = self.makes("venues", kind="home", area="North End", address="12 Example Lane")["id"]
        said = {"name": name, "weekday": 2, "starts": "19:30", "is_public": True}
        return str(self.makes("meetings", venue_id=venue, **said)["id"])

    def lists(self, *paths: str) -> dict[str, list[Any]]:
        return {path: self.reads(path)["items"] for path in paths}

    def _account(self, handle: str) -> str:
        with self.database.reading() as session:
            return session.execute(select(Account.id).where(Account.handle == handle)).scalar_one()


def brought_together(one: Member, other: Member, seeks: str, *, why: list[str]) -> str:
    """Let one ask and choose the other, who agrees; return their tie. The match says why it was suggested."""
    request = one.asks(seeks)
    (suggested,) = one.is_suggested(request)
    assert (suggested["member_id"], [point["shared"] for point in suggested["points"]]) == (other.id, why)
    assert other.agrees_to(one.chooses(other.id, request)) == "agreed"
    return str(one.walks_with()[-1]["id"])
