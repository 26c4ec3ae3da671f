"""The fact that rooms are told of each kind of entry."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from mutuality.language.entries.kinds import Kind


@dataclass(frozen=True)
class Received:
    """An entry that is being stored. `said` are the values of its kind's shape, `digest` is that of the entry's bytes.

    `was_judged`: it was received before, then lost; a policy that changed since, even the same day, asks nothing of it.
    """

    body_id: str
    chapter_id: str
    seq: int
    cid: str
    subject: str
    rev: int
    policy: int
    received_at: datetime
    said: dict[str, Any]
    was_judged: bool = False
    digest: str = ""


class Enrolled(Received):
    """A chapter stated, as the first entry of its stream, that it enrolled."""


class EpochOpened(Received):
    """A chapter's service began to speak again."""


class ResponseGiven(Received):
    """A chapter answered an item of a guideline."""


class AttestationGiven(Received):
    """A chapter said how it sees itself on an item of a guideline."""


class ItemDerived(Received):
    """A chapter's own facts came to something on an item of a guideline."""


class ReportReleased(Received):
    """A chapter released its figures for a month."""


class ReportsPromised(Received):
    """A chapter promised to answer a form."""


class FollowUpAnswered(Received):
    """A chapter answered what its body asked about a report."""


class ListingShown(Received):
    """A chapter let the public see something, or took it out of sight."""


class SubjectWithdrawn(Received):
    """A chapter took back what it said of a subject."""


class KeyRotated(Received):
    """A chapter changed its key."""


class ChapterClosed(Received):
    """A chapter closed."""


class Requested(Received):
    """A chapter asked something of its body for itself."""


class ProposalMade(Received):
    """A chapter proposed to its body to change what binds it."""


class ProposalEndorsed(Received):
    """A chapter gave its word on another's proposal."""


class DelegateSent(Received):
    """A chapter said that it sends a delegate."""


class VoteCast(Received):
    """A chapter voted on a motion."""


class PleaMade(Received):
    """A chapter asked, after a count, to be heard, or that all vote again."""


class EffectShared(Received):
    """A chapter told of a practice or a norm that it changes."""


class LandscapeTold(Received):
    """A chapter told among which formal services it began."""


class DefinitionTold(Received):
    """A chapter told how it stands on the seven points of what a mutual help group is."""


class CommonalityTold(Received):
    """A chapter told what is common among its people, above the floor."""


class LiaisonTold(Received):
    """A chapter told how it stands beside professionals, in totals."""


class OfferMade(Received):
    """A chapter offered something to all, or revised what it offers."""


class OfferTried(Received):
    """A chapter told what became of something another offered, after its own trial."""


class StepAppealed(Received):
    """A chapter appealed a step of a finding."""


class ImprovementPromised(Received):
    """A chapter promised to improve, or did what it promised."""


class GrantTold(Received):
    """A chapter told what it grants its body to see of its figures, from a day on."""


class ShareSent(Received):
    """A chapter sent the two sealed shares of its figures of a period."""


FACTS: dict[Kind, type[Received]] = {
    Kind.ENROLMENT: Enrolled,
    Kind.EPOCH: EpochOpened,
    Kind.RESPONSE: ResponseGiven,
    Kind.ATTESTATION: AttestationGiven,
    Kind.DERIVATION: ItemDerived,
    Kind.REPORT: ReportReleased,
    Kind.PROMISE: ReportsPromised,
    Kind.REPLY: FollowUpAnswered,
    Kind.LISTING: ListingShown,
    Kind.WITHDRAWAL: SubjectWithdrawn,
    Kind.KEY_ROTATION: KeyRotated,
    Kind.CLOSE: ChapterClosed,
    Kind.REQUEST: Requested,
    Kind.PROPOSAL: ProposalMade,
    Kind.ENDORSEMENT: ProposalEndorsed,
    Kind.DELEGATE: DelegateSent,
    Kind.VOTE: VoteCast,
    Kind.PLEA: PleaMade,
    Kind.APPEAL: StepAppealed,
    Kind.IMPROVEMENT: ImprovementPromised,
    Kind.EFFECT: EffectShared,
    Kind.LANDSCAPE: LandscapeTold,
    Kind.DEFINITION: DefinitionTold,
    Kind.COMMONALITY: CommonalityTold,
    Kind.LIAISON: LiaisonTold,
    Kind.OFFER: OfferMade,
    Kind.TRIAL_REPORT: OfferTried,
    Kind.GRANT: GrantTold,
    Kind.SHARE: ShareSent,
}
