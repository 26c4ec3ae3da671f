"""What members tell from accounts of their own: a way of coping, what happened, where they stand, what they offer."""

from __future__ import annotations

from demo.play.cast import WORDS
from demo.stage import Person


def bring_method(member: Person, *, on: str) -> str:
    """Let a member write a way of coping down, tell that they tried it, and make it a method of the chapter's."""
    said = {"kind": "member", "title": "The evening walk", "solves": "The nights", "text": "Walk until it is dark."}
    method = str(member.post("/v1/methods", said).said["id"])
    tried = {"began_on": on, "ended_on": on, "people": 1, "findings": "We slept."}
    member.post(f"/v1/methods/{method}/trials", tried)
    member.ask("PUT", f"/v1/methods/{method}/publication", {})
    return method


def tell(member: Person, method: str) -> None:
    """Tell what happened, where one stands, how one dealt with it, and that one would be a companion."""
    member.post("/v1/me/experiences", {"began_month": "2024-01", "situation": f"It began with {WORDS}"})
    journey = member.post("/v1/me/journeys", {"transition": "birth", "stage": "impact", "words": WORDS}).said["id"]
    member.post(f"/v1/me/journeys/{journey}/stages", {"stage": "recoil"})
    story = {"title": "The first winter", "how": f"We spoke of {WORDS}.", "stage": "impact", "told_from": "recoil"}
    member.post("/v1/me/stories", {**story, "months_since_onset": 6})
    said = {"account": f"I learned of {WORDS}.", "methods": [method], "is_companion": True}
    member.ask("PATCH", "/v1/me/offer", said, etag='"0"')
