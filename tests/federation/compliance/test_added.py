"""What a unit added is answered under its tailoring, counted as any item, and refused where nobody asks it."""

import pytest

from mutuality.language import Kind
from mutuality_federation.tailoring import TailoringElsewhere
from tests.federation.office import announce
from tests.federation.tailoring.conftest import KEYS, bay, edition, lay, north  # noqa: F401 - the same body


@pytest.fixture
def added(lay):  # noqa: F811 - the fixture of that name
    """The north adds an item; return the id of its tailoring."""
    return lay(added=[KEYS]).json["id"]


@pytest.fixture
def adopt(office):
    """Let a chapter adopt the item of a tailoring."""

    def adopt(chapter, tailoring):
        said = {"edition_id": tailoring, "item": "keys", "answer": "adopted", "decided_on": "2026-03-14"}
        office.tell(chapter, Kind.RESPONSE, f"response/{tailoring}/keys", **said)

    return adopt


@pytest.fixture
def verdict(office):
    """Return what is read of the added item at a chapter."""

    def verdict(chapter):
        shown = office.officer.get(f"/v1/chapters/{chapter}/compliance").json["items"]
        return next((each for each in shown if each["item"] == "keys"), None)

    return verdict


def test_an_added_item_is_answered_under_its_tailoring(office, added, adopt, verdict, bay):  # noqa: F811 - fixture
    chapter = office.chapter("Bay", unit_id=bay)
    adopt(chapter, added)
    read = verdict(chapter)
    assert (read["answer"], read["tailoring_id"], read["is_answered"]) == ("adopted", added, True)


def test_an_answer_holds_under_a_later_tailoring_that_says_the_same(office, added, adopt, verdict, lay, north):  # noqa: F811 - fixtures
    chapter = office.chapter("North", unit_id=north)
    adopt(chapter, added)
    newer = lay(added=[KEYS]).json["id"]
    assert (verdict(chapter)["answer"], verdict(chapter)["tailoring_id"]) == ("adopted", newer)


def test_a_chapter_of_another_unit_answers_it_in_vain(office, added, adopt):
    with pytest.raises(TailoringElsewhere):
        adopt(office.chapter("South", unit_id=office.unit("south")), added)


def test_an_answer_that_comes_after_the_chapter_moved_is_kept_and_counts_when_it_is_back(
    office,
    added,
    adopt,
    verdict,
    north,  # noqa: F811 - fixture
):
    chapter = office.chapter("North", unit_id=north)
    office.place(chapter, office.unit("south"))
    adopt(chapter, added)
    assert verdict(chapter) is None
    office.place(chapter, north)
    assert verdict(chapter)["answer"] == "adopted"


def test_what_was_received_before_is_taken_in_wherever_the_chapter_stands(office, added, federation_database):
    chapter = office.chapter("South")
    said = {"edition_id": added, "item": "keys", "answer": "adopted", "decided_on": "2026-03-14"}
    with federation_database.transaction() as session:
        announce(session, office.body_id, chapter, Kind.RESPONSE, f"response/{added}/keys", said, was_judged=True)
    kept = office.officer.get(f"/v1/chapters/{chapter}/compliance/{added}/keys").json
    assert kept["answer"] == "adopted"


def test_an_item_the_tailoring_never_added_is_unknown(office, added, north):  # noqa: F811 - fixture
    chapter = office.chapter("North", unit_id=north)
    assert office.officer.get(f"/v1/chapters/{chapter}/compliance/{added}/money").status_code == 404
