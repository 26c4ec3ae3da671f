"""All that a chapter polls, in one signed feed."""

from __future__ import annotations

from typing import Any

from marshmallow import fields

from mutuality.language.commons import CommonsShape
from mutuality.language.conference import ConferenceShape, ProposalShape
from mutuality.language.feedback import ExceptionShape, FollowUpShape, ReturnShape
from mutuality.language.feeds.editions import EditionRefShape
from mutuality.language.feeds.forms import FormRefShape
from mutuality.language.feeds.policies import LayerShape, PolicyShape, RowShape
from mutuality.language.feeds.shapes import VERSION, FeedInvalid, Shape, load
from mutuality.language.feeds.sums import MOST_TASKS, SumTaskRefShape
from mutuality.language.feeds.tailorings import TailoringRefShape
from mutuality.language.findings import FindingShape, PromiseShape
from mutuality.language.items import CampaignShape, ReviewShape, WaiverShape
from mutuality.language.roll import ChapterShape, DoubtShape, KeptOutShape
from mutuality.language.testimony import CommonBeyondShape
from mutuality.schema import Moment, Part, Pieces, Ref, Text, Whole
from mutuality.signing import FindKey, SigningKey, sign, verify

FEED = "feed+jws"
TYPE_CODE, MOST_TYPES = "[A-Za-z0-9][A-Za-z0-9-]*", 200
MOST_COMMON = 2000


class MeetingTypeShape(Shape):
    """One type of meeting, in the body's own words."""

    code = Text(longest=16, pattern=TYPE_CODE, required=True)
    name = Text(longest=100, required=True)


class BodyShape(Shape):
    """The national body."""

    id = Ref(required=True)
    name = Text(required=True)
    concern = Text(required=True)
    labels = fields.Dict(keys=fields.String(), values=Text(longest=64), required=True)
    meeting_types = Pieces(MeetingTypeShape, most=MOST_TYPES, load_default=list)


class FeedShape(Shape):
    """All that a chapter polls."""

    v = Whole(low=VERSION, high=VERSION, required=True)
    iss = Text(longest=400, required=True)
    aud = Ref(required=True)
    issued_at = Moment(required=True)
    body = Part(BodyShape, required=True)
    chapter = Part(ChapterShape, required=True)
    policies = Pieces(PolicyShape, most=50, required=True)
    layers = Pieces(LayerShape, most=500, required=True)
    rows = Pieces(RowShape, most=50, required=True)
    editions = Pieces(EditionRefShape, most=1000, required=True)
    tailorings = Pieces(TailoringRefShape, most=1000, load_default=list)
    forms = Pieces(FormRefShape, most=1000, load_default=list)
    campaigns = Pieces(CampaignShape, most=1000, load_default=list)
    reviews = Pieces(ReviewShape, most=20_000, load_default=list)
    kept_out = Pieces(KeptOutShape, most=20_000, load_default=list)
    doubts = Pieces(DoubtShape, most=100_000, load_default=list)
    proposals = Pieces(ProposalShape, most=2000, load_default=list)
    commons = Part(CommonsShape, allow_none=True, load_default=None)
    findings = Pieces(FindingShape, most=10_000, load_default=list)
    improvements = Pieces(PromiseShape, most=10_000, load_default=list)
    conferences = Pieces(ConferenceShape, most=200, load_default=list)
    common = Pieces(CommonBeyondShape, most=MOST_COMMON, load_default=list)
    waivers = Pieces(WaiverShape, most=20_000, load_default=list)
    exceptions = Pieces(ExceptionShape, most=1000, load_default=list)
    returns = Pieces(ReturnShape, most=1000, load_default=list)
    follow_ups = Pieces(FollowUpShape, most=1000, load_default=list)
    sum_tasks = Pieces(SumTaskRefShape, most=MOST_TASKS, load_default=list)


def tell_feed(said: dict[str, Any]) -> dict[str, Any]:
    """Return what a feed says as JSON values, member by member of its shape; when it is issued comes last."""
    told: dict[str, Any] = FeedShape(exclude=["v", "issued_at"]).dump(said)
    return told


def sign_feed(key: SigningKey, said: dict[str, Any]) -> str:
    """Return the feed as a compact JWS. `said` are JSON values in the shape of `FeedShape`, without `v`."""
    return sign({"v": VERSION, **said}, key, FEED)


def read_feed(text: str, find_key: FindKey, *, issuer: str, chapter_id: str) -> dict[str, Any]:
    """Return what a feed says, once it is ours and signed by our federation.

    Raises:
        SignatureInvalid: the federation did not sign it.
        FeedInvalid: it breaks its shape or is meant for another chapter.
    """
    said = load(FeedShape(), verify(text, find_key, FEED).payload)
    if said["iss"] != issuer or said["aud"] != chapter_id:
        raise FeedInvalid("The feed is meant for another chapter.")
    return said
