"""Each record of HSDS, made from what the public sees. Source: Human Services Data Specification 3.0.

Contacts, e-mail addresses and who assured what are left out: they would be people's. What there is nothing of is left
out too, since no member may be null there.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from mutuality.language import Access, Attendance
from mutuality.meeting_guide import CODE_NAMES
from mutuality_federation.hsds.names import named, part_of
from mutuality_federation.hsds.schedules import schedule

Record = dict[str, Any]
ELIGIBILITY = {
    Access.OPEN: "Everybody may come.",
    Access.CLOSED: "For people whom its concern touches themselves.",
}
HELD = ("schedules", "phones")


@dataclass(frozen=True)
class Organization:
    """A body, or a chapter; `parent` is the body whose name a chapter bears."""

    ours: str
    name: str
    concern: str
    parent: str | None = None

    def document(self) -> Record:
        """Return it as it is listed."""
        said = {"id": named(self.ours), "name": self.name, "description": self.concern}
        return said | ({"parent_organization_id": named(self.parent)} if self.parent else {})


def service(listing: Any, organization: Organization, now: datetime) -> Record:
    """Return a service with all that belongs to it."""
    where = place(listing)
    return {
        **service_alone(listing),
        **_some("phones", _phones(listing)),
        **_some("languages", _languages(listing)),
        **_some("schedules", [schedule(listing, now)] if listing.starts else []),
        "service_at_locations": [{**at_location_alone(listing), "location": where}],
        "organization": organization.document(),
        **_some("attributes", _attributes(listing)),
    }


def service_alone(listing: Any) -> Record:
    """Return a service without what belongs to it."""
    said = {
        "id": named(listing.id),
        "organization_id": named(listing.chapter_id),
        "name": listing.name,
        "description": listing.notes,
        "url": listing.url,
        "status": "temporarily closed" if listing.attendance == Attendance.CLOSED else "active",
        "eligibility_description": ELIGIBILITY.get(listing.access),
        "assured_date": listing.last_verified_on.isoformat() if listing.last_verified_on else None,
        "last_modified": listing.published_at.strftime("%Y-%m-%dT%H:%M:%SZ"),
    }
    return {name: value for name, value in said.items() if value is not None}


def at_location(listing: Any, organization: Organization, now: datetime) -> Record:
    """Return a service at its location, with both."""
    own = {key: value for key, value in service(listing, organization, now).items() if key != "service_at_locations"}
    held: Record = {name: own.pop(name) for name in HELD if name in own}
    return {**at_location_alone(listing), **held, "location": place(listing), "service": own}


def at_location_alone(listing: Any) -> Record:
    """Return that a service is at its location."""
    name = named(listing.id)
    return {"id": name, "service_id": name, "location_id": name, "description": listing.area}


def place(listing: Any) -> Record:
    """Return where it is; of a home there is the area, and a point to about a kilometre."""
    is_virtual = listing.attendance == Attendance.ONLINE
    said = {
        "id": named(listing.id),
        "location_type": "virtual" if is_virtual else "physical",
        "url": listing.conference_url if is_virtual else None,
        "name": listing.venue_name or listing.area,
        "description": listing.location_notes,
        "latitude": listing.latitude,
        "longitude": listing.longitude,
        "addresses": _addresses(listing) or None,
    }
    return {name: value for name, value in said.items() if value is not None}


def organization_whole(found: Organization, services: list[Record]) -> Record:
    """Return an organization with its services."""
    return {**found.document(), **_some("services", services)}


def _addresses(listing: Any) -> list[Record]:
    if listing.address is None:
        return []
    said = {"address_1": listing.address, "city": listing.area, "postal_code": "", "country": ""}
    said["state_province"] = listing.regions[0] if listing.regions else ""
    own = {"id": part_of(listing.id, "address"), "location_id": named(listing.id), "address_type": "physical"}
    return [{**own, **said}]


def _phones(listing: Any) -> list[Record]:
    if not listing.conference_phone:
        return []
    said = {"id": part_of(listing.id, "phone"), "service_id": named(listing.id), "number": listing.conference_phone}
    notes = listing.conference_phone_notes
    return [said | ({"description": notes} if notes else {})]


def _languages(listing: Any) -> list[Record]:
    name = named(listing.id)
    codes = listing.languages
    return [{"id": part_of(listing.id, f"language/{code}"), "service_id": name, "code": code} for code in codes]


def _attributes(listing: Any) -> list[Record]:
    """Return its types, as the Meeting Guide calls them."""
    own = {"link_id": named(listing.id), "link_entity": "service", "link_type": "type"}
    return [
        {"id": part_of(listing.id, f"type/{code}"), **own, "value": CODE_NAMES.get(code, code)}
        for code in listing.types
    ]


def _some(name: str, value: list[Record]) -> Mapping[str, Any]:
    return {name: value} if value else {}
