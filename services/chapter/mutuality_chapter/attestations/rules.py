"""What a view of ourselves must bring with it, and what document may be kept."""

from __future__ import annotations

import hashlib
from base64 import b64decode
from binascii import Error as NotBase64
from datetime import date
from enum import StrEnum

from mutuality.language import IN_OWN_WORDS, Shelf, View
from mutuality.problems import Conflict, ValidationFailed

LARGEST_DOCUMENT = 512 * 1024
LONGEST_BASE64 = (LARGEST_DOCUMENT + 2) // 3 * 4


class WorkState(StrEnum):
    """How far our work on an item is; it says nothing of how we see ourselves."""

    TO_DO = "to_do"
    DOING = "doing"
    DONE = "done"


class OwnWordsMissing(ValidationFailed):
    """Who meets an item another way, or finds it is not for the chapter, says how or why; who does not, does not."""


class ViewNamesSomebody(ValidationFailed):
    """Our own words leave the chapter as they are, so they name no member: say a task, such as `the treasurer`."""


class NoteNamesSomebody(ValidationFailed):
    """What we note of evidence and of work stays when people go, so it names no member: say a task instead."""


class ViewAhead(ValidationFailed):
    """A view is of a day that has come, and holds at least to that day."""


class EvidenceLacking(Conflict):
    """This item is known by evidence: name a document that is valid today."""


class DocumentUnfit(ValidationFailed):
    """A document that lies here comes with it, in base64 and at most 512 KiB; of any other only the digest is told."""


class AlreadyAttested(Conflict):
    """We attested this item of this edition before; attest it anew instead."""


def require_first(*, is_attested: bool) -> None:
    """Refuse a first view where there is one already.

    Raises:
        AlreadyAttested: there is.
    """
    if is_attested:
        raise AlreadyAttested("We attested this item before; attest it anew.")


def require_own_words(view: View, own_words: str | None) -> None:
    """Refuse a view that leaves out what it rests on.

    Raises:
        OwnWordsMissing: it does, or brings words that do not belong to it.
    """
    if (view in IN_OWN_WORDS) != (own_words is not None):
        raise _at(OwnWordsMissing("Own words go with `other_way` and `not_for_us`, and only with them."), "/own_words")


def require_nobody_named(*, is_naming_somebody: bool) -> None:
    """Refuse own words that name one of our members.

    Raises:
        ViewNamesSomebody: they do.
    """
    if is_naming_somebody:
        raise _at(ViewNamesSomebody("Our own words leave the chapter; name no member in them."), "/own_words")


def require_note_names_nobody(*, is_naming_somebody: bool) -> None:
    """Refuse a note that names one of our members.

    Raises:
        NoteNamesSomebody: it does.
    """
    if is_naming_somebody:
        raise NoteNamesSomebody("What is noted stays when people go; name no member in it.")


def require_days(attested_on: date, valid_until: date | None, today: date) -> None:
    """Refuse a view of a day ahead, or one that ends before it begins.

    Raises:
        ViewAhead: it is.
    """
    if attested_on > today:
        raise _at(ViewAhead("That day lies ahead."), "/attested_on")
    if valid_until is not None and valid_until < attested_on:
        raise _at(ViewAhead("It would end before it begins."), "/valid_until")


def require_evidence(*, known_by: str, view: View, has_evidence: bool, valid_until: date | None, today: date) -> None:
    """Refuse to call an item met without a valid document where it is known by one.

    Raises:
        EvidenceLacking: there is none, or it has expired.
    """
    if known_by != "evidence" or view is not View.MET:
        return
    if not has_evidence or (valid_until is not None and valid_until < today):
        raise EvidenceLacking("Name a document that is valid today.")


def document_of(shelf: Shelf, document: str | None, sha256: str | None) -> tuple[bytes | None, str]:
    """Return the bytes to keep, if it lies here, and the digest.

    Raises:
        DocumentUnfit: it lies here and does not come, or comes and lies elsewhere; it is no base64, or too large.
    """
    if (shelf is Shelf.HERE) != (document is not None):
        raise _at(DocumentUnfit("A document comes with what lies here, and only with that."), "/document")
    if document is None:
        if sha256 is None:
            raise _at(DocumentUnfit("Tell the digest of what lies elsewhere."), "/sha256")
        return None, sha256
    content = _decoded(document)
    digest = hashlib.sha256(content).hexdigest()
    if sha256 is not None and sha256 != digest:
        raise _at(DocumentUnfit("The document has another digest."), "/sha256")
    return content, digest


def _decoded(document: str) -> bytes:
    try:
        content = b64decode(document, validate=True)
    except NotBase64 as error:
        raise _at(DocumentUnfit("This is no base64."), "/document") from error
    if not 0 < len(content) <= LARGEST_DOCUMENT:
        raise _at(DocumentUnfit("A document has at least one byte and at most 512 KiB."), "/document")
    return content


def _at(problem: ValidationFailed, pointer: str) -> ValidationFailed:
    problem.members["errors"] = [{"pointer": pointer, "detail": problem.detail}]
    return problem
