"""Shapes of what we offer to all. Nobody is named in them."""

from __future__ import annotations

from mutuality.language import Lineage, OfferKind, Reason, Setting, Stage
from mutuality.schema import Choice, Day, Flag, Input, Output, Pieces, Ref, Slug, Text, Whole, Words
from mutuality_chapter.offers.rules import State

LONGEST = 5000
HEX64 = "[0-9a-f]{64}"
LEAVES = "; leaves word for word, so it names nobody"


class CommonsOfferIn(Input):
    """Something of ours that may be offered to all. Words left out are those our own rooms have for it."""

    kind = Choice(OfferKind, "What is offered", required=True)
    method_id = Ref("The method of ours, for `method` alone", load_default=None)
    knowledge_id = Ref("What from elsewhere we took up, for `knowledge` alone", load_default=None)
    edition_id = Ref("The edition whose item we adapted, for `adaptation` alone", load_default=None)
    item = Slug("The item we adapted, for `adaptation` alone", load_default=None)
    title = Text("What it is called" + LEAVES, load_default=None)
    serves = Text("What it is for" + LEAVES, longest=400, load_default=None)
    text = Text("How it is done" + LEAVES, longest=LONGEST, load_default=None)
    why = Text("Why it works" + LEAVES, longest=LONGEST, load_default=None)
    findings = Text("What a trial showed" + LEAVES, longest=LONGEST, load_default=None)
    part = Slug("The part of the concern it is about", load_default=None)
    names_chapter = Flag("Whether our chapter is to be named beside it", load_default=False)
    is_public = Flag("Whether everybody may read it, or only our body", load_default=False)


class OfferableOut(Output):
    """Something of ours that may be offered, named as a draft names it."""

    kind = Choice(OfferKind, "What it would be offered as")
    title = Text("What it is called here", longest=300)
    method_id = Ref("The method of ours", allow_none=True)
    knowledge_id = Ref("What from elsewhere we took up or try", allow_none=True)
    edition_id = Ref("The edition whose item we adapted", allow_none=True)
    item = Slug("The item we adapted", allow_none=True)


class OfferablesOut(Output):
    """All of ours that may be offered and is not."""

    items = Pieces(OfferableOut, "Own rules first, then methods, then what comes from elsewhere", most=10_000)


class CommonsOfferChange(Input):
    """What of an offer is said anew; leave out what stays."""

    title = Text("What it is called" + LEAVES)
    serves = Text("What it is for" + LEAVES, longest=400)
    text = Text("How it is done" + LEAVES, longest=LONGEST)
    why = Text("Why it works" + LEAVES, longest=LONGEST)
    findings = Text("What a trial showed" + LEAVES, longest=LONGEST, allow_none=True)
    part = Slug("The part of the concern it is about", allow_none=True)
    names_chapter = Flag("Whether our chapter is to be named beside it")
    is_public = Flag("Whether everybody may read it, or only our body")


class CommonsOfferOut(Output):
    """What we offer, or may, with the very bytes that would leave."""

    id = Ref("Its identifier, here and everywhere")
    kind = Choice(OfferKind, "What is offered")
    state = Choice(State, "Where it stands")
    method_id = Ref("The method of ours it comes from; stays here", allow_none=True)
    knowledge_id = Ref("What from elsewhere it comes from; stays here", allow_none=True)
    edition_id = Ref("The edition whose item we adapted", allow_none=True)
    item = Slug("The item we adapted", allow_none=True)
    title = Text("What it is called")
    serves = Text("What it is for", longest=400)
    text = Text("How it is done", longest=LONGEST)
    why = Text("Why it works", longest=LONGEST)
    findings = Text("What a trial showed", longest=LONGEST, allow_none=True)
    part = Slug("The part of the concern it is about", allow_none=True)
    stage = Choice(Stage, "The stage it helps in most", allow_none=True)
    lineage = Words(Choice(Lineage), "Kinds it comes from, the earliest first", most=4)
    edition = Whole("Its place in that line", allow_none=True)
    setting = Choice(Setting, "What setting it comes from", allow_none=True)
    source = Text("Where one can look it up", longest=500, allow_none=True)
    names_chapter = Flag("Whether our chapter is named beside it")
    is_public = Flag("Whether everybody may read it")
    preview = Text("The very bytes that would leave", longest=100_000)
    preview_sha256 = Text("Their digest", longest=64, shortest=64, pattern=HEX64)
    decision_subject = Text("What the members' decision, of kind `commons`, must be about", longest=64)
    decision_id = Ref("By which decision it left", allow_none=True)
    drafted_on = Day("When it was drafted")
    offered_on = Day("Since when it is offered", allow_none=True)
    withdrawn_on = Day("When it was taken back", allow_none=True)
    version = Whole("Counts its changes", low=1)


class CommonsOfferConfirmationIn(Input):
    """What lets an offer leave."""

    decision_id = Ref(
        "The members' decision, of kind `commons`; its subject is the offer's `decision_subject`", required=True
    )
    seen_sha256 = Text(
        "The digest of the bytes that were looked at", longest=64, shortest=64, pattern=HEX64, required=True
    )


class CommonsOfferWithdrawalIn(Input):
    """Why an offer is taken back."""

    reason = Choice(Reason, "Why", required=True)
