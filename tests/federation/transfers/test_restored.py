"""What a chapter asked for itself and a restore of the federation lost: it takes effect again, or is let be."""

import pytest

from mutuality.language import Kind
from tests.federation.office import announce


@pytest.fixture
def again(office, chapter_id):
    """Let the chapter's entry come once more with the receipt we gave, after our database was restored."""

    def again(asks, **said):
        with office.database.transaction() as session:
            asked = {"asks": asks, **said}
            announce(session, office.body_id, chapter_id, Kind.REQUEST, f"request/{asks}", asked, was_judged=True)

    return again


@pytest.fixture
def standing(office, chapter_id):
    return lambda: office.officer.get(f"/v1/chapters/{chapter_id}").json["standing"]


def test_that_it_rests_takes_effect_again(again, standing):
    again("rest")
    assert standing() == "inactive"


def test_that_it_goes_south_takes_effect_again(office, again, south):
    again("transfer", unit_id=south)
    assert [each["to_id"] for each in office.officer.get("/v1/transfers").json["items"]] == [south]


@pytest.mark.parametrize("asks", ["return", "recognition"])
def test_what_no_longer_fits_is_let_be(again, standing, asks):
    again(asks)
    assert standing() == "chartered"


def test_a_unit_or_a_chapter_that_is_no_more_is_let_be(office, again, other):
    again("transfer", unit_id=other.unit("west"))
    again("merger", chapter_id="cha_00000000000000000000000000")
    assert office.officer.get("/v1/transfers").json["items"] == []


def test_two_of_one_are_let_be(office, again, south):
    again("transfer", unit_id=south)
    again("transfer", unit_id=south)
    assert len(office.officer.get("/v1/transfers").json["items"]) == 1
