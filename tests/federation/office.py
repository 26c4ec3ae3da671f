"""A national office for tests: a body, its people, chapters put straight on its roll, and what those tell it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from hashlib import sha256
from itertools import count
from typing import Any

import orjson

from mutuality.database import Database, Session
from mutuality.language import Kind, read_data
from mutuality.language.entries import FACTS
from mutuality_federation.chapters import move, place
from mutuality_federation.chapters.models import Chapter, StandingChange
from tests.support import Caller, Cast

TODAY = date(2026, 3, 15)
PLACES = count(1)


@dataclass
class Office:
    """A body and how a test acts for it. `tell` does what the door does once an entry was checked."""

    federation: Cast
    database: Database
    body_id: str
    officer: Caller = field(init=False)

    def __post_init__(self) -> None:
        self.officer, self.second = (self.federation.signed_in("officer", body=self.body_id) for _ in range(2))

    def choose(self, preset: str | None = None, on: date = TODAY, **document: Any) -> None:
        """Publish the next version of the body's policy."""
        said = {"preset": preset, "document": document, "in_force_on": on.isoformat()}
        answer = self.officer.post(f"/v1/bodies/{self.body_id}/policies", said)
        assert answer.status_code == 201, answer.json

    def unit(self, slug: str, parent_id: str | None = None, *, level: str = "area") -> str:
        """Set up a unit and return its id."""
        said = {"slug": slug, "name": slug.title(), "level": level, "parent_id": parent_id}
        unit_id: str = self.officer.post(f"/v1/bodies/{self.body_id}/units", said).json["id"]
        return unit_id

    def chapter(
        self, name: str = "Harbour", *, on: date = TODAY, unit_id: str | None = None, formed_on: date | None = None
    ) -> str:
        """Put a chapter on the roll as chartered since a day, and return its id."""
        with self.database.transaction() as session:
            chapter = Chapter(
                id=session.new_id("cha"), body_id=self.body_id, unit_id=unit_id, name=name, standing="chartered"
            )
            chapter.named_at, chapter.enrolled_on, chapter.version = session.now, on, 1
            chapter.bears_name, chapter.formed_on = True, formed_on
            session.add(chapter)
            session.flush()
            step = {"before": "pending", "after": "chartered", "reason": "approved", "changed_by": "second"}
            at = datetime.combine(on, time(9), UTC)
            session.add(StandingChange(chapter_id=chapter.id, changed_at=at, bears_name=True, policy_version=0, **step))
        return chapter.id

    def stand(self, chapter_id: str, *steps: str) -> None:
        """Let a chapter stand so from now on, whatever the machine says."""
        with self.database.transaction() as session:
            for to in steps:
                move(session, session.get_one(Chapter, chapter_id), to, reason="Agreed", by="office")

    def place(self, chapter_id: str, unit_id: str | None, on: date | None = None) -> None:
        """Let a chapter belong to another unit from today or another day on, whoever should agree."""
        with self.database.transaction() as session:
            chapter = session.get_one(Chapter, chapter_id)
            place(session, chapter, unit_id, on=on or session.now.date(), by="office")

    def edition(self, *items: dict[str, Any], guideline: str = "meetings", on: date = TODAY) -> str:
        """Publish an edition that holds these items, and return its id."""
        path = self._guideline(guideline)
        for number, item in enumerate(items, 1):
            drafted = {"purpose": item["slug"], "text": "Text", "force": None, "known_by": "attested"}
            body = {**drafted, **item, "place": number}
            for older in item.get("replaces", ()):
                self.officer.request("DELETE", f"{path}/items/{older}", headers=self._tag(path))
            answer = self.officer.request("PUT", f"{path}/items/{body.pop('slug')}", json=body, headers=self._tag(path))
            assert answer.status_code == 200, answer.json
        said = {"effective_on": on.isoformat(), "notice_days": 0}
        edition_id: str = self.officer.post(f"{path}/editions", said).json["id"]
        return edition_id

    def everyone(self, chapter_id: str | None = None) -> dict[str, Caller]:
        """Return a caller of each kind: the body's own, an officer of another, a steward, an app and a stranger."""
        own, federation = {"body": self.body_id}, self.federation
        chapter = {"chapter": chapter_id} if chapter_id else {}
        return {
            "officer": self.officer,
            "reader": federation.signed_in("reader", **own),
            "chapter": federation.with_scopes("link:read", **chapter, **own),
            "other": federation.signed_in("officer", body="bod_00000000000000000000000000"),
            "steward": federation.signed_in("steward"),
            "app": federation.with_scopes("statistics:read", **own),
            "stranger": federation.stranger,
        }

    def tell(self, chapter_id: str, kind: Kind, subject: str, /, **said: Any) -> None:
        """Let the federation's rooms hear what a chapter said, in a transaction of its own."""
        with self.database.transaction() as session:
            announce(session, self.body_id, chapter_id, kind, subject, said)

    def show(self, path: str, **query: Any) -> Any:
        """Return what the officer is shown of the body."""
        return self.officer.get(f"/v1/bodies/{self.body_id}/{path}", query_string=query).json

    def pages(self, path: str, **query: Any) -> Iterator[Any]:
        """Yield page after page of what the officer is shown, following `next`."""
        page = self.show(path, **query)
        yield page
        while page["next"]:
            page = self.show(path, **query, cursor=page["next"])
            yield page

    def _guideline(self, slug: str) -> str:
        known = {each["slug"]: each["id"] for each in self.show("guidelines")["items"]}
        if slug not in known:
            begun = {"slug": slug, "title": slug.title()}
            known[slug] = self.officer.post(f"/v1/bodies/{self.body_id}/guidelines", begun).json["id"]
        return f"/v1/guidelines/{known[slug]}"

    def _tag(self, path: str) -> dict[str, str]:
        return {"If-Match": self.officer.get(path).headers["ETag"]}


def announce(
    session: Session,
    body_id: str,
    chapter_id: str,
    kind: Kind,
    subject: str,
    said: dict[str, Any],
    *,
    was_judged: bool = False,
) -> None:
    """Announce a fact as the door would: what it says has the shape of its kind."""
    place = next(PLACES)
    fact = FACTS[kind](
        body_id=body_id,
        chapter_id=chapter_id,
        seq=place,
        cid=str(session.database.ids.uuid(session.now)),
        subject=subject,
        rev=place,
        policy=0,
        received_at=session.now,
        said=read_data(kind, orjson.dumps(said).decode()),
        was_judged=was_judged,
        digest=sha256(f"{chapter_id}/{place}".encode()).hexdigest(),
    )
    session.announce(fact)
