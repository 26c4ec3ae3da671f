"""The pieces of the benchmark of compliance fit together on a small federation; nothing is timed here."""

import pytest

from bench.compliance import work
from bench.compliance.ground import filled
from bench.compliance.meter import Meter, Spent


@pytest.fixture(scope="module")
def settled(tmp_path_factory):
    ground = filled(f"sqlite:///{tmp_path_factory.mktemp('bench') / 'small.sqlite3'}", 4)
    path, edition_id = ground.publish(work.SLUGS)
    ground.fill_states()
    yield ground, path, edition_id
    ground.database.dispose()


def test_every_chapter_said_something_of_every_item(settled):
    assert work.rows(settled[0]) == 4 * 60


def test_a_signed_word_and_a_verdict_are_taken(settled):
    ground, _, edition_id = settled
    answers = [turn() for turns in (work.words_taken_in, work.reviews_written) for turn in turns(ground, edition_id, 2)]
    assert [answer.status_code for answer in answers] == [201] * 4


def test_progress_counts_all_that_was_said(settled):
    ground, _, edition_id = settled
    (turn,) = work.progress_read(ground, edition_id, 1)
    assert turn().get_json()["answered"] == 4 * 60


def test_a_body_is_read_whole(settled):
    (turn,) = work.body_read(settled[0], 1)
    shown = turn().get_json()
    assert (shown["asked"], shown["answered"]) == (4 * 60, 4 * 60)


def test_an_edition_opens_no_rows(settled):
    ground = settled[0]
    (turn,) = work.editions_rolled_out(ground, 1)
    assert turn().startswith("edn_")


def test_an_item_that_was_worded_anew_is_read_of_every_chapter(settled):
    ground, path, _ = settled
    (turn,) = work.item_read_anew(ground, path, 1)
    shown = turn().get_json()
    assert (shown["answered"], len(shown["items"])) == (0, 4)


def test_a_meter_returns_what_lies_in_the_middle():
    assert Meter().measure(iter([lambda: None] * 3)).server == 0.0
    assert Spent(2.0, 3.0).total == 5.0
