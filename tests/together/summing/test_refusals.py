"""What two aggregators refuse: shares that come again or too late, sums that lie too close to one another."""

import pytest

from mutuality.authority import NotSignedIn
from mutuality.language import Kind
from mutuality_federation.aggregation import BatchTooClose, BatchTooSmall
from tests.together.summing.alliance import APRIL, MAY


def slug(answer):
    return answer.json["type"].rpartition("/")[2]


def test_a_chapter_shares_a_period_once(alliance, task):
    alliance.send_all()
    answer = alliance.send(alliance.chapters[0])
    assert (answer.status_code, slug(answer)) == (409, "report-replayed")


def test_a_share_that_comes_after_its_sum_was_collected_counts_nowhere_and_its_sender_learns_so(alliance):
    alliance.agree(count=13)
    *early, late = alliance.chapters
    alliance.send_all(*early)
    alliance.collect()
    answer = alliance.send(late)
    assert (answer.status_code, slug(answer)) == (409, "batch-collected")


def test_a_share_waits_for_the_sum_of_the_body_while_only_another_unit_was_collected(alliance):
    alliance.agree(count=20)
    late = next(each for each in alliance.chapters if each.unit_id == alliance.units[1])
    alliance.send_all(*(each for each in alliance.chapters if each is not late))
    alliance.collect(alliance.units[0])
    assert alliance.send(late).status_code == 201


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"for_chapter": "cha_06ef2ngi01ssreeaag6shrnm3g"}, "share-unreadable"),
        ({"for_period": MAY}, "share-unreadable"),
        ({"values": [1, 2]}, "share-unreadable"),
        ({"period": MAY}, "period-ahead"),
        ({"period": "2026-03"}, "entry-invalid"),
        ({"period": "2026-04--P3M"}, "entry-invalid"),
    ],
)
def test_a_share_that_belongs_elsewhere_is_refused(alliance, task, changes, said):
    assert slug(alliance.send(alliance.chapters[0], **changes)) == said


def test_a_chapter_that_came_on_the_roster_in_a_period_does_not_count_in_it(alliance, task):
    alliance.clock.at = alliance.clock.at.replace(month=4)
    new = alliance.chapter()
    alliance.enlist(new)
    alliance.clock.at = alliance.clock.at.replace(month=5)
    assert slug(alliance.send(new)) == "not-on-roster"


@pytest.mark.attack("RT14")
def test_a_figure_that_was_shared_is_not_reported_besides(alliance, task):
    alliance.send_all()
    cells = [{"indicator": "joins", "state": "suppressed", "value": None, "mode": "suppressed"}]
    report = {"form": "standard", "edition": 0, "period": APRIL, "dictionary": 1, "cells": cells, "noise": None}
    assert slug(alliance.send(alliance.chapters[0], report, Kind.REPORT)) == "second-mode"


def test_nothing_comes_out_of_fewer_chapters_than_the_task_says(alliance, task):
    alliance.send_all(*alliance.chapters[:9])
    with pytest.raises(BatchTooSmall):
        alliance.collect()


def test_a_sum_that_leaves_out_a_few_chapters_of_another_is_refused(alliance):
    alliance.agree(count=17)  # nine in the north, eight in the south
    alliance.send_all()
    alliance.collect()
    with pytest.raises(BatchTooSmall):
        alliance.collect(alliance.units[0])


@pytest.mark.kills("overlapping_batches")
def test_a_unit_of_nearly_the_whole_body_is_refused_beside_it(alliance, task):
    north = alliance.units[0]
    for each in alliance.chapters[:11]:
        alliance.lead.place(each.id, north, alliance.clock.at.date().replace(month=4, day=1))
    alliance.send_all()
    alliance.collect()
    with pytest.raises(BatchTooClose):
        alliance.collect(north)


def test_the_helper_refuses_a_second_sum_that_differs_by_one_chapter_whatever_it_is_called(alliance, task):
    alliance.send_all()
    alliance.collect()
    fewer = {"chapters": [each.id for each in alliance.chapters[1:]]}
    answers = [alliance.helped(f"batches/{APRIL}/{name}", fewer) for name in ("all", "north")]
    assert [slug(each) for each in answers] == ["batch-collected", "batch-too-close"]


def test_the_helper_refuses_a_sum_of_chapters_whose_shares_it_never_saw(alliance, task):
    answer = alliance.helped(f"batches/{APRIL}/all", {"chapters": [each.id for each in alliance.chapters]})
    assert slug(answer) == "share-missing"


def test_the_helper_takes_one_share_of_a_chapter_for_a_period_and_tells_of_a_second(alliance, task):
    one = alliance.chapters[0]
    shared = [alliance.sign(one, alliance.share(one)).envelope() for _ in range(2)]
    answer = alliance.helped(f"shares/{APRIL}", {"entries": [*shared, shared[0]]})
    assert [each["outcome"] for each in answer.json["items"]] == ["accepted", "report_replayed", "accepted"]


def test_the_helper_takes_a_share_from_nobody_but_the_chapter_that_signed_it(alliance, task):
    one, other = alliance.chapters[:2]
    said = alliance.share(one)
    one.key = other.key
    answer = alliance.helped(f"shares/{APRIL}", {"entries": [alliance.sign(one, said).envelope()]})
    assert answer.json["items"] == [{"chapter_id": None, "outcome": "misplaced"}]


def test_the_helper_answers_no_app_but_that_of_the_task(alliance, task):
    stranger = alliance.aid.federation.with_scopes("aggregation:join", name="app_another", body=alliance.aid.body_id)
    said = {"chapters": [each.id for each in alliance.chapters]}
    path = f"/v1/aggregation/{task['id']}/batches/{APRIL}/all"
    assert stranger.request("PUT", path, json=said).status_code == 404


def test_a_task_that_protects_too_little_is_refused(alliance):
    alliance.agree()
    said = {name: alliance.task[name] for name in ("title", "length", "first_period", "by_unit")}
    helper = {name: alliance.task["aggregators"][1][name] for name in ("address", "name", "key")}
    loose = {**said, "helper": helper, "figures": ["departures"], "epsilon": 0.5}
    answer = alliance.lead.officer.post(f"/v1/bodies/{alliance.lead.body_id}/sum-tasks", loose)
    assert slug(answer) == "task-too-loose"


def test_the_operator_learns_that_the_helper_does_not_know_them(alliance, task):
    alliance.send_all()
    alliance.client = "app_06ef2ngi01ssreeaag6shrnm3g"
    with pytest.raises(NotSignedIn, match="refused"):
        alliance.collect()


def test_a_chapter_counts_no_more_from_the_period_on_in_which_its_helper_ended_that(alliance):
    alliance.agree(count=12)
    gone = alliance.chapters[0]
    alliance.strike(gone, from_period=MAY)
    alliance.strike(gone)
    alliance.send_all()
    alliance.collect()
    (batch,) = alliance.lead.officer.get(f"/v1/sum-tasks/{alliance.task['id']}/batches").json["items"]
    assert (batch["chapters"], batch["collected_at"] is not None) == (11, True)


def test_who_is_on_no_roster_is_not_ended_and_no_other_period_than_the_tasks(alliance, task):
    path = f"/v1/aided-tasks/{task['id']}/endings"
    said = {"chapter_ids": [alliance.chapters[0].id], "from_period": "2026-04--P3M", "reason": "Why"}
    assert slug(alliance.aid.officer.post(path, said)) == "task-elsewhere"
    stranger = {**said, "from_period": APRIL, "chapter_ids": ["cha_06ef2ngi01ssreeaag6shrnm3g"]}
    assert slug(alliance.aid.officer.post(path, stranger)) == "not-found"


def test_a_sum_of_a_whole_country_fits_into_one_request(alliance, task):
    said = {"chapters": [f"cha_{number:026}" for number in range(33_000)]}
    answer = alliance.helped(f"batches/{APRIL}/all", said)
    assert (slug(answer), answer.status_code) == ("share-missing", 409)
