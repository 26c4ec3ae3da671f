"""What an edition asks of us once units above us laid something over it, and where our answers to that hold."""

from datetime import date

import pytest

from mutuality_chapter import editions
from tests.chapter.guidelines.conftest import EDITION, ITEMS, arrive, items  # noqa: F401 - the same editions

UNIT = "unt_00000000000000000000000000"
KEYS = {"slug": "tea", "force": "minimum", "purpose": "Warmth.", "text": "There is tea.", "known_by": "attested"}
ADOPTED = {"answer": "adopted", "decided_on": "2026-03-10"}


def name(number):
    return f"tlr_0000000000000000000000000{number}"


@pytest.fixture
def lay(chapter_database, founded):
    """Let tailorings have arrived; the last is that of which the feed told last. Keywords change it."""

    def lay(number=1, *, on=date(2026, 3, 1), worded=1, place=0, unit=UNIT, applies=True, **said):
        wording = {"worded_in": name(worded), "worded_as": "tea", "asked_on": on}
        whole = {
            "id": name(number),
            "unit_id": unit,
            "unit_name": "North",
            "base_edition_id": EDITION["id"],
            "guideline": EDITION["guideline"],
            "number": number,
            "title": "Ours",
            "effective_on": on,
            **{kind: said.get(kind, []) for kind in ("strengthened", "numbers", "other_ways")},
            "added": [{**each, **wording} for each in said.get("added", [])],
        }
        with chapter_database.transaction() as session:
            editions.keep_tailoring(session, whole, text="signed")
            editions.take_in(session, {"tailorings": [{"id": whole["id"], "place": place}] if applies else []})
        return whole["id"]

    return lay


@pytest.fixture
def asked(coordinator, items):  # noqa: F811 - the fixture of that name
    """Return what the edition asks, or another, item by item."""

    def asked(at=items):
        return {each["slug"]: each for each in coordinator.get(at).json["items"]}

    return asked


def test_the_items_say_whose_word_they_are_and_since_when(lay, asked, clock):
    clock.at = clock.at.replace(month=5)
    lay(added=[KEYS], strengthened=[{"item": "insured", "force": "binding"}], on=date(2026, 4, 20))
    said = {slug: (each["set_by"], each["asked_on"], each["rule"]) for slug, each in asked().items()}
    assert said["two-keys"] == (None, "2026-04-01", "safe-meetings, edition 1")
    assert said["insured"] == said["tea"] == (UNIT, "2026-04-20", "North, tailoring 1 of safe-meetings")


def test_an_edition_that_is_announced_is_shown_as_it_will_be_asked_that_day(lay, asked):
    lay(added=[KEYS], on=date(2026, 4, 1))
    assert asked()["tea"]["asked_on"] == "2026-04-01"


def test_an_edition_that_ended_is_shown_as_it_was_asked_last(arrive, lay, asked, clock):  # noqa: F811 - fixture
    second = arrive(id="edn_11111111111111111111111111", number=2, effective_on="2026-06-01")
    lay(added=[KEYS], on=date(2026, 7, 1))
    clock.at = clock.at.replace(month=8)
    assert ("tea" in asked(), "tea" in asked(second)) == (False, True)


def test_an_answer_holds_under_a_newer_tailoring_that_says_the_same(lay, asked, coordinator, items):  # noqa: F811 - fixture
    lay(added=[KEYS])
    coordinator.post(f"{items}/tea/response", ADOPTED)
    lay(2, added=[KEYS], on=date(2026, 3, 2))
    assert (asked()["tea"]["answer"], asked()["tea"]["answered_in"]) == ("adopted", name(1))


def test_an_answer_holds_through_tailorings_that_never_reached_us(lay, asked, coordinator, items):  # noqa: F811 - fixture
    lay(added=[KEYS])
    coordinator.post(f"{items}/tea/response", ADOPTED)
    lay(4, added=[KEYS], on=date(2026, 3, 2))
    assert asked()["tea"]["answer"] == "adopted"


def test_a_reworded_addition_is_asked_anew(lay, asked, coordinator, items):  # noqa: F811 - fixture
    lay(added=[KEYS])
    coordinator.post(f"{items}/tea/response", ADOPTED)
    lay(2, added=[{**KEYS, "text": "Coffee too."}], worded=2, on=date(2026, 3, 2))
    assert (asked()["tea"]["answer"], asked()["tea"]["answered_before"]) == (None, "adopted")


def test_what_applies_to_us_no_more_is_kept_with_our_answer(lay, asked, coordinator, items):  # noqa: F811 - fixture
    laid = lay(added=[KEYS])
    coordinator.post(f"{items}/tea/response", ADOPTED)
    lay(applies=False, added=[KEYS])
    assert "tea" not in asked()
    assert asked(f"/v1/editions/{laid}/items")["tea"]["answer"] == "adopted"
    assert [each["applies"] for each in coordinator.get("/v1/tailorings").json["items"]] == [False]


def test_what_is_asked_of_nobody_here_is_not_answered(coordinator, items, lay):  # noqa: F811 - fixture
    lay()
    assert coordinator.post(f"{items}/tea/response", ADOPTED).status_code == 404


def test_the_answer_leaves_under_the_tailoring_that_added_the_item(coordinator, items, lay, waiting):  # noqa: F811 - fixture
    laid = lay(added=[KEYS])
    coordinator.post(f"{items}/tea/response", ADOPTED)
    ((kind, told),) = waiting()
    assert (kind, told["edition_id"], told["item"]) == ("response", laid, "tea")


def test_an_item_added_is_due_since_it_is_asked(lay, coordinator, items, clock):  # noqa: F811 - fixture
    lay(added=[KEYS], on=date(2026, 4, 20))
    clock.at = clock.at.replace(month=5)
    assert {each["item"] for each in coordinator.get("/v1/dues").json["items"]} >= {"tea", "two-keys"}
