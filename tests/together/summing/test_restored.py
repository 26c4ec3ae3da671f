"""A chapter restored from a backup holds its shares as they had left, and none leaves a second time."""

import pytest

from mutuality_chapter import sharing
from mutuality_chapter.link import Life, Link
from tests.emptying import wipe_tables
from tests.together.summing.alliance import APRIL

FORGOTTEN = ("our_share", "share_back", "budget_charge", "figure_way_out", "pending")


@pytest.fixture
def restored(harbour, chapter_database):
    """Let the chapter share, and then forget it, its task and all it sent but how it enrolled."""
    harbour.confirm()
    sent = harbour.share().json
    harbour.bond.dial()

    def restored(*besides):
        wipe_tables(chapter_database, *FORGOTTEN, *besides)
        with chapter_database.engine.begin() as connection:
            connection.exec_driver_sql("DELETE FROM log_entry WHERE seq > 2")
            connection.exec_driver_sql("UPDATE bond SET feed_etag = NULL")
        harbour.bond.chapter.app.extensions["mutuality"].part(Link).life = Life()
        return sent

    return restored


def test_a_share_that_left_is_taken_back_with_its_bytes_and_what_it_cost_and_leaves_no_second_time(restored, harbour):
    sent = restored("task_copy")
    assert harbour.bond.dial()["outcome"] == "done"
    again = harbour.share().json
    assert (again["data"], again["split_by"]) == (sent["data"], "taken back")
    assert (harbour.preview()["budget"]["spent"], harbour.waiting()) == (0.33, [])


def test_what_was_split_anew_meanwhile_gives_way_to_what_left(restored, harbour):
    sent = restored()
    assert harbour.share().json["data"] != sent["data"]
    assert harbour.bond.dial()["published"] == 0
    assert (harbour.shared()["data"], harbour.waiting()) == (sent["data"], [])


def test_that_it_was_taken_back_is_known_after_a_restore_too(restored, harbour):
    harbour.bond.coordinator.request("DELETE", f"{harbour.path}/shares/{APRIL}")
    harbour.bond.dial()
    restored()
    harbour.bond.dial()
    assert harbour.share().json["type"].endswith("/share-taken-back")


def test_while_the_task_of_a_share_is_not_known_again_no_figure_of_people_leaves(restored, harbour, chapter_database):
    restored("task_copy")
    harbour.bond.chapter.app.extensions["mutuality"].part(Link).require_known()
    with chapter_database.reading() as session:
        assert {"members_member", "joins", "departures"} <= sharing.summed(session, APRIL)
