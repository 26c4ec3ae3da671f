"""Memberships as they move, and what is counted of them at the end of a month."""

from datetime import date

import pytest

from mutuality.periods import DayAhead
from mutuality_chapter import members
from mutuality_chapter.members import actions, store
from mutuality_chapter.members.rules import MoveTooEarly

JANUARY, FEBRUARY = date(2026, 1, 31), date(2026, 2, 28)


@pytest.fixture
def session(founded, chapter_session):
    return chapter_session


@pytest.fixture
def admit(session):
    def admit(on, state="member", name="Mary"):
        said = {"name": name, "concern": "grief", "subconcern": None, "state": state, "declared_on": on}
        return actions.admit(session, said=said)

    return admit


def test_somebody_who_moved_since_counts_at_a_past_months_end_where_they_were(session, admit):
    member = admit(date(2026, 1, 10), "visiting")
    actions.describe(session, member=member, said={"state": "member", "since": date(2026, 2, 3)})
    actions.describe(session, member=member, said={"state": "involved", "since": date(2026, 3, 1)})
    counted = [members.members_by_state(session, on) for on in (date(2026, 1, 9), JANUARY, FEBRUARY)]
    assert [{state: n for state, n in each.items() if n} for each in counted] == [{}, {"visiting": 1}, {"member": 1}]


def test_somebody_who_left_since_counts_at_the_end_of_the_month_before(session, admit):
    actions.depart(session, member=admit(date(2026, 1, 10)), reason="moved", left_on=date(2026, 2, 28))
    assert members.members_by_state(session, JANUARY)["member"] == 1
    assert sum(members.members_by_state(session, FEBRUARY).values()) == 0


def test_two_steps_on_one_day_count_as_the_later(session, admit):
    member = admit(date(2026, 1, 10), "visiting")
    for state in ("member", "involved"):
        actions.describe(session, member=member, said={"state": state, "since": date(2026, 1, 31)})
    assert members.members_by_state(session, JANUARY)["involved"] == 1


def test_a_step_is_not_noted_before_the_last_one(session, admit):
    member = admit(date(2026, 2, 10))
    with pytest.raises(MoveTooEarly):
        actions.describe(session, member=member, said={"state": "involved", "since": date(2026, 2, 9)})


def test_a_step_is_not_noted_ahead(session, admit):
    with pytest.raises(DayAhead):
        admit(date(2026, 3, 16))


def test_a_change_of_name_is_no_step(session, admit):
    member = admit(date(2026, 2, 10))
    actions.describe(session, member=member, said={"name": "Owl"})
    assert [(move.before, move.after) for move in store.moves_of(session, member.id)] == [("new", "member")]


def test_a_month_counts_people_once_however_often_they_moved(session, admit):
    member = admit(date(2026, 2, 1))
    for state in ("helper", "member", "helper"):
        actions.take_part(session, member_id=member.id, part=state, since=date(2026, 2, 10))
    assert members.moves_between(session, date(2026, 2, 1), FEBRUARY)["transitions_to_helper"] == 1


def test_the_first_and_the_last_day_belong_to_the_month(session, admit):
    for on in (JANUARY, date(2026, 2, 1), FEBRUARY, date(2026, 3, 1)):
        admit(on)
    assert members.moves_between(session, date(2026, 2, 1), FEBRUARY)["joins"] == 2


def test_nothing_of_a_name_is_left_in_any_table(coordinator, chapter_database, admitted):
    member_id = admitted("Zanzibrel", subconcern="zanzibrel-loss")
    coordinator.post("/v1/help-requests", {"member_id": member_id, "seeks": "Zanzibrel asks for a talk"})
    coordinator.post(f"/v1/members/{member_id}/departure", {"reason": "went_on"})
    with chapter_database.reading() as reading:
        tables = chapter_database.base.metadata.sorted_tables
        held = [str(row) for table in tables for row in reading.execute(table.select())]
    assert [row for row in held if "zanzibrel" in row.lower()] == []
