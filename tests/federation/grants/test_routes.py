"""What chapters grant: shown beside what is asked, counted over the body, obeyed by rows, and never a fault."""

import pytest
from sqlalchemy import event

from mutuality.disclosure import SmallCell
from mutuality.granting import BEGINNING
from mutuality.language import Kind

CLOSED = {"rows": "chapter_only"}


@pytest.fixture
def grant(office, chapter_id):
    """Let a chapter tell what it grants from a day on."""

    def grant(by=None, from_on="2026-03-15", **said):
        told = {"from_on": from_on, **BEGINNING.terms(), **said}
        office.tell(by or chapter_id, Kind.GRANT, f"grant/{from_on}", **told)

    return grant


def words(office):
    return [
        [gap["in_words"] for gap in each["gaps"] if gap["name"] == "rows"] for each in office.show("grants")["items"]
    ]


def test_a_body_sees_what_a_chapter_does_not_grant_in_words_and_counted(strict, grant):
    strict.chapter("Mill")
    grant(**CLOSED)
    shown = strict.show("grants")
    assert sorted(words(strict)) == [[], ["rows: asked: national; granted: chapter_only"]]
    assert {"name": "rows", "chapters": 1} in shown["by_part"]
    assert shown["chapters"] == 2


def test_rows_of_a_chapter_that_grants_none_are_not_shown_and_its_totals_are(strict, grant, report, totals):
    report(meetings_held=4)
    grant(**CLOSED)
    assert strict.show("statistics/rows", period="2026-02")["items"] == []
    assert totals()["meetings_held"][0] == 4


def test_of_a_chapter_that_grants_no_totals_no_report_is_overdue(strict, grant, today):
    grant(totals="none")
    today(2026, 9, 1)
    stands = [each["standing"] for each in strict.show("coverage", first="2026-03", last="2026-03")["items"]]
    assert stands == ["nothing"]


def test_what_counts_from_a_later_day_on_does_not_before_and_a_later_word_replaces_it(strict, grant, today):
    grant(from_on="2027-01-01", threshold=6)
    assert strict.show("grants")["items"][0]["granted"]["threshold"] == 8
    grant(rows="region")
    today(2027, 1, 2)
    assert strict.show("grants")["items"][0]["granted"]["threshold"] == 8
    grant(from_on="2027-01-01", threshold=6)
    assert strict.show("grants")["items"][0]["granted"]["threshold"] == 6


def test_a_smaller_number_comes_in_only_from_a_chapter_whose_members_lowered_its_floor(office, grant, report):
    office.choose(reporting={"duty": "required"}, number_visibility={"rows": "national"})
    with pytest.raises(SmallCell):
        report(joins=5)
    grant(threshold=5)
    report(joins=5)
    assert office.show("statistics/rows", period="2026-02")["items"][0]["value"] == 5


def test_gaps_of_a_whole_body_are_read_in_as_many_queries_as_those_of_one_chapter(strict, grant, federation_database):
    grant(**CLOSED)
    asked = []
    event.listen(federation_database.read_engine, "before_cursor_execute", lambda *given: asked.append(given[2]))
    strict.show("grants")
    of_one = len(asked)
    for number in range(20):
        grant(by=strict.chapter(f"Chapter {number}"), **CLOSED)
    assert strict.show("grants")["by_part"][0]["chapters"] == 21
    assert len(asked) == 2 * of_one
