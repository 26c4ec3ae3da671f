"""Somebody who reads everything the federation says in public, and what of a chapter's people must not stand there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import unquote_plus

from werkzeug.test import TestResponse

from mutuality_federation.bmlt.places import number_of
from mutuality_federation.bmlt.serving import OPERATIONS
from tests.probing.documents import document_of
from tests.support import Caller

IN_AN_ADDRESS = re.compile(r"{([^}]+)}")
LISTED = "Zinnia"
STREET, HOUSE, PHONE, MAIL, SURNAME = "Quillonby", "Brambleroof", "902 555 0147", "ann.v@quill.example", "Vandersloot"
LATITUDE, LONGITUDE = "44.61237", "-63.57419"
ADDRESS = f"1719z {STREET} Lane"  # no random identifier or digest has a z
SECRETS = (STREET, HOUSE, "1719z", PHONE, re.sub(r"\D", "", PHONE), MAIL, SURNAME, LATITUDE[:6], LONGITUDE[:7])
SEARCHED = (LISTED, "zinia", *SECRETS)
SCOPES = ("", "?chapter_id={chapter_id}", "?body_id={body_id}&unit_id={unit_id}", "?body_id={body_id}")
FEEDS = ("meeting-guide", "calendar", "geojson", "csv")
NEAR = f"latitude={LATITUDE}&longitude={LONGITUDE}"
WRONG = ("/v1/listings/{home_id}/nothing", f"/v1/listings?cursor={STREET}", "/v1/search?weekday=9", "/v1/nothing")
NOT_THERE = {
    "/v1/enrolments/{digest}": "whoever sent that statement alone knows its digest",
    "/v1/units/{unit_id}/items": "the edition of this world takes effect a month later",
}
REQUIRED = {**dict.fromkeys(("period", "month", "first", "last"), "2026-02"), "indicator": "meetings_held"}


def listing_doors(known: dict[str, Any]) -> list[str]:
    """Return every address at which the public finds what a chapter lists."""
    asked = [
        *(f"/v1/feeds/{feed}{scope}" for feed in FEEDS for scope in SCOPES),
        *(f"/v1/{each}?{NEAR}" for each in ("meetings/near", "search")),
        *("/v1/listings", "/v1/listings/{home_id}", "/v1/listings/{home_id}/changes", "/v1/listing-changes"),
        f"/v1/search?text={LISTED}",
        "/client_interface/json/?switcher=GetSearchResults",
        "/client_interface/jsonp/?switcher=GetSearchResults&callback=told",
        "/client_interface/tsml/?switcher=GetSearchResults",
        "/client_interface/json/?switcher=GetChanges",
        f"/client_interface/csv/?switcher=GetNAWSDump&sb_id={number_of(known['body_id'])}",
        "/find",
        *(f"/hsds/{each}?full=true" for each in ("services", "service_at_locations")),
        "/hsds/organizations?full_service=true",
    ]
    return [each.format_map(known) for each in asked]


def every_door(known: dict[str, Any]) -> Iterator[str]:
    """Return every address that can be read, found in the document or demanded by clients, and some that cannot."""
    yield from listing_doors(known)
    yield from (each.format_map(known) for each in WRONG)
    for path, methods in document_of("federation")["paths"].items():
        if "get" in methods:
            yield _address(path, methods["get"], known)
    for form in ("json", "jsonp"):
        yield from (f"/client_interface/{form}/?switcher={name}&callback=told" for name in OPERATIONS)
    for words in SEARCHED:
        yield from (f"/v1/{path}text={words}" for path in ("search?", "search/facets?"))


def public_doors(known: dict[str, Any]) -> list[str]:
    """Return the address of every operation that asks for no token, as the document says; a new one is found by it."""
    paths = document_of("federation")["paths"].items()
    public = ((path, said["get"]) for path, said in paths if "get" in said and said["get"].get("security") == [])
    return [_address(path, said, known) for path, said in public if path not in NOT_THERE]


def _address(path: str, said: dict[str, Any], known: dict[str, Any]) -> str:
    return IN_AN_ADDRESS.sub(lambda match: str(known.get(match[1], "nothing")), path) + _query(said, known)


def _query(said: dict[str, Any], known: dict[str, Any]) -> str:
    asked = {**REQUIRED, "guideline": known["guideline_id"]}
    wanted = [each["name"] for each in said.get("parameters", []) if each.get("in") == "query" and each.get("required")]
    return "?" + "&".join(f"{name}={asked.get(name, '44.6')}" for name in wanted) if wanted else ""


def walk(caller: Caller, doors: Iterable[str]) -> dict[str, TestResponse]:
    """Ask at every door; then again with the ETag that was answered, as clients do."""
    found = {}
    for door in doors:
        found[door] = caller.get(door)
        if etag := found[door].headers.get("ETag"):
            found[f"{door} again"] = caller.get(door, headers={"If-None-Match": etag})
    return found


def leaks(answers: dict[str, TestResponse]) -> dict[str, list[str]]:
    """Return at which doors a secret stands in an answer or its headers, and which, besides what was asked for."""
    found = {door: _shown(door, f"{answer.headers}\n{answer.text}") for door, answer in answers.items()}
    return {door: secrets for door, secrets in found.items() if secrets}


def _shown(door: str, text: str) -> list[str]:
    asked = unquote_plus(door)
    return [each for each in SECRETS if each.lower() in text.lower() and each not in asked]
