"""Estimates as the office is shown them: beside what was told, between two ends, and with a state."""

import pytest

from mutuality.language import Kind

SPAN = {"first": "2026-02", "last": "2026-02", "indicator": "joins"}


@pytest.fixture
def estimate(strict):
    """Return the estimate of February's joins."""

    def estimate(**query):
        (found,) = strict.show("statistics/estimates", **SPAN, **query)["items"]
        return found

    return estimate


def test_an_estimate_lies_beside_what_was_told_and_between_two_ends(region, suppressed, estimate):
    for value, count in ((None, 14), (10, 12), (15, 6), (20, 2)):
        region("", count, suppressed, joins=value)
    shown = estimate()
    assert (shown["state"], shown["reported"], shown["least"], shown["most"]) == ("estimated", 250, 210, 458)
    assert shown["likely"] == shown["reported"] + shown["estimated"]
    assert 250 < shown["likely"] < 348


def test_what_everybody_hid_is_too_uncertain_and_lies_between_its_ends(region, suppressed, estimate):
    region("", 12, suppressed, joins=None)
    shown = estimate()
    assert [shown[name] for name in ("state", "likely", "least", "most")] == ["too_uncertain", None, 0, 144]


def test_a_region_with_too_few_chapters_is_not_estimated_either(region, suppressed, estimate):
    south, _ = region("south", 3, suppressed, joins=10)
    shown = estimate(unit_id=south)
    assert [shown[name] for name in ("state", "reported", "least", "most")] == ["suppressed", None, None, None]


def test_what_left_noised_is_in_an_estimate_and_widens_its_ends(region, suppressed, noised, estimate):
    region("", 12, suppressed, joins=20)
    region("north", 1, noised, joins=30)
    shown = estimate()
    assert [shown[name] for name in ("reported", "estimated", "least", "most")] == [270, 0, 229, 311]


def test_what_nobody_counted_is_not_estimated_to_be_nothing(strict, region, estimate):
    def uncounted(chapter_id):
        cell = {"indicator": "joins", "state": "not_collected", "value": None, "mode": "noised"}
        said = {"form": "standard", "edition": 0, "dictionary": 2, "period": "2026-02", "cells": [cell]}
        strict.tell(chapter_id, Kind.REPORT, "report/standard/2026-02", **said)

    region("", 12, uncounted)
    shown = estimate()
    assert [shown[name] for name in ("state", "reported", "likely", "least")] == ["not_collected", None, None, None]
