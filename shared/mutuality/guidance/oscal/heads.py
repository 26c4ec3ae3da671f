"""What both kinds of document say of themselves, and how things in them are called.

Identifiers are made of ours, so that the same edition is the same document wherever and whenever it is asked for.
Source: RFC 9562 section 5.5 (UUIDv5); NIST OSCAL 1.2.1, metadata.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID, uuid5

VERSION = "1.2.1"
OURS = UUID("49d41b5b-bb1f-4c5a-87b9-0bbb2de788dd")
PUBLISHER = "publisher"


@dataclass(frozen=True)
class Head:
    """What a document is: its kind, our id of what it shows, where that stands, and who published it when.

    `base_url` is the address of the service, without a final slash; `props` are told in our namespace.
    """

    base_url: str
    kind: str
    id: str
    path: str
    title: str
    number: int
    published_at: datetime
    body_id: str
    body_name: str
    props: Mapping[str, str] = field(default_factory=dict)

    @property
    def ns(self) -> str:
        """Return the namespace of what OSCAL has no name for."""
        return f"{self.base_url}/ns/oscal"

    def document(self) -> dict[str, Any]:
        """Return the identifier of the document, and its metadata."""
        body = uuid_of("body", self.body_id)
        return {
            "uuid": uuid_of(self.kind, self.id),
            "metadata": {
                "title": one_line(self.title, self.id),
                "published": self.published_at.isoformat(),
                "last-modified": self.published_at.isoformat(),
                "version": str(self.number),
                "oscal-version": VERSION,
                "document-ids": [{"scheme": self.base_url, "identifier": self.id}],
                "props": [prop(self.ns, name, value) for name, value in self.props.items()],
                "links": [{"href": f"{self.base_url}{self.path}", "rel": "alternate"}],
                "roles": [{"id": PUBLISHER, "title": "Publisher"}],
                "parties": [{"uuid": body, "type": "organization", "name": one_line(self.body_name, self.body_id)}],
                "responsible-parties": [{"role-id": PUBLISHER, "party-uuids": [body]}],
            },
        }


def uuid_of(kind: str, name: str) -> str:
    """Return the identifier of a thing of ours, the same for ever."""
    return str(uuid5(OURS, f"{kind}:{name}"))


def control_id(slug: str) -> str:
    """Return what an item is called: OSCAL lets no name begin with a digit."""
    return f"item-{slug}"


def part_id(slug: str, *names: str) -> str:
    """Return what a part of an item is called; no short name holds a full stop."""
    return ".".join((control_id(slug), *names))


def number_id(slug: str) -> str:
    """Return what the number of an item is called."""
    return part_id(slug, "number")


def prop(ns: str, name: str, value: str, **more: str) -> dict[str, str]:
    """Return a property in our namespace."""
    return {"name": name, "ns": ns, "value": value, **more}


def one_line(text: str, otherwise: str) -> str:
    """Return a text in one line, where nothing else may stand, or something else where it is but space."""
    return " ".join(text.split()) or otherwise
