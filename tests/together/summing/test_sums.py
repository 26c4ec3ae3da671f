"""Sums of which nothing but the sum comes out, collected from two federations."""

import pytest

from mutuality.disclosure import noise
from mutuality.transport import Unreachable
from tests.together.summing.alliance import APRIL, MANY


@pytest.fixture
def drawn(monkeypatch):
    """Every noise that is drawn, in its order; it is the real one."""
    kept, draw = [], noise.draw

    def note(figures, calibration):
        kept.append(draw(figures, calibration).values)
        return draw.__globals__["Drawn"](kept[-1], 0.0, calibration)

    monkeypatch.setattr(noise, "draw", note)
    return kept


def test_a_total_is_the_truth_and_the_noise_that_each_aggregator_drew_once(alliance, task, drawn):
    alliance.send_all()
    found = alliance.collect()
    noises = [each["members_member"] for each in drawn]
    assert (found["members_member"].value, len(noises)) == (12 * 20 + sum(noises), 2)


def test_a_total_of_few_people_or_of_much_noise_is_not_shown(alliance, task, without_noise):
    alliance.send_all()
    found = alliance.collect()
    assert {code: (each.state, each.value) for code, each in found.items()} == {
        "members_member": ("counted", 240),
        "members_helper": ("too_uncertain", None),
        "joins": ("suppressed", None),
    }


def test_a_total_is_shown_to_the_office_as_it_came_out_with_its_standard_error(alliance, task, without_noise):
    alliance.send_all()
    alliance.collect()
    shown = alliance.lead.officer.get(f"/v1/sum-tasks/{task['id']}/totals").json["items"]
    member = next(each for each in shown if each["indicator"] == "members_member")
    assert (member["value"], member["name"], member["standard_error"]) == (240, "all", task["standard_error"])


def test_the_same_sum_collected_again_is_the_same_and_draws_no_noise(alliance, task, drawn):
    alliance.send_all()
    first = alliance.collect()
    assert (alliance.collect(), len(drawn)) == (first, 2)


def test_a_helper_that_answers_twice_answers_the_same_bytes(alliance, task):
    alliance.send_all()
    alliance.collect()
    said = {"chapters": [each.id for each in alliance.chapters]}
    once, twice = (alliance.helped(f"batches/{APRIL}/all", said).data for _ in range(2))
    assert once == twice


def test_a_helper_that_is_down_costs_nothing_but_time(alliance, task, drawn):
    alliance.send_all()
    alliance.wire.off.add("aide.test")
    with pytest.raises(Unreachable):
        alliance.collect()
    alliance.wire.off.clear()
    assert (alliance.collect()["members_member"].state, len(drawn)) == ("counted", 2)


def test_an_answer_that_was_lost_is_fetched_again(alliance, task, drawn, monkeypatch):
    alliance.send_all()
    send = alliance.wire.send

    def lose(method, url, **kwargs):
        answer = send(method, url, **kwargs)
        if "/batches/" in url:
            raise Unreachable("timed-out", "it was late")
        return answer

    with monkeypatch.context() as bad:
        bad.setattr(alliance.wire, "send", lose)
        with pytest.raises(Unreachable):
            alliance.collect()
    assert (alliance.collect()["members_member"].state, len(drawn)) == ("counted", 2)


def test_a_unit_and_the_whole_body_may_both_come_out_if_what_is_left_is_a_crowd(alliance, without_noise):
    alliance.agree(count=20)
    alliance.send_all()
    north, whole = alliance.collect(alliance.units[0]), alliance.collect()
    assert (north["members_member"].value, whole["members_member"].value) == (10 * MANY[0], 20 * MANY[0])


def test_a_share_of_a_chapter_the_helper_did_not_vet_counts_nowhere(alliance, task, without_noise):
    alliance.clock.at = alliance.clock.at.replace(month=3, day=20)
    fake = alliance.chapter()
    said = {"chapter_ids": [fake.id], "reason": "We made it up."}
    alliance.lead.officer.post(f"/v1/sum-tasks/{task['id']}/roster", said)
    alliance.clock.at = alliance.clock.at.replace(month=5, day=2)
    alliance.send_all(*alliance.chapters, fake)
    assert alliance.collect()["members_member"].value == 12 * 20
