"""Routing: every caller reaches someone or a message, no group of helpers starves, and the rule is told."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutuality_chapter.hotline import rules
from mutuality_chapter.hotline.actions import histogram
from mutuality_chapter.hotline.rules import Candidate, Plan, Wishes

LANGUAGES, GENDERS, AREAS = ("en", "fr", "mi"), ("woman", "man", None), ("North", "South", None)
NOW = datetime(2026, 3, 15, 12, tzinfo=UTC)
DOES = ("answered", "no_answer", "busy", "refused", "bad_number")

wishes = st.builds(
    Wishes,
    language=st.sampled_from((*LANGUAGES, None)),
    gender=st.sampled_from(GENDERS),
    area=st.sampled_from(AREAS),
)
led = st.builds(replace, wishes, gender_by=st.sampled_from(("", "the policy")))
people = st.lists(
    st.builds(
        Candidate,
        responder_id=st.just(""),
        languages=st.lists(st.sampled_from(LANGUAGES), max_size=2).map(tuple),
        gender=st.sampled_from(GENDERS),
        area=st.sampled_from(AREAS),
        capacity=st.sampled_from((None, 1, 3)),
        has_number=st.sampled_from((True, True, False)),
        is_busy=st.booleans(),
        is_bad=st.booleans(),
        taken=st.integers(0, 3),
        rung=st.integers(0, 9),
    ),
    max_size=8,
).map(lambda found: [replace(each, responder_id=f"r{place}") for place, each in enumerate(found)])
plans = st.builds(Plan, is_loop=st.booleans(), seconds=st.integers(5, 60), rounds=st.integers(1, 3))


def go_through(plan, there, wish, keeps, does):
    """Carry a call to its end; return who answered, who was rung, and how many seconds it rang."""
    rung, failed, seconds = {}, set(), 0
    for _ in range(1000):
        left = rules.MOST_RINGING - timedelta(seconds=seconds)
        step = rules.next_step(plan, rules.rank(there, wish, keeps), rung=rung, failed=failed, left=left)
        if not step.who:
            return None, rung, seconds
        rung.setdefault(step.round, []).extend(step.who)
        seconds += step.seconds
        answered = [who for who in step.who if does[who] == "answered"]
        if answered:
            return answered[0], rung, seconds
        failed |= {who for who in step.who if does[who] == "bad_number"}
    pytest.fail("it rings for ever")


@given(plans, people, led, st.sets(st.sampled_from(rules.WISHES)), st.data())
def test_every_caller_reaches_somebody_or_a_message_within_two_minutes(plan, there, wish, keeps, data):
    does = {each.responder_id: data.draw(st.sampled_from(DOES)) for each in there}
    answered, rung, seconds = go_through(plan, there, wish, keeps, does)
    assert seconds <= rules.MOST_RINGING.total_seconds()
    assert answered is None or does[answered] == "answered"
    assert all(len(each) == len(set(each)) for each in rung.values())


@given(plans, people, led, st.data())
def test_who_would_answer_is_reached_unless_the_time_is_up(plan, there, wish, data):
    does = {each.responder_id: data.draw(st.sampled_from(DOES)) for each in there}
    answered, _, seconds = go_through(plan, there, wish, set(), does)
    able = [each.responder_id for each in rules.rank(there, wish, set()) if each.place]
    assert answered or not any(does[who] == "answered" for who in able) or seconds > 110


@given(people, wishes, st.data())
def test_one_bad_number_stalls_nobody(there, wish, data):
    does = {each.responder_id: data.draw(st.sampled_from(("bad_number", "answered"))) for each in there}
    _, rung, _ = go_through(Plan(is_loop=True, seconds=5, rounds=3), there, wish, set(), does)
    tries = Counter(who for each in rung.values() for who in each)
    assert all(tries[who] <= 1 for who in does)


@given(people.filter(bool), st.lists(led, min_size=1, max_size=20))
def test_no_group_of_helpers_starves(there, calls):
    """Calls with wishes go first to those who meet them; calls without go round, so that everybody's turn comes."""
    there = [replace(each, capacity=None, has_number=True, is_busy=False, is_bad=False, rung=0) for each in there]
    rung, at = Counter(), {}
    for number, wish in enumerate([*calls, *[Wishes()] * len(there) * (len(calls) + 1)]):
        now = [replace(each, rung=rung[each.responder_id], last_rung_at=at.get(each.responder_id)) for each in there]
        first = rules.rank(now, wish, set())[0].responder_id
        rung[first] += 1
        at[first] = NOW + timedelta(minutes=number)
    assert min(rung[each.responder_id] for each in there) > 0


@given(people.filter(bool), st.integers(1, 40))
def test_calls_without_a_wish_are_shared_evenly(there, calls):
    there = [replace(each, capacity=None, has_number=True, is_busy=False, is_bad=False, rung=0) for each in there]
    rung = Counter({each.responder_id: 0 for each in there})
    for _ in range(calls):
        now = [replace(each, rung=rung[each.responder_id]) for each in there]
        rung[rules.rank(now, Wishes(), set())[0].responder_id] += 1
    assert max(rung.values()) - min(rung.values()) <= 1


@given(people, wishes)
def test_a_wish_of_gender_leads_to_that_gender_first_whichever_it_is(there, wish):
    there = [replace(each, languages=LANGUAGES, area="North", is_bad=False) for each in there]
    wish = Wishes(gender=wish.gender)
    genders = {each.responder_id: each.gender for each in there}
    order = [genders[each.responder_id] == wish.gender for each in rules.rank(there, wish, set()) if each.place]
    assert wish.gender is None or order == sorted(order, reverse=True)


@given(people, wishes, st.sets(st.sampled_from(rules.WISHES)))
def test_what_the_policy_wishes_for_a_caller_keeps_nobody_out(there, wish, keeps):
    led_to = replace(wish, gender_by="the policy")
    unled = replace(wish, gender=None)
    rung = [{each.responder_id for each in rules.rank(there, one, keeps) if each.place} for one in (led_to, unled)]
    assert rung[0] == rung[1]


@given(people, wishes, st.sets(st.sampled_from(rules.WISHES)))
def test_a_wish_that_is_kept_strictly_rings_nobody_else(there, wish, keeps):
    by_id = {each.responder_id: each for each in there}
    for each in rules.rank(there, wish, keeps):
        assert each.place is None or not set(rules.unmet(by_id[each.responder_id], wish)) & keeps


@given(people, wishes, st.sets(st.sampled_from(rules.WISHES)))
def test_everybody_on_shift_stands_in_the_order_once_with_a_rule(there, wish, keeps):
    ranked = rules.rank(there, wish, keeps)
    assert sorted(each.responder_id for each in ranked) == sorted(each.responder_id for each in there)
    assert all(each.rule.endswith(".") for each in ranked)


@pytest.mark.parametrize(
    ("candidate", "keeps", "rule"),
    [
        (Candidate("m", has_number=False), set(), "Not rung: told no telephone number."),
        (Candidate("m", is_busy=True), set(), "Not rung: is on a call, or being rung."),
        (Candidate("m", capacity=2, taken=2), set(), "Not rung: takes 2 calls at most in a shift."),
        (Candidate("m"), {"language"}, "Not rung: this line keeps the caller's wish of language."),
        (Candidate("m", ("fr",), rung=2), set(), "Meets 1 of 1 wishes (language); rung 2 times on this shift."),
    ],
)
def test_the_rule_is_told(candidate, keeps, rule):
    assert rules.rank([candidate], Wishes(language="FR"), keeps)[0].rule == rule


def test_among_those_rung_as_often_who_was_rung_longest_ago_comes_first():
    late, early = (
        Candidate("a", rung=1, last_rung_at=NOW),
        Candidate("b", rung=1, last_rung_at=NOW - timedelta(hours=1)),
    )
    assert [each.responder_id for each in rules.rank([late, early], Wishes(), set())] == ["b", "a"]


def test_whose_number_was_bad_before_is_rung_last_and_told_so():
    bad, good = Candidate("a", is_bad=True), Candidate("b", rung=5)
    ranked = rules.rank([bad, good], Wishes(), set())
    assert [each.responder_id for each in ranked] == ["b", "a"]
    assert ranked[1].rule.endswith("the number was bad before.")


def test_nobody_on_shift_is_a_message_at_once():
    plan = Plan(is_loop=True, seconds=20, rounds=3)
    assert rules.next_step(plan, [], rung={}, failed=set(), left=rules.MOST_RINGING).who == ()


def test_time_to_answer_is_counted_once_a_call():
    waits = [timedelta(seconds=seconds) for seconds in (0, 10, 11, 30, 60, 61, 121)]
    assert histogram(waits) == [2, 1, 1, 1, 1, 1]
