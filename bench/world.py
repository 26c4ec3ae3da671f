"""A seeded federation: one body, its chapters with their keys, and meetings clustered like towns."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

import orjson
from sqlalchemy import Connection

from mutuality.database import Database
from mutuality.ids import Ids
from mutuality.periods import month_of, months_between
from mutuality.policy import presets
from mutuality.signing import SigningKey, digest
from mutuality_federation.listings.rules import point

SEED = 7
BODY_SLUG = "every-child"
EPOCH = "0123456789abcdef"
ROOT = "a" * 64
MEETINGS_A_TOWN = 375
NAMES = tuple(f"{word} evening" for word in ("Lantern", "Willow", "Harbour", "Candle", "Meadow", "Juniper", "Orchard"))
UNITS = 25
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Member:
    """A chapter of the seeded federation, and the key it signs with."""

    id: str
    unit_id: str
    key: SigningKey


@dataclass(frozen=True)
class Town:
    """A place where meetings cluster."""

    latitude: float
    longitude: float


@dataclass
class World:
    """Draws the federation from a seed; the same seed draws the same, but for the chapters' keys.

    A larger one has more towns, not larger ones: so that a search finds as many, however many there are.
    """

    chapters: int
    meetings: int
    seed: int = SEED

    def __post_init__(self) -> None:
        self.drawn = random.Random(self.seed)
        self.now = datetime.now(UTC)
        self.ids = Ids(self.drawn.randbytes)
        self.body_id = self.new("bod")
        self.units = [self.new("uni") for _ in range(UNITS)]
        towns = max(1, self.meetings // MEETINGS_A_TOWN)
        self.towns = [Town(self.drawn.uniform(42, 50), self.drawn.uniform(-90, -66)) for _ in range(towns)]
        self.members = [
            Member(self.new("cha"), self.drawn.choice(self.units), SigningKey.generate()) for _ in range(self.chapters)
        ]

    @property
    def months(self) -> list[str]:
        """Return the last twelve months that are over."""
        last = self.now.date().replace(day=1) - DAY
        return months_between(month_of(date(last.year - 1, last.month, 1)), month_of(last))[1:]

    def new(self, prefix: str) -> str:
        """Return the next identifier the seed gives."""
        return self.ids.new(prefix, self.now)

    def settle(self, database: Database) -> None:
        """Write the body, its policy, its units and its chapters, each with a key and an open epoch."""
        with database.engine.begin() as connection:
            for name, rows in self._roll().items():
                _insert(connection, database, name, rows)

    def list_meetings(self, database: Database) -> None:
        """Write the meetings, each near a town; a few towns are large and most are small."""
        with database.engine.begin() as connection:
            _insert(connection, database, "listing", list(self._meetings()))

    def places(self, count: int) -> list[Town]:
        """Return places people search from: in towns, the larger the likelier."""
        return [self._near(town, 0.05) for town in self._towns(count)]

    def _roll(self) -> dict[str, list[dict[str, Any]]]:
        chapter = {"body_id": self.body_id, "name": "Harbour", "standing": "chartered", "version": 1}
        chapter |= {"named_at": self.now, "enrolled_on": self.now.date(), "formed_on": None}
        unit = {"body_id": self.body_id, "parent_id": None, "level": "region", "kind": "unit", "version": 1}
        stream = {"body_id": self.body_id, "seq": 1, "digest": ROOT, "epoch": EPOCH, "state": "open"}
        return {
            "body": [self._body()],
            "control_policy": [self._policy()],
            "unit": [
                {**unit, "id": each, "slug": f"region-{place}", "name": "Region"}
                for place, each in enumerate(self.units)
            ],
            "chapter": [{**chapter, "id": each.id, "unit_id": each.unit_id} for each in self.members],
            "chapter_key": [_key(each) for each in self.members],
            "stream": [{**stream, "chapter_id": each.id} for each in self.members],
            "stream_epoch": [{"chapter_id": each.id, "epoch": EPOCH} for each in self.members],
        }

    def _body(self) -> dict[str, Any]:
        said = {"slug": BODY_SLUG, "name": "Every Child Remembered", "concern": "The death of a child", "origin": []}
        told = {"formed_on": None, "registered_at": self.now, "version": 1}
        return {**said, **told, "id": self.body_id, "labels": {}, "levels": ["chapter", "region"]}

    def _policy(self) -> dict[str, Any]:
        document = presets.load("accredited_leader_league").document
        document["reporting"]["closes_days"] = 0  # twelve months are reported at once
        document["notice_days"] = 0  # editions are rolled out on the day
        text = orjson.dumps(document, option=orjson.OPT_SORT_KEYS).decode()
        return {
            "id": self.new("pol"),
            "body_id": self.body_id,
            "applies_to": "all",
            "version": 1,
            "preset": None,
            "document": document,
            "document_text": text,
            "sha256": digest(text),
            "in_force_on": self.now.date() - 400 * DAY,
            "published_at": self.now,
            "published_by": "officer",
        }

    def _meetings(self) -> Iterator[dict[str, Any]]:
        for place, town in enumerate(self._towns(self.meetings)):
            here = self._near(town, 0.08)
            yield {
                **MEETING,
                "id": self.new("lis"),
                "body_id": self.body_id,
                "chapter_id": self.drawn.choice(self.members).id,
                "slug": f"evening-{place}",
                "name": self.drawn.choice(NAMES),
                "weekday": self.drawn.randint(1, 7),
                "starts": f"{self.drawn.randint(7, 21):02}:{self.drawn.choice(('00', '15', '30'))}",
                "latitude": here.latitude,
                "longitude": here.longitude,
                **dict(zip("xyz", point(here.latitude, here.longitude), strict=True)),
                "last_verified_on": self.now.date(),
                "published_at": self.now,
            }

    def _towns(self, count: int) -> list[Town]:
        return self.drawn.choices(self.towns, weights=[1 / (rank + 10) for rank in range(len(self.towns))], k=count)

    def _near(self, town: Town, degrees: float) -> Town:
        north, east = self.drawn.gauss(0, degrees), self.drawn.gauss(0, degrees)
        return Town(round(town.latitude + north, 5), round(town.longitude + east, 5))


MEETING: dict[str, Any] = {
    "kind": "meeting",
    "minutes": 90,
    "timezone": "America/Toronto",
    "types": ["O", "X"],
    "access": "open",
    "attendance": "in_person",
    "venue_kind": "community",
    "venue_name": "Harbour House",
    "address": "12 Lower Water Street",
    "area": "Downtown",
    "regions": ["Atlantic", "Halifax"],
    "is_approximate": False,
    "notes": "Tea from half an hour before. Newcomers are met at the door.",
    "location_notes": "Ring twice.",
    "group_name": "Harbour evening group",
    "group_notes": None,
    "url": "https://harbour.example/evening",
    "languages": ["en"],
    "is_shown": True,
}


def _key(member: Member) -> dict[str, Any]:
    public = member.key.public_jwk()
    return {"chapter_id": member.id, "kid": member.key.kid, "jwk": public, "from_seq": 1, "to_seq": None}


def _insert(connection: Connection, database: Database, name: str, rows: list[dict[str, Any]]) -> None:
    if rows:
        connection.execute(database.base.metadata.tables[name].insert(), rows)
