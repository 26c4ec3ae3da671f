"""How many different things one caller reads: counted without keeping which, per caller, for a while."""

from datetime import timedelta

import pytest

from mutuality.callers import network_of
from mutuality.clock import SetClock
from mutuality.problems import RateLimited
from mutuality.web import Quota, Quotas
from mutuality.web.intake.quotas import BYTES, MOST_CALLERS

SOME = Quota("things", 100, 3_600)


@pytest.fixture
def clock():
    return SetClock()


@pytest.fixture
def quotas(clock):
    return Quotas(clock)


def things(count, since=0):
    return [f"thing_{number:026}" for number in range(since, since + count)]


def left(headers):
    return int(headers["RateLimit"].partition("r=")[2].partition(";")[0])


def test_what_is_read_again_counts_nothing(quotas):
    once = quotas.add(SOME, "ann", things(40))
    assert quotas.add(SOME, "ann", things(40)) == once


@pytest.mark.parametrize("count", [1, 500, 3_000, 10_000])
def test_the_count_is_right_to_about_three_in_a_hundred(quotas, count):
    quotas.add(SOME, "ann", things(count))
    assert quotas.read["things", "ann"].count == pytest.approx(count, rel=0.03, abs=1)


def test_whoever_read_that_many_is_told_when_to_come_back_and_then_may(quotas, clock):
    quotas.add(SOME, "ann", things(120))
    clock.advance(timedelta(minutes=50))
    with pytest.raises(RateLimited) as refused:
        quotas.require_left(SOME, "ann")
    assert refused.value.headers["Retry-After"] == "600"
    clock.advance(timedelta(minutes=10))
    assert left(quotas.require_left(SOME, "ann")) == 100


def test_another_caller_is_not_held_back(quotas):
    quotas.add(SOME, "ann", things(120))
    assert left(quotas.require_left(SOME, "bea")) == 100


def test_an_operator_may_say_another_number_and_it_is_told(quotas):
    quotas.said["things"] = 7
    assert quotas.require_left(SOME, "ann")["RateLimit-Policy"] == '"things";q=7;w=3600'


def test_more_callers_than_there_is_room_for_push_out_who_came_first(quotas):
    for number in range(MOST_CALLERS + 1):
        quotas.add(SOME, str(number), things(1))
    assert (len(quotas.read), ("things", "0") in quotas.read) == (MOST_CALLERS, False)
    assert len(quotas.read["things", "1"].bits) == BYTES


def test_whoever_has_a_network_of_version_6_is_one_caller():
    assert network_of("2001:db8:1:2::3") == network_of("2001:db8:1:2:ffff::9") != network_of("2001:db8:1:3::3")
    assert network_of("::ffff:192.0.2.1") == network_of("192.0.2.1") == "192.0.2.1"
