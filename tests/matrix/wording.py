"""Where the shape of a request is not enough to reach what somebody has: what is said instead."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

LATER = {"effective_on": "2026-06-15", "title": "Ours"}

Known = dict[str, Any]

OF_PEOPLE = {"redirect_uris": ["https://diary.example/back"], "scopes": ["me:read"]}


def _of_program(jwk: Any) -> dict[str, Any]:
    return {"jwk": jwk, "scopes": ["statistics:read"]}


BODIES: dict[str, Callable[[Known], dict[str, Any]]] = {
    "review_listings": lambda it: {"listing_ids": [it["listing_id"]], "outcome": "shown", "reason": "Read"},
    "lay_overlay": lambda it: {
        "chapter_ids": [it["chapter_id"]],
        "from_on": "2026-05-01",
        "name": "youth",
        "reason": "They meet youths",
    },
    "propose_merger": lambda it: {"into_id": it["into_id"], "reason": "Few are left"},
    "review_name": lambda _: {"name": "Harbour", "outcome": "approved", "reason": "It is clear"},
    "ask_for_transfer": lambda it: {"to_id": it["unit_id"], "reason": "They moved"},
    "enlist_for_sum_task": lambda it: {"chapter_ids": [it["chapter_id"]], "reason": "We sat with them"},
    "publish_tailoring": lambda it: {"base_edition_id": it["edition_id"], **LATER},
    "preview_tailoring": lambda it: {"base_edition_id": it["edition_id"], **LATER},
    "register_app": lambda it: {"name": "M", "purpose": "P", **(_of_program(it["jwk"]) if "jwk" in it else OF_PEOPLE)},
}
"""Bodies of requests, by operation."""

UNREACHED = {
    "change_my_offer": "who has made no offer makes one; tests/chapter/helpers holds both",
    "decide_relayed_meeting": "nothing is relayed; tests/federation/sources has something",
    "agree_to_swap": "nobody took an offer; tests/chapter/shifts has somebody",
    "answer_request": "nobody was asked to help; tests/chapter/helping has somebody",
    "end_my_sign_in": "nobody signed in by a page; tests/shared/authority does",
    "withdraw_my_app_consent": "nobody allowed an app anything; tests/shared/authority/test_apps.py has somebody",
}
"""What the world has nothing of: what others find of it is held to elsewhere."""

OWNERS = {"withdraw_shift_offer": "helper_id", "list_shift_offers": "helper_id"}
"""Whose things an operation of a chapter is about, where it is not the member the world is about."""
