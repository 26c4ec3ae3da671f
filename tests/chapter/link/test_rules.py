"""What the federation's head tells a chapter about itself."""

import pytest

from mutuality_chapter.ledger import Log
from mutuality_chapter.link.rules import Head, Standing, compare, concerns_content

OURS = Log(5, "d5", frozenset({"e1"}))


@pytest.mark.parametrize(
    ("theirs", "at_their_head", "is_fresh", "standing"),
    [
        (Head(5, "d5", "e1"), "d5", False, Standing.EVEN),
        (Head(5, "other", "e1"), "d5", False, Standing.FORKED),
        (Head(3, "d3", "e1"), "d3", False, Standing.THEY_WERE_RESTORED),
        (Head(7, "d7", "e1"), None, False, Standing.WE_WERE_RESTORED),
        (Head(7, "d7", "e2"), None, True, Standing.WE_WERE_RESTORED),
        (Head(7, "d7", "e2"), None, False, Standing.FENCED),
        (Head(0, "0", ""), None, True, Standing.THEY_WERE_RESTORED),
    ],
)
def test_heads_are_compared(theirs, at_their_head, is_fresh, standing):
    assert compare(theirs, Log(OURS.seq, at_their_head, OURS.epochs), is_fresh=is_fresh) is standing


@pytest.mark.parametrize(
    ("status", "slug", "is_content"),
    [
        (422, "small-cell", True),
        (409, "period-closed", True),
        (403, "policy-refused", True),
        (413, "", True),
        (403, "may-not-publish", False),
        (409, "head-moved", False),
        (409, "policy-outdated", False),
        (409, "conflict", False),
        (422, "signature-invalid", False),
        (403, "", False),
        (404, "not-found", False),
    ],
)
def test_a_refusal_is_about_one_entry_or_about_the_stream(status, slug, is_content):
    assert concerns_content(status, slug) is is_content
