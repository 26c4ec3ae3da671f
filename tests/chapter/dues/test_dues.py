"""What is due of the chapter: by a campaign, by the policy, and because it lapses; and how officers see it."""

from datetime import UTC, date, datetime

import pytest

from mutuality_chapter import dues
from tests.chapter.attestations.conftest import EDITION, attest, items, keep  # noqa: F401 - the same editions
from tests.chapter.guidelines.conftest import ITEMS, arrive  # noqa: F401 - the same

CAMPAIGN = {
    "id": "cmp_00000000000000000000000000",
    "title": "Safety once a year",
    "reason": "It is asked every year.",
    "items": [{"edition_id": EDITION["id"], "item": "two-keys"}],
    "number": 1,
    "opens_on": date(2026, 3, 12),
    "due_on": date(2026, 4, 1),
    "overdue_after": date(2026, 4, 10),
}
REVIEW = {"edition_id": EDITION["id"], "item": "two-keys", "view": "partly", "reason": "One key is missing."}


@pytest.fixture
def feed(chapter_database, founded):
    """Let the feed have told of campaigns and reviews."""

    def feed(*campaigns, reviews=()):
        with chapter_database.transaction() as session:
            dues.take_in(session, {"campaigns": campaigns, "reviews": reviews})

    return feed


@pytest.fixture
def due(coordinator):
    """Return what is due, each as kind, item and last day."""

    def due():
        shown = coordinator.get("/v1/dues").json["items"]
        return [(each["kind"], each["item"], each["due_on"], each["is_overdue"]) for each in shown]

    return due


def test_nothing_is_due_without_a_federation(coordinator, due):
    assert due() == []


def test_a_campaign_reminds_until_every_item_is_attested_anew(feed, due, attest, coordinator, items):  # noqa: F811 - fixtures
    attest()
    feed(CAMPAIGN)
    assert due() == [("campaign", "two-keys", "2026-04-01", False)]
    said = {"view": "met", "attested_on": "2026-03-13"}
    coordinator.change("PUT", f"{items}/two-keys/attestation", said)
    assert due() == []


def test_a_campaign_that_has_not_opened_asks_nothing_yet(feed, due, items):  # noqa: F811 - a fixture
    feed({**CAMPAIGN, "opens_on": date(2026, 3, 16)})
    assert due() == []


def test_a_campaign_for_an_edition_that_is_still_on_its_way_waits_for_it(feed, due):
    feed(CAMPAIGN)
    assert due() == []


@pytest.mark.parametrize(("day", "is_overdue"), [(10, False), (11, True)])
def test_a_campaign_is_overdue_after_its_grace(feed, due, items, clock, day, is_overdue):  # noqa: F811 - a fixture
    feed(CAMPAIGN)
    clock.at = datetime(2026, 4, day, 16, tzinfo=UTC)
    assert ("campaign", "two-keys", "2026-04-01", is_overdue) in due()


def test_what_the_feed_tells_takes_the_place_of_what_it_told(feed, due, items):  # noqa: F811 - a fixture
    feed(CAMPAIGN)
    feed()
    assert due() == []


@pytest.mark.parametrize(("days", "due_on"), [(0, None), (30, "2026-03-31")])
def test_what_was_never_answered_is_due_when_the_policy_says(arrive, policy, due, days, due_on):  # noqa: F811 - a fixture
    policy(guidelines={"response_due_days": days})
    arrive(effective_on="2026-03-01")
    assert due() == [("answer", item, due_on, False) for item in ("insured", "two-keys")]


def test_only_what_is_demanded_is_ever_overdue(arrive, policy, due):  # noqa: F811 - a fixture
    policy(guidelines={"response_due_days": 5, "grace_days": 0})
    arrive(effective_on="2026-03-01")
    assert due() == [("answer", "insured", "2026-03-06", False), ("answer", "two-keys", "2026-03-06", True)]


def test_what_is_answered_or_attested_is_not_due(arrive, attest, coordinator, due):  # noqa: F811 - fixtures
    path = arrive(effective_on="2026-03-01")
    coordinator.post(f"{path}/insured/response", {"answer": "declined", "reason": "No.", "decided_on": "2026-03-10"})
    attest()
    assert due() == []


def test_what_our_facts_answer_is_due_of_nobody(arrive, feed, due, coordinator):  # noqa: F811 - a fixture
    item = {**ITEMS[0], "applies_when": {"has_hotline": True}}
    derived = {"fact": "helpers_at_least", "parameter": 1}
    often = {**ITEMS[0], "slug": "helped", "known_by": "derived", "derived": derived}
    arrive(items=[item, often], effective_on="2026-03-01")
    feed({**CAMPAIGN, "items": [{"edition_id": EDITION["id"], "item": name} for name in ("two-keys", "helped")]})
    assert len(due()) == 4
    coordinator.post("/v1/derivations", None)
    assert due() == []


def test_what_lapses_within_sixty_days_is_told_ahead(arrive, keep, coordinator, due):  # noqa: F811 - fixtures
    path = arrive(effective_on="2026-03-01")
    attested = {"view": "met", "attested_on": "2026-03-10"}
    coordinator.post(f"{path}/two-keys/attestation", {**attested, "valid_until": "2026-05-14"})
    evidence = keep(valid_until="2026-05-13").json["id"]
    coordinator.post(f"{path}/insured/attestation", {**attested, "evidence_id": evidence})
    assert due() == [("renewal", "insured", "2026-05-13", False)]


def test_how_officers_see_us_is_told_with_their_reason(feed, coordinator):
    feed(reviews=[{**REVIEW, "reviewed_at": datetime(2026, 3, 14, 9, tzinfo=UTC)}])
    shown = coordinator.get("/v1/reviews").json["items"]
    assert shown == [{**REVIEW, "reviewed_at": "2026-03-14T09:00:00Z"}]
