"""What a chapter is told: the tailorings of its own path, in force or announced, and each whole."""

from datetime import date

import pytest

from mutuality.problems import NotFound
from mutuality_federation import tailoring
from tests.federation.tailoring.conftest import KEYS

DAY = date(2026, 3, 15)


@pytest.fixture
def told(federation_session, office):
    return lambda unit: tailoring.told(federation_session, office.body_id, unit, DAY)


def test_a_chapter_is_told_what_units_above_it_laid_from_the_topmost_down(lay, told, north, bay):
    ids = [lay(unit, added=[{**KEYS, "slug": slug}]).json["id"] for unit, slug in ((bay, "low"), (north, "high"))]
    assert {each["id"]: each["place"] for each in told(bay)} == {ids[1]: 0, ids[0]: 1}


def test_a_chapter_is_told_nothing_of_units_beside_its_own(lay, told, office, bay):
    lay(bay, added=[KEYS])
    assert (told(office.unit("south")), told(None)) == ([], [])


def test_what_another_followed_is_told_no_more_and_what_is_announced_is(lay, told, north):
    lay(added=[KEYS])
    ids = [lay().json["id"], lay(added=[KEYS], effective_on="2026-06-01").json["id"]]
    assert [each["id"] for each in told(north)] == ids


def test_the_document_says_since_when_an_added_item_is_asked(lay, federation_session, office):
    first = lay(added=[KEYS], effective_on="2026-03-20").json["id"]
    again = lay(added=[KEYS], effective_on="2026-06-01").json["id"]
    item = tailoring.document(federation_session, office.body_id, again)["added"][0]
    assert (item["worded_in"], item["asked_on"]) == (first, "2026-03-20")


def test_a_tailoring_of_another_body_is_not_shown(lay, federation_session):
    laid = lay(added=[KEYS]).json["id"]
    with pytest.raises(NotFound):
        tailoring.document(federation_session, "bod_00000000000000000000000000", laid)
