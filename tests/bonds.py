"""How a chapter comes to belong, in as few steps as the product allows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tests.support import Caller, Cast

BODY = {
    "slug": "every-child",
    "name": "Every Child Remembered",
    "concern": "The death of a child",
    "origin": ["rapid_social_change"],
    "levels": ["chapter", "region"],
}


@dataclass(frozen=True)
class Bond:
    """A body with two officers, and a chapter that belongs to it."""

    body_id: str
    chapter_id: str
    officer: Caller
    second: Caller
    coordinator: Caller
    federation: Cast
    chapter: Cast

    def dial(self) -> dict[str, Any]:
        """Let the chapter dial out, and return how it went."""
        answer: dict[str, Any] = self.coordinator.request("POST", "/v1/link/sessions").json
        return answer


def new_body(federation: Cast, *, preset: str | None, slug: str = "every-child") -> tuple[str, Caller, Caller]:
    """Register a body, let it choose a preset, and return it with two officers."""
    body_id: str = federation.signed_in("steward").post("/v1/bodies", {**BODY, "slug": slug}).json["id"]
    officer, second = (federation.signed_in("officer", body=body_id) for _ in range(2))
    if preset:
        said = {"preset": preset, "in_force_on": "2026-03-15"}
        assert officer.post(f"/v1/bodies/{body_id}/policies", said).status_code == 201
    return body_id, officer, second


def enrolled(
    federation: Cast, founded: Cast, *, preset: str | None = "accredited_leader_league", slug: str = "every-child"
) -> Bond:
    """Let a founded chapter enrol with a new body and be approved."""
    return join(federation, founded, new_body(federation, preset=preset, slug=slug))


def join(federation: Cast, founded: Cast, body: tuple[str, Caller, Caller]) -> Bond:
    """Let a founded chapter enrol with that body and be approved by its second officer."""
    body_id, officer, second = body
    chapter_id = officer.post(f"/v1/bodies/{body_id}/chapters", {"name": "Harbour"}).json["id"]
    token = officer.post(f"/v1/chapters/{chapter_id}/invitations").json["token"]
    coordinator = founded.signed_in("coordinator")
    said = {"federation": "https://federation.test", "body_id": body_id, "invitation": token}
    sent = coordinator.post("/v1/affiliation/enrolments", said)
    assert sent.status_code == 202, sent.json
    words = {"fingerprint": sent.json["fingerprint"]}
    approved = second.request("PUT", f"/v1/chapters/{chapter_id}/approval", json=words)
    assert approved.status_code == 200, approved.json
    checked = coordinator.request("POST", "/v1/affiliation/checks")
    assert checked.json["state"] == "active", checked.json
    return Bond(body_id, chapter_id, officer, second, coordinator, federation, founded)
