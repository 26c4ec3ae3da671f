"""The synthetic year: drawn from a seed alone, and much like what is known of real groups."""

from __future__ import annotations

from statistics import mean

import pytest

from demo.play.ledger import PEOPLE, Told, year_of
from demo.play.world import CANARY, MONTHS, Chapter


def year(seed):
    return Chapter(seed, weekday=2).months()


@pytest.fixture(scope="module")
def years():
    return [year(f"seed {number}") for number in range(30)]


def test_the_same_seed_draws_the_same_year():
    assert year("a") == year("a")


def test_another_seed_draws_another_year():
    assert year("a") != year("b")


def test_a_year_has_twelve_months_from_october_on(years):
    names = [month.name for month in years[0]]
    assert (len(names), names[0], names[-1]) == (MONTHS, "2025-10", "2026-09")


def test_every_name_carries_the_canary(years):
    assert all(CANARY in name for months in years for month in months for name in month.joins)


def test_about_ten_people_come_to_a_meeting(years):
    came = [each.attendance for months in years for month in months for each in month.gatherings]
    assert 8 < mean(came) < 12


def test_a_weekly_meeting_is_held_on_its_weekday_alone(years):
    assert {each.on.isoweekday() for months in years for month in months for each in month.gatherings} == {2}


def test_nobody_talks_with_themselves(years):
    talks = [talk for months in years for month in months for talk in month.conversations]
    assert all(talk.helper != talk.recipient for talk in talks)


def test_nobody_acts_before_joining_or_after_leaving(years):
    for months in years:
        joined, gone = 0, set()
        for month in months:
            joined += len(month.joins)
            gone |= {departure.person for departure in month.departures}
            acting = {person for talk in month.conversations for person in (talk.helper, talk.recipient)}
            acting |= {*month.asks, *month.newly_involved}
            assert not acting & gone
            assert max(acting, default=0) < joined


def test_nobody_leaves_twice(years):
    for months in years:
        left = [departure.person for month in months for departure in month.departures]
        assert len(left) == len(set(left))


def test_help_goes_both_ways(years):
    both = sum(figures["reciprocal_members"] for months in years for _, figures in year_of(months))
    assert both > 0


def test_about_a_third_of_what_counts_people_is_small(years):
    figures = [said for months in years for _, said in year_of(months)]
    small = [0 < said[code] < 8 for said in figures for code in PEOPLE]
    assert 0.2 < mean(small) < 0.7


def test_members_helpers_and_the_involved_are_everybody_who_is_here(years):
    for months in years:
        here = 0
        for (_, figures), month in zip(year_of(months), months, strict=True):
            here += len(month.joins) - len(month.departures)
            assert sum(figures[f"members_{part}"] for part in ("member", "helper", "involved")) == here


def test_what_is_told_adds_up_part_by_part():
    assert Told(5, 1, 0) + Told(0, 0, 1) == Told(5, 1, 1)
