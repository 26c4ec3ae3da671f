"""What rooms read of chapters under layers: verdicts, reports, and in as many queries however many chapters."""

from datetime import UTC, date, datetime

import pytest

from mutuality.language import Kind
from mutuality_federation import compliance, policies
from mutuality_federation.completeness import Reach, coverage
from tests.federation.chapters.test_history import counted

ON = date(2026, 3, 15)
DECLINED = {"answer": "declined", "decided_on": "2026-03-14", "item": "openness"}


def test_a_verdict_names_the_layer_its_force_came_from(office, layer, north, harbour):
    edition = office.edition({"slug": "openness"})
    office.tell(harbour, Kind.RESPONSE, f"response/{edition}/openness", edition_id=edition, **DECLINED)
    layer(north, document={"guidelines": {"default_force": "binding"}})
    item = office.officer.get(f"/v1/chapters/{harbour}/compliance").json["items"][0]
    assert (item["verdict"], item["rule"], item["rule_value"], item["set_by"]) == (
        "finding",
        "guidelines.default_force",
        "binding",
        north,
    )


def test_the_same_answer_is_read_by_each_chapters_own_layers(office, layer, north, harbour):
    edition = office.edition({"slug": "openness"})
    for each in (harbour, office.chapter("Quay")):
        office.tell(each, Kind.RESPONSE, f"response/{edition}/openness", edition_id=edition, **DECLINED)
    layer(north, document={"guidelines": {"default_force": "binding"}})
    with office.database.reading() as session:
        readings = {each.name: each.counts for each in compliance.body_readings(session, office.body_id, ON)}
    assert (readings["Harbour"]["finding"], readings["Quay"]["noted"]) == (1, 1)


def test_a_report_is_awaited_where_a_unit_asks_for_it(office, layer, north):
    for name, unit in (("Harbour", north), ("Quay", None)):
        office.chapter(name, unit_id=unit, on=date(2026, 1, 5))
    layer(north, document={"reporting": {"duty": "required"}})
    assert standings(office, "2026-03") == {"Harbour": "awaited", "Quay": "nothing"}


@pytest.mark.parametrize(("month", "standing"), [("2026-03", "nothing"), ("2026-04", "awaited")])
def test_a_month_is_read_whole_under_what_binds_at_its_end(office, layer, north, clock, month, standing):
    office.chapter("Harbour", unit_id=north, on=date(2026, 1, 5))
    layer(north, document={"reporting": {"duty": "expected"}}, on="2026-04-14")
    clock.at = datetime(2026, 6, 20, 12, tzinfo=UTC)
    assert standings(office, month) == {"Harbour": standing}


def test_a_month_is_freed_by_a_version_that_asks_less_later(office, layer, north, clock):
    office.chapter("Harbour", unit_id=north, on=date(2026, 1, 5))
    layer(north, document={"reporting": {"duty": "expected"}}, on="2026-04-14")
    clock.at = datetime(2026, 6, 20, 12, tzinfo=UTC)
    layer(north, document={}, on="2026-06-20")
    assert standings(office, "2026-04") == {"Harbour": "nothing"}


def standings(office, period):
    with office.database.reading() as session:
        found = coverage.of(session, Reach(office.body_id, period, period))
    return {each.name: each.standing for each in found}


@pytest.fixture
def many(office, layer, lay, north):
    """Layers over chapters of a unit, some with an overlay."""
    edition = office.edition({"slug": "openness"})
    layer(north, document={"helper": {"gate_months": 18}})
    layer(name="youth", document={"guidelines": {"default_force": "minimum"}})

    def more(number):
        for place in range(number):
            chapter = office.chapter(f"Harbour {place}", unit_id=north)
            lay("youth", chapter)
            office.tell(chapter, Kind.RESPONSE, f"response/{edition}/openness", edition_id=edition, **DECLINED)

    return more


def test_a_body_is_read_in_as_many_queries_however_many_chapters_and_overlays(office, many):
    told = []
    for number in (1, 6):
        many(number)
        with counted(office.database) as said, office.database.reading() as session:
            compliance.body_readings(session, office.body_id, ON)
        told.append(len(said))
    assert told[0] == told[1]


def test_chapters_bound_alike_are_resolved_once(office, many):
    many(5)
    with office.database.reading() as session:
        book = policies.book(session, office.body_id)
        held = {id(book.held(policies.Anybody(unit), ON)) for unit in [*book.parents] * 3}
    assert len(held) == len(book.parents)
