"""The chapter app: the one place where its rooms are joined."""

from __future__ import annotations

from typing import Any

from flask import Flask

from mutuality.access import Authenticate
from mutuality.authority import Authority, build_service
from mutuality.clock import Clock, clock_from
from mutuality.database import Database, merge_listeners
from mutuality.ids import Ids
from mutuality.settings import Settings
from mutuality.transport import HttpTransport, Transport
from mutuality.web import Others
from mutuality_chapter import (
    access,
    accesses,
    affiliation,
    alarms,
    answering,
    apps,
    attending,
    attestations,
    ballots,
    closures,
    commons,
    conference,
    contacts,
    corrections,
    counting,
    derivations,
    diaries,
    disclosing,
    dues,
    editions,
    effects,
    exchanges,
    experiences,
    feedback,
    findings,
    floors,
    formation,
    forms,
    giving,
    governance,
    guidelines,
    helpers,
    helping,
    hosting,
    hotline,
    imports,
    journeys,
    knowledge,
    ledger,
    lines,
    link,
    mappings,
    meetings,
    members,
    methods,
    money,
    noting,
    offers,
    outreach,
    partners,
    positions,
    professionals,
    promises,
    proposals,
    remitting,
    reporting,
    sharing,
    shifts,
    sources,
    stories,
    tables,
    telephony,
    testimony,
    ties,
    venues,
    waivers,
    welcome,
)
from mutuality_chapter.database import Base

ROOMS: tuple[Any, ...] = (
    access,
    accesses,
    affiliation,
    alarms,
    answering,
    apps,
    attestations,
    attending,
    ballots,
    closures,
    commons,
    conference,
    contacts,
    corrections,
    counting,
    derivations,
    diaries,
    disclosing,
    dues,
    editions,
    effects,
    exchanges,
    experiences,
    feedback,
    findings,
    floors,
    formation,
    forms,
    governance,
    guidelines,
    helpers,
    helping,
    hosting,
    hotline,
    imports,
    journeys,
    knowledge,
    ledger,
    lines,
    mappings,
    link,
    meetings,
    members,
    methods,
    noting,
    giving,
    remitting,
    money,
    offers,
    outreach,
    partners,
    positions,
    professionals,
    promises,
    proposals,
    reporting,
    sharing,
    shifts,
    sources,
    stories,
    tables,
    telephony,
    testimony,
    ties,
    venues,
    waivers,
    welcome,
)
CHORES = tuple(chore for room in ROOMS for chore in getattr(room, "CHORES", ()))
NAME = "mutuality-chapter"
TITLE = "Mutuality chapter"


def open_database(settings: Settings, *, clock: Clock | None = None, ids: Ids | None = None) -> Database:
    """Return the chapter's database with every room listening."""
    listeners = merge_listeners(*(getattr(room, "LISTENERS", {}) for room in ROOMS))
    clock = clock or clock_from(settings.rehearsal_clock)
    return Database(settings.database_url, Base, clock=clock, ids=ids or Ids(), listeners=listeners)


def create_app(
    settings: Settings,
    *,
    database: Database | None = None,
    authenticate: Authenticate | None = None,
    transport: Transport | None = None,
) -> Flask:
    """Return the chapter as a Flask app; several can live in one process."""
    database, transport = database or open_database(settings), transport or HttpTransport()
    app, service = build_service(
        name=NAME,
        title=TITLE,
        base_url=settings.base_url,
        proxies=settings.proxies,
        database=database,
        authority=Authority(access.ROLES, apps.find_app, sentences=access.SENTENCES),
        blueprints=[
            *(room.blueprint for room in ROOMS if hasattr(room, "blueprint")),
            access.sign_ins,
            access.consents,
        ],
        authenticate=authenticate,
    )
    service.parts |= {Others: Others(access.OTHERS, prefix="mem", claim="member")}
    service.parts |= {Transport: transport, link.Link: link.Link(database, transport)}
    service.parts[affiliation.Past] = affiliation.Past(lambda: service.part(link.Link).require_known())
    service.parts |= {telephony.Telephones: telephony.Telephones(transport, database.clock)}
    return app
