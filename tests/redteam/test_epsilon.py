"""RT9: nobody finds a larger epsilon than was claimed by drawing the noise over and over; RT16: sums stay right."""

from math import sqrt

import pytest

from mutuality_chapter.disclosing import drawing
from tests.redteam import bias, epsilon
from tests.redteam.report import IS_LONG, found, size


@pytest.mark.attack("RT9")
def test_what_is_drawn_costs_no_more_than_it_says():
    trials = size(8_000, 100_000)
    believed = epsilon.believed(trials)
    found("RT9", f"least epsilon believed after {trials:,} draws on neighbours, claimed 1", believed, "<= 1.0")
    assert 0.3 < believed <= 1.0


@pytest.mark.attack("RT9")
def test_noise_too_narrow_is_found_by_drawing_it(monkeypatch):
    share = 0.75 if IS_LONG else 0.6
    right = drawing.noise.laplace
    monkeypatch.setattr(drawing.noise, "laplace", lambda epsilon, reach: right(epsilon / share, reach))
    believed = epsilon.believed(size(20_000, 100_000))
    found("RT9", f"the same where noise is planted {share} times as wide", believed, "> 1.0: it is found")
    assert believed > 1.0


@pytest.mark.attack("RT16")
@pytest.mark.kills("clamp_before_sum")
def test_a_sum_over_many_chapters_is_off_by_chance_alone():
    runs = size(60, 200)
    z = bias.signed_error(runs, chapters=size(100, 300))
    found("RT16", f"mean signed error of totals over {runs} runs, in standard errors", z, "within 4")
    assert abs(z) < 4


@pytest.mark.attack("RT16")
def test_sums_with_noise_are_as_far_off_as_they_say():
    totals = bias.totals(200, chapters=50)
    assert totals.std() == pytest.approx(sqrt(50 * bias.CALIBRATION.variance), rel=0.25)
