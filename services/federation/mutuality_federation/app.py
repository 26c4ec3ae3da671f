"""The federation app: the one place where its rooms are joined."""

from __future__ import annotations

from typing import Any

from flask import Flask

from mutuality.access import Authenticate
from mutuality.authority import Authority, Client, build_service
from mutuality.clock import Clock, clock_from
from mutuality.database import Database, Session, merge_listeners
from mutuality.ids import Ids
from mutuality.settings import Settings
from mutuality.web import Quotas
from mutuality_federation import (
    access,
    aggregation,
    aiding,
    answers,
    bmlt,
    bodies,
    campaigns,
    changes,
    chapters,
    charts,
    commonality,
    commons,
    completeness,
    compliance,
    conference,
    delegates,
    doubts,
    editions,
    effects,
    endorsements,
    enrolments,
    exceptions,
    exports,
    feed_keys,
    feeds,
    find,
    findings,
    forms,
    grants,
    growth,
    guidelines,
    hsds,
    interchange,
    levels,
    liaison,
    link,
    listings,
    marks,
    names,
    notices,
    policies,
    presets,
    promises,
    proposals,
    publications,
    remedies,
    returns,
    searching,
    sources,
    standing,
    statistics,
    sums,
    tailoring,
    totals,
    transfers,
    waivers,
)
from mutuality_federation.database import Base

ROOMS: tuple[Any, ...] = (
    access,
    aggregation,
    aiding,
    answers,
    bodies,
    campaigns,
    changes,
    chapters,
    charts,
    commonality,
    commons,
    completeness,
    compliance,
    conference,
    delegates,
    doubts,
    editions,
    effects,
    endorsements,
    enrolments,
    exceptions,
    exports,
    feed_keys,
    feeds,
    findings,
    forms,
    grants,
    growth,
    guidelines,
    interchange,
    levels,
    liaison,
    link,
    listings,
    marks,
    names,
    notices,
    policies,
    promises,
    presets,
    proposals,
    publications,
    remedies,
    returns,
    searching,
    sources,
    standing,
    statistics,
    sums,
    tailoring,
    totals,
    transfers,
    waivers,
)
MORE = (enrolments.enrolments, link.streams, access.sign_ins, access.consents)
NAME = "mutuality-federation"
TITLE = "Mutuality federation"


def open_database(settings: Settings, *, clock: Clock | None = None, ids: Ids | None = None) -> Database:
    """Return the federation's database with every room listening."""
    listeners = merge_listeners(*(getattr(room, "LISTENERS", {}) for room in ROOMS))
    clock = clock or clock_from(settings.rehearsal_clock)
    return Database(settings.database_url, Base, clock=clock, ids=ids or Ids(), listeners=listeners)


def create_app(
    settings: Settings,
    *,
    database: Database | None = None,
    authenticate: Authenticate | None = None,
    showing: find.Showing | None = None,
    listings_an_hour: int | None = None,
) -> Flask:
    """Return the federation as a Flask app; several can live in one process."""
    app, service = build_service(
        name=NAME,
        title=TITLE,
        base_url=settings.base_url,
        proxies=settings.proxies,
        database=database or open_database(settings),
        authority=AUTHORITY,
        blueprints=[*(room.blueprint for room in ROOMS), *MORE],
        authenticate=authenticate,
    )
    if listings_an_hour is not None:
        service.part(Quotas).said[listings.READ.name] = listings_an_hour
    marks.register(app)
    bmlt.register(app)
    hsds.register(app)
    find.register(app, showing or find.Showing())
    return app


def find_client(session: Session, client_id: str) -> Client | None:
    """Return whom the federation gives tokens beside its own programs: enrolled chapters and registered apps."""
    found = chapters.find_chapter_client(session, client_id)
    return found or access.find_app(session, client_id, lambda held, body_id: bodies.body_facts(held, body_id).name)


PROGRAMS = access.CHAPTER_SCOPES | access.APP_SCOPES
AUTHORITY = Authority(access.ROLES, find_client, PROGRAMS, access.SENTENCES)
