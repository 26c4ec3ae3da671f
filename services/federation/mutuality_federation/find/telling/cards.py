"""A listing as the page tells it: every sentence made, nothing left to the template but where it stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from mutuality.freshness import Freshness
from mutuality.language import Attendance, VenueKind
from mutuality_federation.bodies import BodyFacts
from mutuality_federation.find.asking import PATH
from mutuality_federation.find.telling import days
from mutuality_federation.find.telling.wording import Words

WITH_LINK = ("http://", "https://")
DOUBTFUL = (Freshness.STALE, Freshness.NEVER)
DIALLED = "+0123456789,*#"
OF_ATTENDANCE = frozenset({"ONL", "HYB", "TC", "O", "C"})
AROUND_DEGREES = 3
KEPT = (
    *("id", "name", "group_name", "group_notes", "district", "notes", "location_notes", "verification"),
    *("latitude", "longitude", "is_approximate", "kind", "attendance"),
)


@dataclass(frozen=True)
class Teller:
    """What a card is told with: the words, the moment, and the bodies there are."""

    words: Words
    now: datetime
    bodies: Mapping[str, BodyFacts]
    language: str | None

    def cards(self, found: Sequence[Mapping[str, Any]], labels: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
        """Return what was found as cards, numbered."""
        called = {each["body_id"]: each for each in labels}
        return [
            {"number": number, **self.card(seen, called.get(seen["body_id"], {}))}
            for number, seen in enumerate(found, start=1)
        ]

    def card(self, seen: Mapping[str, Any], labels: Mapping[str, Any]) -> dict[str, Any]:
        """Return one listing as a card."""
        words, body = self.words, self.bodies.get(seen["body_id"] or "")
        held_at = seen["held_at"]
        return {
            **{name: seen[name] for name in KEPT},
            "address": self._address(seen["id"]),
            "called": self._called(seen, labels, body),
            "body": body.name if body else None,
            "when": days.comes_round(seen, words) if seen["kind"] == "meeting" else None,
            "next": days.occasion(seen, held_at, self.now, words) if held_at and seen["starts"] else None,
            "has_time": seen["starts"] is not None,
            "zone": days.zone_named(seen["timezone"], words),
            "changes": days.changes_ahead(seen, held_at, self.now, words),
            "place": _place(seen, words),
            "away": self._away(seen),
            "how": words.of("attendance", seen["attendance"]),
            "who": words.of("access", seen["access"]) if seen["access"] != "unknown" else None,
            "is_closed_now": seen["attendance"] == Attendance.CLOSED,
            "join": seen["conference_url"] if _is_link(seen["conference_url"]) else None,
            "join_notes": seen["conference_url_notes"],
            "phone": seen["conference_phone"],
            "dial": "".join(sign for sign in seen["conference_phone"] or "" if sign in DIALLED).replace("#", "%23"),
            "phone_notes": seen["conference_phone_notes"],
            "more": seen["url"] if _is_link(seen["url"]) else None,
            "types": self._types(seen, body),
            "tongues": [words.tongue(each) for each in seen["languages"]],
            "fresh": self._fresh(seen),
            "relayed": words("relayed", source=seen["source"]) if seen["source"] else None,
            "is_doubtful": seen["verification"] in DOUBTFUL,
            "around": self._around(seen),
            "on_map": None if seen["is_approximate"] or seen["latitude"] is None else _geo(seen),
        }

    def _called(self, seen: Mapping[str, Any], labels: Mapping[str, Any], body: BodyFacts | None) -> str:
        """Return what a body calls such a thing, if it has a word of its own for it; else what we do."""
        own = labels.get(seen["kind"]) if body and seen["kind"] in body.labels else None
        word = str(own or self.words.of("one", seen["kind"]))
        return word[:1].upper() + word[1:]

    def _types(self, seen: Mapping[str, Any], body: BodyFacts | None) -> list[str]:
        own = {each["code"]: each["name"] for each in body.meeting_types} if body else {}
        return [self.words.type_named(code, own) for code in seen["types"] if code not in OF_ATTENDANCE]

    def _away(self, seen: Mapping[str, Any]) -> str | None:
        far = seen.get("kilometres")
        return None if far is None else self.words("away", kilometres=self.words.number(float(far)))

    def _fresh(self, seen: Mapping[str, Any]) -> str:
        words, verified_on = self.words, seen["last_verified_on"]
        if verified_on is None:
            return words("never")
        said = words(str(seen["verification"]), date=words.day(verified_on))
        if seen["verified_by"] is None or seen["verification"] in DOUBTFUL:
            return said
        who = words.of("who", seen["verified_by"])
        return words(str(seen["verification"]), date=f"{words.day(verified_on)}, {words('verified_by', who=who)}")

    def _address(self, listing_id: str) -> str:
        return f"{PATH}/{listing_id}" + (f"?language={self.language}" if self.language else "")

    def _around(self, seen: Mapping[str, Any]) -> str | None:
        """Return the address of a search around a listing."""
        if seen["latitude"] is None:
            return None
        said = {each: round(seen[each], AROUND_DEGREES) for each in ("latitude", "longitude")}
        return f"{PATH}?{urlencode(said | ({'language': self.language} if self.language else {}))}"


def _is_link(address: str | None) -> bool:
    return bool(address) and str(address).lower().startswith(WITH_LINK)


def _place(seen: Mapping[str, Any], words: Words) -> list[str]:
    """Return where it is, line by line; a home is an area, and a sentence about how one comes to know more."""
    if seen["venue_kind"] == VenueKind.HOME:
        return [words("home", area=seen["area"]) if seen["area"] else words("home_plain")]
    lines = [seen["venue_name"], seen["address"]]
    if not seen["address"]:
        lines.append(seen["area"] or ", ".join(seen["regions"]))
    return list(dict.fromkeys(filter(None, lines)))


def _geo(seen: Mapping[str, Any]) -> str:
    """Return a place as programs for maps take it. Source: RFC 5870."""
    return f"geo:{seen['latitude']:.5f},{seen['longitude']:.5f}"
