"""What an import comes to, row by row."""

import pytest

from mutuality.meeting_guide import FeedShrank, compare, read_rows, require_not_shrunk


def rows(*rows):
    return read_rows(list(rows), zone="America/Halifax")


def before(*sent):
    return {meeting.slug: meeting.fingerprint() for row in rows(*sent) for meeting in row.meetings}


def row(slug, **said):
    return {"slug": slug, "name": slug.title(), "day": 2, "time": "19:30", **said}


def test_each_row_is_accepted_changed_unchanged_or_rejected():
    held = before(row("same"), row("other"))
    receipt = compare(held, rows(row("new"), row("other", notes="Upstairs"), row("same"), {"slug": "none"}))
    assert [line.outcome for line in receipt.lines] == ["accepted", "changed", "unchanged", "rejected"]


def test_the_counts_add_up_to_the_rows_sent():
    receipt = compare({}, rows(row("one"), row("one"), {"slug": "none"}))
    assert receipt.counts == {"accepted": 1, "changed": 0, "unchanged": 0, "rejected": 2}


def test_a_meeting_the_feed_no_longer_has_is_gone():
    assert compare(before(row("a"), row("b")), rows(row("b"))).gone == ("a",)


def test_a_row_that_is_rejected_now_is_not_gone():
    held = before(row("a", day=[1, 3]))
    assert compare(held, rows(row("a", day=[1, 3], time="late"))).gone == ()


def test_a_day_less_in_a_row_is_a_meeting_gone():
    held = before(row("a", day=[1, 3]))
    receipt = compare(held, rows(row("a", day=[1])))
    assert (receipt.lines[0].outcome, receipt.gone) == ("unchanged", ("a-wednesday",))


def test_a_day_more_in_a_row_is_a_change():
    assert compare(before(row("a", day=[1])), rows(row("a", day=[1, 3]))).lines[0].outcome == "changed"


@pytest.mark.parametrize(("held", "gone"), [(10, 2), (5, 1), (4, 0), (0, 0)])
def test_a_fifth_may_go_unasked(held, gone):
    require_not_shrunk(held, gone, is_confirmed=False)


@pytest.mark.parametrize(("held", "gone"), [(10, 3), (4, 1), (1, 1)])
def test_more_than_a_fifth_goes_only_confirmed(held, gone):
    with pytest.raises(FeedShrank):
        require_not_shrunk(held, gone, is_confirmed=False)
    require_not_shrunk(held, gone, is_confirmed=True)
