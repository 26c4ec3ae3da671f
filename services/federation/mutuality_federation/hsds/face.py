"""The addresses of HSDS 3.0 that read: services, services at locations, organizations.

Its pages say how many records there are, as it demands; our own search never counts over everything.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from flask import Flask, Response, g, request

from mutuality.database import Session
from mutuality.problems import NotFound, ValidationFailed
from mutuality.serialize import to_bytes
from mutuality.web import Limit, count_named, current_service, reading, require_left
from mutuality.web.intake.parsing import query_values
from mutuality_federation import feeds, listings
from mutuality_federation.hsds import documents, schemas, store
from mutuality_federation.hsds.documents import Organization, Record
from mutuality_federation.hsds.names import named, ours

FACE = Limit("hsds", 600, 60)
JSON = "application/json"
PROFILE = "https://docs.openreferral.org/en/3.0/hsds/"
Asked = dict[str, Any]
Alone = Callable[[Any], Record]
Whole = Callable[[Any, Organization, Any], Record]


def register(app: Flask) -> None:
    """Put the addresses into the app."""
    app.add_url_rule("/hsds/", "hsds_root", _root)
    kinds: dict[str, tuple[Alone, Whole]] = {
        "services": (documents.service_alone, documents.service),
        "service_at_locations": (documents.at_location_alone, documents.at_location),
    }
    for name, (alone, whole) in kinds.items():
        app.add_url_rule(f"/hsds/{name}", f"hsds_{name}", _services(name, alone, whole))
        app.add_url_rule(f"/hsds/{name}/<uuid:number>", f"hsds_{name}_one", _service(name, whole))
    app.add_url_rule("/hsds/organizations", "hsds_organizations", _organizations)
    app.add_url_rule("/hsds/organizations/<uuid:number>", "hsds_organizations_one", _organization)


def _root() -> Response:
    _admit()
    base = current_service().base_url
    said = {"version": "3.0", "profile": PROFILE, "openapi_url": f"{base}/openapi.json"}
    return Response(to_bytes(said), content_type=JSON, headers={"Access-Control-Allow-Origin": "*"})


def _services(name: str, alone: Alone, whole: Whole) -> Callable[[], Response]:
    def answer() -> Response:
        asked = _asked()
        with reading() as session:

            def build(scope: feeds.Scope) -> bytes:
                total, rows = store.services(session, scope, asked)
                return to_bytes(_page(asked, total, _records(session, rows, asked, alone, whole)))

            return _told(session, name, store.scope_of(session, asked["organization_id"]), build)

    return answer


def _service(name: str, whole: Whole) -> Callable[[UUID], Response]:
    def answer(number: UUID) -> Response:
        _asked()
        _count(number, *store.SERVICES)
        with reading() as session:

            def build(scope: feeds.Scope) -> bytes:
                row = store.service(session, scope, number)
                owners = store.owners(session, {row.chapter_id: row.body_id})
                return to_bytes(whole(row, owners[row.chapter_id], session.now))

            return _told(session, f"{name}/{number}", store.scope_of_service(session, number), build)

    return answer


def _organizations() -> Response:
    asked = _asked()
    with reading() as session:

        def build(scope: feeds.Scope) -> bytes:
            words = asked["search"].casefold()
            every = [each for each in store.organizations(session, scope).values() if words in each.name.casefold()]
            first = (asked["page"] - 1) * asked["per_page"]
            here = every[first : first + asked["per_page"]]
            if not (asked["full"] or asked["full_service"]):
                return to_bytes(_page(asked, len(every), [each.document() for each in here]))
            return to_bytes(_page(asked, len(every), [_whole(session, scope, each, asked) for each in here]))

        return _told(session, "organizations", feeds.ALL, build)


def _organization(number: UUID) -> Response:
    asked = _asked()
    _count(number, store.CHAPTER)
    with reading() as session:

        def build(scope: feeds.Scope) -> bytes:
            for each in store.organizations(session, scope).values():
                if named(each.ours) == str(number):
                    return to_bytes(_whole(session, scope, each, asked))
            raise NotFound("There is no such organization.")

        return _told(session, f"organizations/{number}", store.scope_of(session, number), build)


def _whole(session: Session, scope: feeds.Scope, found: Organization, asked: Asked) -> Record:
    rows = store.of_chapter(session, scope, found.ours)
    if asked["full_service"]:
        services = [documents.service(row, found, session.now) for row in rows]
    else:
        services = [documents.service_alone(row) for row in rows]
    return documents.organization_whole(found, services)


def _records(session: Session, rows: Sequence[Any], asked: Asked, alone: Alone, whole: Whole) -> Iterable[Record]:
    if asked["minimal"]:
        own = map(documents.service_alone, rows)
        return [{name: each[name] for name in ("id", "last_modified")} for each in own]
    if not asked["full"]:
        return [alone(row) for row in rows]
    owners = store.owners(session, {row.chapter_id: row.body_id for row in rows})
    return [whole(row, owners[row.chapter_id], session.now) for row in rows]


def _page(asked: Asked, total: int, contents: Iterable[Record]) -> Record:
    held, number = list(contents), asked["page"]
    pages = -(-total // asked["per_page"])
    said = {"total_items": total, "total_pages": pages, "page_number": number, "size": len(held)}
    ends = {"first_page": number == 1, "last_page": number >= pages, "empty": not held}
    return {**said, **ends, "contents": held}


def _asked() -> Asked:
    _admit()
    unanswered = [name for name in schemas.UNANSWERED if request.args.get(name)]
    if request.args.get("format", "json") != "json":
        unanswered.append("format")
    if unanswered:
        faults = [{"parameter": name, "detail": "Leave it out."} for name in unanswered]
        raise ValidationFailed("We have nothing to answer by these; to pass over them would be wrong.", errors=faults)
    return query_values(schemas.HsdsQuery)


def _count(number: UUID, *prefixes: str) -> None:
    """Count one thing as read; whoever reads them all one by one is told to take pages, as decision 31 says.

    Raises:
        RateLimited: so many different ones were read already.
    """
    require_left(listings.READ)
    count_named(listings.READ, ours(number, *prefixes)[:1])


def _admit() -> None:
    g.limit_headers = g.buckets.take(FACE, request.remote_addr or "")


def _told(session: Session, name: str, scope: feeds.Scope, build: Callable[[feeds.Scope], bytes]) -> Response:
    said = urlencode([pair for pair in sorted(request.args.items(multi=True)) if pair[0] != "key"])
    return feeds.answer(session, f"hsds/{name}/{said}", scope, build, media=JSON)
