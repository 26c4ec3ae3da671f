"""February 2026 as it was lived: every figure planted, and something beside each border of the month."""

from datetime import UTC, date, datetime

import pytest

from mutuality_chapter.exchanges.actions import talk
from mutuality_chapter.helping.actions import answer, ask
from mutuality_chapter.hotline.models import Call
from mutuality_chapter.meetings.actions import record, schedule
from mutuality_chapter.members.actions import admit, depart, take_part
from mutuality_chapter.venues import note_venue
from tests.answering import Desk

JOINED = ["01-10"] * 7 + ["02-01", "02-10", "02-12", "02-14", "02-28"] + ["03-01"]
STEPS = [
    (1, "member", "01-20"),
    (2, "member", "02-28"),
    (3, "helper", "01-31"),
    (4, "helper", "02-01"),
    (5, "helper", "02-28"),
    *((person, "involved", "02-28") for person in (6, 7, 8, 9)),
    (2, "helper", "03-01"),
    (0, "member", "03-02"),
]
LEFT = [(10, "moved", "02-28"), (11, "went_on", "02-28"), (3, "went_on", "03-01")]
CHANNELS = [
    *(["phone"] * 1 + ["message"] * 2 + ["visit"] * 3 + ["in_person"] * 4 + ["online"] * 5),
]
HELPED = [(1, 6), (2, 7), (0, 8), (4, 1), (5, 2), (3, 0)]
MEETINGS = [
    ("02-01", "held", 7, 0),
    ("02-08", "held", 8, 1),
    ("02-15", "cancelled", 0, 0),
    ("02-22", "held", 9, 5),
    ("03-01", "held", 50, 40),
]


def day(said):
    return date.fromisoformat(f"2026-{said}")


EVERY_WEEK = {"timezone": None, "rrule": None, "first_on": None, "except_on": [], "moved": []}


@pytest.fixture
def at(clock, chapter_database):
    """Open a transaction at an instant."""

    def at(*instant):
        clock.at = datetime(2026, *instant, tzinfo=UTC)
        return chapter_database.transaction()

    return at


@pytest.fixture
def people(founded, at):
    """Let people join, take other parts and leave; return them as they are at noon of 15 March."""
    with at(3, 15, 12) as session:
        said = {"name": "Mary", "concern": "grief", "subconcern": None, "state": "visiting"}
        found = [admit(session, said={**said, "declared_on": day(on)}) for on in JOINED]
        for person, state, on in STEPS:
            take_part(session, member_id=found[person].id, part=state, since=day(on))
    return found


@pytest.fixture
def helped(people, at):
    """Let fifteen conversations be in the month, one before and one after it."""
    with at(3, 15, 12) as session:
        days = ["02-01", "02-28", *["02-14"] * 13]
        for place, (channel, on) in enumerate(zip(CHANNELS, days, strict=True)):
            _talk(session, people, HELPED[place % 6], channel, on)
        for pair, on in (((9, 3), "01-31"), ((6, 9), "03-01")):
            _talk(session, people, pair, "phone", on)


def _talk(session, people, pair, channel, on):
    helper, recipient = (people[place].id for place in pair)
    said = {"helper_id": helper, "recipient_id": recipient, "channel": channel, "happened_on": day(on)}
    talk(session, said={**said, "concern": None, "request_id": None})


@pytest.fixture
def asked(people, at):
    """Let four requests be opened in the month, by the chapter's own days, and three be answered."""
    opened = []
    for instant in ((2, 1, 3, 30), (2, 1, 4, 30), (2, 10, 12), (2, 11, 12), (3, 1, 3, 30), (3, 1, 4, 30)):
        with at(*instant) as session:
            opened.append(ask(session, said={"member_id": people[0].id, "seeks": None, "channel": "phone"}))
    for place, instant in ((0, (2, 2, 12)), (1, (2, 2, 12)), (2, (3, 1, 3, 59)), (3, (3, 1, 4, 0))):
        with at(*instant) as session:
            answer(session, request=session.merge(opened[place]), helper_id=people[1].id)


@pytest.fixture
def met(founded, at):
    """Let three meetings be held in the month, one cancelled, and one held after it."""
    with at(3, 15, 12) as session:
        venue = note_venue(
            session, said={"kind": "church", "area": "South End", "regions": [], "is_approximate": False}
        )
        said = {"venue_id": venue.id, "name": "Sunday Light", "weekday": 7, "starts": "19:30", "minutes": 60}
        open_to_all = {"access": "open", "attendance": "in_person", "types": [], "languages": [], "is_public": False}
        meeting = schedule(session, said={**said, **open_to_all, **EVERY_WEEK}, by="secretary")
        for on, state, attended, newcomers in MEETINGS:
            tally = {"state": state, "attended": attended, "newcomers": newcomers}
            record(session, meeting=meeting, held_on=day(on), said=tally)


@pytest.fixture
def called(coordinator, at):
    """Let a line of ours ring twice in the month, by the chapter's own days, and once on either side of it."""
    desk = Desk(coordinator)
    pool = desk.pool()
    on_our_line = {"line_id": desk.line(pool), "pool_id": pool, "audience": "everybody", "state": "ended", "version": 1}
    with at(3, 15, 12) as session:
        for instant in ((2, 1, 3, 30), (2, 1, 4, 30), (3, 1, 3, 30), (3, 1, 4, 30)):
            arrived_at = datetime(2026, *instant, tzinfo=UTC)
            session.add(Call(id=session.new_id("cal"), arrived_at=arrived_at, **on_our_line))


@pytest.fixture
def lived(people, helped, asked, met, called, at):
    """Let all of it have happened, and those leave who left."""
    with at(3, 15, 12) as session:
        for person, reason, on in LEFT:
            depart(session, member=session.merge(people[person]), reason=reason, left_on=day(on))
