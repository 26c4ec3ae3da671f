"""One person in a chapter: Ines, who goes on, takes all that was hers along, and is told of nowhere any more."""

from pathlib import Path

import pytest

from tests.together.people import SHORE, brought_together

CANARY = "Quillenmoor"
ROOMS_OF_INES = {
    "contact",
    "diaries",
    "experiences",
    "governance",
    "help_requests",
    "helpers",
    "journeys",
    "membership",
    "stories",
}
GONE = {401, 403, 404, 409, 410}


@pytest.fixture
def ines(house, ruth):
    """Ines left the same word wherever a member may leave words; Ruth walks with her."""
    ines = house.admits(f"{CANARY} Ines")
    ines.changes("me", area=CANARY, gender=CANARY)
    ines.does("me/contact/post", value=f"1 {CANARY} Lane")
    ines.tells_when_it_began("2026-02", situation=CANARY, helped=CANARY)
    ines.sets_out("death_of_child", stage="impact", words=CANARY)
    ines.makes("me/aims", kind="adapt", text=CANARY)
    ines.offers(CANARY, "Evening walks")
    ines.tells_a_story(CANARY, CANARY, pseudonym=CANARY)
    tie = brought_together(ines, ruth, f"{SHORE}, {CANARY}", why=["concern", "months_on", "coping"])
    ines.talks(tie, helped=False)
    proposes(ines, f"{CANARY} proposes")
    return ines


def proposes(member, title):
    said = {"kind": "spending", "title": title, "text": title, "amount": 9_000, "currency": "CAD"}
    return member.makes("proposals", **said, closes_at="2026-03-20T18:00:00Z")["id"]


def where_it_stands(database):
    """Return every table that tells of the word, and every file of an embedded database whose bytes do."""
    with database.reading() as session:
        tables = database.base.metadata.sorted_tables
        found = {table.name for table in tables for row in session.execute(table.select()) if tells(str(row))}
    return found | {each.name for each in files_of(database) if tells(each.read_bytes().decode("latin1"))}


def files_of(database):
    """Return the files of an embedded database, its write-ahead log among them."""
    path = Path(database.url.removeprefix("sqlite:///"))
    return path.parent.glob(f"{path.name}*") if database.is_sqlite else []


def tells(text):
    return CANARY.lower() in text.lower()


@pytest.mark.requirement("D9")
def test_ines_goes_on_takes_all_that_was_hers_along_and_nothing_in_the_chapter_tells_of_her_any_more(
    house, ruth, ines, chapter_database, caplog
):
    assert where_it_stands(chapter_database)
    taken = ines.leaves("went_on")
    assert {room for room, held in taken["holdings"].items() if tells(str(held))} == ROOMS_OF_INES
    assert where_it_stands(chapter_database) == set()
    assert not tells(caplog.text + str(house.lists("link/pending", "link/ledger")))
    assert ines.caller.get("/v1/me").status_code == 409
    assert ruth.walks_with() == []
    assert len(house.reads("exchanges")["items"]) == 1  # that two people talked stays counted
