"""A sum that was begun and that the helper refuses: it is ended with the helper's reason, and chapters hear of it."""

import pytest

from mutuality.authority import NotSignedIn
from mutuality.transport import Unreachable
from mutuality_federation.aggregation import BatchCollected
from mutuality_federation.collecting import HelperRefused, NotBegun, NotRefused
from mutuality_federation.sums.rules import BatchEnded
from tests.together.summing.alliance import APRIL


@pytest.fixture
def refused(alliance, harbour):
    """A sum of twelve, a real chapter among them, begun after the helper answered for eleven of them."""
    harbour.confirm()
    harbour.share()
    harbour.bond.dial()
    alliance.send_all()
    alliance.lose_the_answer()
    fewer = {"chapters": [each.id for each in alliance.chapters]}
    assert alliance.helped(f"batches/{APRIL}/north", fewer).status_code == 200
    with pytest.raises(HelperRefused, match="batch-too-close"):
        alliance.collect()
    return alliance.collection()


def test_it_ends_with_the_helpers_own_reason_and_its_chapters_hear_that_they_counted_nowhere(refused, harbour):
    assert refused.end(None).startswith("batch-too-close: ")
    harbour.bond.dial()
    shared = harbour.shared()
    assert (shared["outcome"], shared["why"].partition(":")[0]) == ("counted_nowhere", "batch-too-close")


def test_once_ended_it_is_neither_collected_nor_begun_anew(refused, alliance):
    refused.end(None)
    with pytest.raises(BatchEnded):
        alliance.collect()
    (batch,) = alliance.lead.officer.get(f"/v1/sum-tasks/{alliance.task['id']}/batches").json["items"]
    assert (batch["collected_at"], batch["ended_why"].partition(":")[0]) == (None, "batch-too-close")


def test_a_helper_that_is_down_is_no_reason_to_end_it_unless_somebody_says_it_is_gone_for_good(refused, alliance):
    alliance.wire.off.add("aide.test")
    with pytest.raises(Unreachable):
        refused.end(None)
    assert refused.end("The Widows closed their federation.") == "The Widows closed their federation."


def test_a_sum_that_was_not_begun_is_not_ended(alliance, task):
    with pytest.raises(NotBegun):
        alliance.collection().end(None)


def test_a_sum_the_helper_answers_for_is_collected_instead(alliance, task):
    alliance.send_all()
    alliance.lose_the_answer()
    with pytest.raises(NotRefused):
        alliance.collection().end(None)


def test_a_sum_that_came_out_is_not_ended(alliance, task):
    alliance.send_all()
    alliance.collect()
    with pytest.raises(BatchCollected):
        alliance.collection().end("Whatever")


def test_a_helper_that_does_not_let_us_ask_gave_no_reason(refused, alliance):
    alliance.client = "app_06ef2ngi01ssreeaag6shrnm3g"
    with pytest.raises(NotSignedIn, match="refused"):
        alliance.collection().end(None)
