"""Chapters are read by the items as their own unit asks them: stricter below it, and untouched elsewhere."""

import pytest

from mutuality.language import Kind
from tests.federation.tailoring.conftest import KEYS, bay, edition, lay, north  # noqa: F401 - the same body


@pytest.fixture
def not_yet(office, edition):  # noqa: F811 - the fixture of that name
    """Let a chapter say that it does not keep an item of the edition yet."""

    def not_yet(chapter, item="openness"):
        said = {"edition_id": edition, "item": item, "view": "not_yet", "attested_on": "2026-03-14"}
        office.tell(chapter, Kind.ATTESTATION, f"attestation/{edition}/{item}", **said)

    return not_yet


@pytest.fixture
def readings(office):
    """Return what is read of every chapter, by its name."""

    def readings(*names, **query):
        shown = office.show("compliance", **query)["items"]
        return {each["name"]: tuple(each["counts"].get(name, each.get(name)) for name in names) for each in shown}

    return readings


def test_what_a_unit_strengthened_is_read_so_of_its_chapters_alone(office, lay, bay, not_yet, readings):  # noqa: F811 - fixtures
    by_name = {"South": office.chapter("South"), "Bay": office.chapter("Bay", unit_id=bay)}
    lay(strengthened=[{"item": "openness", "force": "binding"}])
    for chapter in by_name.values():
        not_yet(chapter)
    assert readings("finding", "noted") == {"South": (0, 1), "Bay": (1, 0)}


def test_a_verdict_on_a_tailored_item_names_the_unit_that_set_it(office, lay, north):  # noqa: F811 - fixtures
    chapter = office.chapter("North", unit_id=north)
    lay(strengthened=[{"item": "openness", "force": "binding"}])
    shown = office.officer.get(f"/v1/chapters/{chapter}/compliance").json["items"]
    assert {each["item"]: each["set_by"] for each in shown}["openness"] == north


def test_what_a_unit_added_is_asked_of_its_chapters_alone(office, lay, north, readings):  # noqa: F811 - fixtures
    office.chapter("South")
    office.chapter("North", unit_id=north)
    lay(added=[KEYS])
    assert readings("asked") == {"South": (3,), "North": (4,)}


def test_a_chapter_is_read_as_its_unit_asked_that_day(office, lay, north, today, readings, not_yet):  # noqa: F811 - fixtures
    not_yet(office.chapter("North", unit_id=north))
    lay(strengthened=[{"item": "openness", "force": "binding"}], effective_on="2026-06-20")
    today(2026, 6, 21)
    assert [readings("finding", on=day)["North"] for day in ("2026-06-19", "2026-06-20")] == [(0,), (1,)]
