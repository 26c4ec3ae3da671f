"""The shape of what each kind of entry says. No shape has room for a person."""

from __future__ import annotations

from typing import Any

import marshmallow as ma
from marshmallow import fields

from mutuality.language.commons import OfferIn, TriedIn
from mutuality.language.conference import DelegateIn, EndorsementIn, PleaIn, ProposalIn, VoteIn
from mutuality.language.effects import EffectIn
from mutuality.language.entries.kinds import (
    Answer,
    Asks,
    Kind,
    KnownBy,
    Reason,
)
from mutuality.language.entries.listings import ListingIn
from mutuality.language.feedback import ReplyIn
from mutuality.language.figures import PromiseIn, ReportIn
from mutuality.language.findings import AppealIn, ImprovementIn
from mutuality.language.grants import GrantIn
from mutuality.language.items import AttestationIn, DerivationIn
from mutuality.language.sums.shares import ShareIn
from mutuality.language.testimony import CommonalityIn, DefinitionIn, LandscapeIn, LiaisonIn
from mutuality.schema import (
    Choice,
    Day,
    Flag,
    Input,
    Ref,
    Slug,
    Text,
)


class NothingIn(Input):
    """An entry that says nothing beyond its kind."""


class EnrolmentIn(Input):
    """The first entry of a stream: it names the enrolment statement the national office approved."""

    statement_sha256 = Text(
        "SHA-256 of the enrolment statement, in hex", longest=64, shortest=64, pattern="[0-9a-f]{64}", required=True
    )


class ResponseIn(Input):
    """A chapter's answer to one item of an edition. Why they decided so stays in the chapter."""

    edition_id = Ref("The edition, or the tailoring of a unit that added the item", required=True)
    item = Slug("The item of it", required=True)
    answer = Choice(Answer, "What the members decided", required=True)
    own_text = Text(
        "The chapter's own rule where it adapted the item", longest=2000, allow_none=True, load_default=None
    )
    is_stricter = Flag("Whether the own rule asks more than the item", load_default=False)
    known_by = Choice(KnownBy, "How it is known to be kept", load_default=KnownBy.ATTESTED)
    evidence_sha256 = Text(
        "Digest of a document that stays in the chapter",
        longest=64,
        shortest=64,
        pattern="[0-9a-f]{64}",
        allow_none=True,
        load_default=None,
    )
    decided_on = Day("When the members decided", required=True)

    @ma.validates_schema
    def _adapted_says_how(self, said: dict[str, Any], **_: Any) -> None:
        if (said["answer"] is Answer.ADAPTED) != (said["own_text"] is not None):
            raise ma.ValidationError("Say your own rule when, and only when, you adapted the item.", "own_text")


class WithdrawalIn(Input):
    """What the chapter takes back: the subject of an earlier entry. Its figures become none."""

    withdrawn = Text("The subject of what is withdrawn", longest=120, required=True)
    reason = Choice(Reason, "Why", required=True)


class RotationIn(Input):
    """A new key, signed for by itself in `proof` and by the old one in the entry."""

    jwk = fields.Dict(required=True, metadata={"description": "The new public JWK"})
    proof = Text("A JWS of type rotation+jws by the new key that names the old key's kid", longest=4000, required=True)


class CloseIn(Input):
    """The chapter closes. What it owns it keeps."""

    reason = Choice(Reason, "Why", required=True)


class RequestIn(Input):
    """What the chapter asks for itself: to rest or come back, to be recognised, to belong to another unit."""

    asks = Choice(Asks, "What it asks for", required=True)
    unit_id = Ref("The unit it wishes to belong to, where it asks for a transfer", allow_none=True, load_default=None)
    chapter_id = Ref("The chapter it wishes to become part of, if that", allow_none=True, load_default=None)
    meets_founders = Flag("Whether as many people founded it as the policy asks", load_default=False)


SHAPES: dict[Kind, type[Input]] = {
    Kind.ENROLMENT: EnrolmentIn,
    Kind.EPOCH: NothingIn,
    Kind.RESPONSE: ResponseIn,
    Kind.ATTESTATION: AttestationIn,
    Kind.DERIVATION: DerivationIn,
    Kind.REPORT: ReportIn,
    Kind.PROMISE: PromiseIn,
    Kind.REPLY: ReplyIn,
    Kind.LISTING: ListingIn,
    Kind.WITHDRAWAL: WithdrawalIn,
    Kind.KEY_ROTATION: RotationIn,
    Kind.CLOSE: CloseIn,
    Kind.REQUEST: RequestIn,
    Kind.PROPOSAL: ProposalIn,
    Kind.ENDORSEMENT: EndorsementIn,
    Kind.DELEGATE: DelegateIn,
    Kind.VOTE: VoteIn,
    Kind.PLEA: PleaIn,
    Kind.APPEAL: AppealIn,
    Kind.IMPROVEMENT: ImprovementIn,
    Kind.EFFECT: EffectIn,
    Kind.LANDSCAPE: LandscapeIn,
    Kind.DEFINITION: DefinitionIn,
    Kind.COMMONALITY: CommonalityIn,
    Kind.LIAISON: LiaisonIn,
    Kind.OFFER: OfferIn,
    Kind.TRIAL_REPORT: TriedIn,
    Kind.GRANT: GrantIn,
    Kind.SHARE: ShareIn,
}
