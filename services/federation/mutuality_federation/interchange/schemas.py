"""Shapes of guidelines as files, in and out, and of what taking one in does to a draft."""

from __future__ import annotations

from enum import StrEnum

from marshmallow import fields

from mutuality.guidance import MOST_ITEMS
from mutuality.guidance.shapes import Parts, PartsOut, Tag
from mutuality.language import KnownBy
from mutuality.schema import Choice, Day, Input, Moment, Output, Part, Pieces, Ref, Slug, Text, Whole, Words
from mutuality_federation.editions import ChangesOut, Force

SHA256 = r"[0-9a-f]{64}"
LONGEST_FILE = 1_000_000
VERSION = 1
DIGEST = "Digest of slug, title, language and items, written as JSON with sorted keys and without spaces"


class Form(StrEnum):
    """What a file says it is."""

    GUIDELINE = "mutuality-guideline"


class _Origin:
    id = Ref("Its identifier", required=True)
    body_id = Ref("The body that published it", required=True)
    number = Whole("Counts the guideline's editions", low=1, required=True)
    effective_on = Day("The day it takes effect", required=True)
    published_at = Moment("When it was published", required=True)
    sha256 = Text("Digest of the edition's exact bytes", longest=64, shortest=64, pattern=SHA256, required=True)


class OriginIn(_Origin, Input):
    """The edition a file was written from."""


class OriginOut(_Origin, Output):
    """The edition a file was written from."""


class WrittenItemIn(Parts, Input):
    """An item as a file says it; what may be left out is as where an item is put into a draft."""

    slug = Slug("Short name, unique in the guideline", required=True)
    purpose = Text("What the item is for; once published, this stays", longest=400, required=True)
    text = Text("What it says", longest=8000, required=True)
    force = Choice(Force, "How strongly; null takes the body's default force", load_default=None, allow_none=True)
    known_by = Choice(KnownBy, "How it is known to be kept", load_default=KnownBy.ATTESTED)


class WrittenGuidelineIn(Input):
    """A guideline as a JSON file."""

    form = Choice(Form, "What it is", required=True)
    version = Whole("The version of this form", low=VERSION, high=VERSION, required=True)
    slug = Slug("The guideline's short name", required=True)
    title = Text("What it is called", required=True)
    language = Tag("The language its items are written in", load_default="en")
    items = Pieces(WrittenItemIn, "Its items, in order", most=MOST_ITEMS, fewest=1, required=True)
    sha256 = Text(
        f"{DIGEST}; left out or null: not checked",
        longest=64,
        shortest=64,
        pattern=SHA256,
        load_default=None,
        allow_none=True,
    )
    edition = Part(OriginIn, "The edition it was written from; only told", load_default=None, allow_none=True)


class WrittenItemOut(PartsOut):
    """An item as a file says it."""

    slug = Slug("Short name, unique in the guideline")
    force = Choice(Force, "How strongly; null takes the body's default force", allow_none=True)
    purpose = Text("What the item is for", longest=400)
    text = Text("What it says", longest=8000)
    known_by = Choice(KnownBy, "How it is known to be kept")


class WrittenGuidelineOut(Output):
    """A guideline as a JSON file."""

    form = Choice(Form, "What it is")
    version = Whole("The version of this form", low=VERSION, high=VERSION)
    slug = Slug("The guideline's short name")
    title = Text("What it is called")
    language = Tag("The language its items are written in")
    items = Pieces(WrittenItemOut, "Its items, in order", most=MOST_ITEMS)
    sha256 = Text(DIGEST, longest=64, shortest=64, pattern=SHA256)
    edition = Part(OriginOut, "The edition it was written from")


class CatalogOut(Output):
    """An OSCAL 1.2.1 catalog; its shape is that of NIST's JSON schema."""

    catalog = fields.Dict(keys=fields.String(), metadata={"description": "The catalog: each item is a control"})


class ProfileOut(Output):
    """An OSCAL 1.2.1 profile; its shape is that of NIST's JSON schema."""

    profile = fields.Dict(
        keys=fields.String(), metadata={"description": "The profile: what it imports, and what it modifies of that"}
    )


class FileIn(Input):
    """A guideline as a file: one of the two forms."""

    markdown = Text("The Markdown form, whole", longest=LONGEST_FILE, load_default=None, allow_none=True)
    guideline = Part(WrittenGuidelineIn, "The JSON form", load_default=None, allow_none=True)
    slug = Slug("The guideline's short name here, where it is another than the file's", load_default=None)


class PlanOut(Output):
    """What taking a file in does to a draft. Items sent are created, changed or unchanged; those not sent go."""

    slug = Slug("The guideline's short name here")
    title = Text("What it is called")
    language = Tag("The language its items are written in")
    sent = Whole("How many items the file holds", low=1, high=MOST_ITEMS)
    created = Whole("How many of them the draft did not hold")
    changed = Whole("How many of them the draft held, saying something else")
    unchanged = Whole("How many of them the draft held as they are")
    deleted = Whole("How many others the draft held")
    changes = Part(ChangesOut, "What it would change against the newest edition, if it were published")
    rename_faults = Words(
        Text(longest=300), "Why publishing would be refused: older names that nothing can replace here", most=4000
    )


class TakenInOut(PlanOut):
    """What taking a file in did to a draft, which is published as any other."""

    guideline_id = Ref("The guideline")
    version = Whole("The version of its draft", low=1)
