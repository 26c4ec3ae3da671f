"""Items that are derived: worked out from what our rooms hold, looked at first, and told without any figure."""

from datetime import UTC, datetime

import pytest

from tests.answering import Desk
from tests.chapter.guidelines.conftest import ITEMS, arrive  # noqa: F401 - the same editions

WEEKLY = {"weekday": 7, "starts": "19:30", "name": "Sunday"}
FACTS = {
    "meeting_every_days": 14,
    "open_meeting_every_days": 14,
    "helpers_months_on": 12,
    "position_term_months": 24,
    "help_answered_hours": 48,
    "helpers_at_least": 1,
    "helpers_trained_hours": 2,
    "positions_filled": 1,
    "lines_with_hand_off": 1,
}


def item(slug, fact=None, **said):
    derived = {"fact": fact, "parameter": FACTS[fact]} if fact else None
    return {**ITEMS[0], "slug": slug, "known_by": "derived" if fact else "attested", "derived": derived, **said}


@pytest.fixture
def asked(arrive):  # noqa: F811 - the fixture of that name
    """Let an edition of these items be in effect."""
    return lambda *items: arrive(items=list(items), effective_on="2026-03-01")


@pytest.fixture
def looked(coordinator):
    """Return what our facts come to, by item."""

    def looked(*names, method="GET"):
        answer = coordinator.request(method, "/v1/derivations", headers={"Idempotency-Key": str(looked)})
        return {each["item"]: tuple(each[name] for name in names) for each in answer.json["items"]}

    return looked


@pytest.fixture
def derive(coordinator):
    """Work out what our facts come to, and tell it."""
    return lambda: coordinator.post("/v1/derivations", None)


@pytest.fixture
def held(coordinator):
    """Let a meeting have been held on days."""

    def held(*days, access="open", **said):
        venue = coordinator.post("/v1/venues", {"kind": "library", "area": "Old town"}).json["id"]
        meeting = coordinator.post("/v1/meetings", {"venue_id": venue, **WEEKLY, "access": access, **said}).json["id"]
        for day in days:
            path = f"/v1/meetings/{meeting}/occurrences/{day}"
            assert coordinator.request("PUT", path, json={"attended": 7}).status_code in {200, 201}

    return held


def test_nothing_is_known_of_a_chapter_that_recorded_nothing(asked, looked):
    asked(*(item(fact.replace("_", "-"), fact) for fact in FACTS))
    outcomes = {name: outcome for name, (outcome,) in looked("outcome").items()}
    counted = {"helpers-at-least", "positions-filled", "lines-with-hand-off"}
    assert {name for name, outcome in outcomes.items() if outcome == "not_kept"} == counted
    assert {outcome for name, outcome in outcomes.items() if name not in counted} == {"unknown"}


def test_meetings_are_held_often_enough(asked, looked, held):
    asked(item("often", "meeting_every_days"), item("open", "open_meeting_every_days"))
    held("2026-03-08", "2026-03-01", access="closed")
    held("2026-02-01")
    assert looked("outcome", "ours") == {"often": ("not_kept", 28), "open": ("not_kept", 42)}


def test_a_meeting_within_its_days_is_kept(asked, looked, held):
    asked(item("often", "meeting_every_days"))
    held("2026-03-08")
    assert looked("outcome", "ours", "says") == {"often": ("kept", 7, "A meeting is held at least every 14 days.")}


def test_positions_that_are_held_count_and_terms_have_their_length(asked, looked, coordinator, admitted):
    asked(item("filled", "positions_filled"), item("rotates", "position_term_months"))
    position = coordinator.post("/v1/positions", {"title": "Treasurer"}).json["id"]
    said = {"member_id": admitted(state="member"), "began_on": "2024-03-01"}
    assert coordinator.post(f"/v1/positions/{position}/terms", said).status_code == 201
    assert looked("outcome", "ours") == {"filled": ("kept", 1), "rotates": ("not_kept", 25)}


def test_a_line_that_is_open_says_whom_to_call_in_a_crisis(asked, looked, coordinator):
    asked(item("line", "lines_with_hand_off"))
    desk = Desk(coordinator)
    desk.line(desk.pool())
    assert looked("outcome", "ours") == {"line": ("kept", 1)}


def test_requests_are_answered_in_time(asked, looked, coordinator, admitted, clock):
    asked(item("soon", "help_answered_hours"))
    request = coordinator.post("/v1/help-requests", {"member_id": admitted()}).json["id"]
    clock.at = datetime(2026, 3, 19, 12, tzinfo=UTC)
    assert looked("outcome", "ours") == {"soon": ("not_kept", 0)}
    assert request


def test_looking_tells_nothing_and_deriving_tells_outcome_rule_and_day_alone(asked, held, derive, looked, waiting):
    asked(item("often", "meeting_every_days"))
    held("2026-03-08", is_public=False)
    assert (looked("would_leave"), waiting()) == ({"often": (True,)}, [])
    assert derive().status_code == 201
    ((kind, told),) = waiting()
    assert (kind, told) == (
        "derivation",
        {
            "edition_id": "edn_00000000000000000000000000",
            "item": "often",
            "outcome": "kept",
            "rule": "meeting_every_days",
            "derived_on": "2026-03-15",
        },
    )


def test_what_was_told_is_not_told_again_until_it_changes(asked, held, derive, looked, clock):
    asked(item("often", "meeting_every_days"))
    held("2026-03-08")
    derive()
    assert looked("would_leave") == {"often": (False,)}
    clock.at = datetime(2026, 3, 23, 12, tzinfo=UTC)
    assert looked("would_leave", "outcome") == {"often": (True, "not_kept")}


def test_what_was_told_before_today_is_told_again_when_somebody_asks(asked, held, derive, looked, waiting, clock):
    asked(item("often", "meeting_every_days"))
    held("2026-03-08")
    derive()
    clock.at = datetime(2026, 3, 16, 12, tzinfo=UTC)
    derive()
    assert [told["derived_on"] for kind, told in waiting() if kind == "derivation"] == ["2026-03-16"]


def test_an_item_that_does_not_concern_us_is_told_with_its_condition(asked, derive, waiting):
    asked(item("hand-off", applies_when={"has_hotline": True}))
    derive()
    ((_, told),) = waiting()
    assert (told["outcome"], told["rule"]) == ("not_applicable", "has_hotline")


def test_an_item_that_concerns_us_again_is_taken_back(asked, derive, waiting, coordinator):
    asked(item("hand-off", applies_when={"has_hotline": True}))
    derive()
    desk = Desk(coordinator)
    desk.line(desk.pool())
    derive()
    taken_back = [told for kind, told in waiting() if kind == "withdrawal"]
    assert [told["withdrawn"] for told in taken_back] == ["derivation/edn_00000000000000000000000000/hand-off"]
    derive()
    assert len([kind for kind, _ in waiting() if kind == "withdrawal"]) == 1


def test_a_chapter_that_meets_online_only_is_asked_for_no_room(asked, looked, held):
    ways = {"room": "in_person", "screen": "online_only"}
    asked(*(item(slug, applies_when={"gathering": way}) for slug, way in ways.items()))
    held(attendance="online")
    assert looked("rule", "outcome") == {"room": ("gathering", "not_applicable")}


def test_only_officers_look_at_figures(asked, volunteer, founded):
    asked(item("often", "meeting_every_days"))
    tried = [caller.get("/v1/derivations").status_code for caller in (volunteer, founded.stranger)]
    assert tried == [403, 401]
