"""What the federation has to tell us: fetched, checked against its keys, handed to the rooms it concerns."""

from __future__ import annotations

from typing import Any

from mutuality.database import Database
from mutuality.language import read_commons, read_edition, read_feed, read_tailoring
from mutuality.language.feeds import read_form
from mutuality_chapter import (
    affiliation,
    commons,
    conference,
    corrections,
    dues,
    editions,
    feedback,
    findings,
    forms,
    proposals,
    sharing,
    testimony,
    waivers,
)
from mutuality_chapter.link.federation import Federation
from mutuality_chapter.link.trust import meet_key

TAKEN_IN = (
    editions.take_in,
    waivers.take_in,
    feedback.take_in,
    dues.take_in,
    findings.take_in,
    proposals.take_in,
    conference.take_in,
    testimony.take_in,
    sharing.take_in,
    corrections.take_in,
)
"""What each room does with a feed, once our standing and policies are taken in."""


def poll(database: Database, federation: Federation) -> None:
    """Take in the feed, unless we hold it: standing and policies, then each edition, tailoring and form we lack.

    Raises:
        Unreachable: the federation does not answer; the last good copies stay in force.
        SignatureInvalid: what came was not signed by our federation.
        FeedInvalid: it breaks its shape or is meant for somebody else.
    """
    with database.reading() as session:
        known = affiliation.feed_held(session)
    feed = federation.feed(known)
    if feed is None:
        with database.transaction() as session:
            affiliation.note_polled(session)
        return
    meet_key(database, federation, feed.text)
    with database.transaction() as session:
        said = read_feed(
            feed.text,
            affiliation.federation_keys(session),
            issuer=federation.address,
            chapter_id=federation.chapter_id,
        )
        affiliation.accept_feed(session, said, text=feed.text)
        for take_in in TAKEN_IN:
            take_in(session, said)
        lacking = editions.missing_editions(session, [each["id"] for each in said["editions"]])
        untold = editions.missing_tailorings(session, [each["id"] for each in said["tailorings"]])
        unheld = forms.missing_forms(session, [each["id"] for each in said["forms"]])
    for edition_id in lacking:
        _take_edition(database, federation, edition_id)
    for tailoring_id in untold:
        _take_tailoring(database, federation, tailoring_id)
    for form_edition_id in unheld:
        _take_form(database, federation, form_edition_id)
    _take_commons(database, federation, said["commons"])
    with database.transaction() as session:
        affiliation.note_polled(session, held=feed.etag)  # only now do we hold all of it


def _take_edition(database: Database, federation: Federation, edition_id: str) -> None:
    text = federation.edition(edition_id)
    meet_key(database, federation, text)
    with database.transaction() as session:
        said: dict[str, Any] = read_edition(text, affiliation.federation_keys(session), issuer=federation.address)
        editions.propose(session, said, text=text)


def _take_commons(database: Database, federation: Federation, head: dict[str, Any] | None) -> None:
    """Take in what changed in the commons, page by page, up to the number the feed told; each page once it is here."""
    if head is None:
        return
    told = {"chapter_id": federation.chapter_id, "incarnation": head["incarnation"]}
    with database.transaction() as session:
        held = commons.begin_at(session, **told)
    while held < head["number"]:
        held = _take_commons_page(database, federation, held)


def _take_commons_page(database: Database, federation: Federation, after: int) -> int:
    text = federation.commons(after)
    meet_key(database, federation, text)
    with database.transaction() as session:
        said = read_commons(
            text,
            affiliation.federation_keys(session),
            issuer=federation.address,
            chapter_id=federation.chapter_id,
            after=after,
        )
        commons.take_in(session, said)
    return int(said["until"])


def _take_tailoring(database: Database, federation: Federation, tailoring_id: str) -> None:
    text = federation.tailoring(tailoring_id)
    meet_key(database, federation, text)
    with database.transaction() as session:
        said = read_tailoring(text, affiliation.federation_keys(session), issuer=federation.address)
        editions.keep_tailoring(session, said, text=text)


def _take_form(database: Database, federation: Federation, form_edition_id: str) -> None:
    text = federation.form(form_edition_id)
    meet_key(database, federation, text)
    with database.transaction() as session:
        said = read_form(text, affiliation.federation_keys(session), issuer=federation.address)
        forms.keep(session, said, text=text)
