"""RT11, RT12, RT13: where only sums come out, nobody takes one chapter out of them."""

from math import tanh
from random import Random

import pytest

from mutuality.disclosure import shares
from tests.redteam import sums
from tests.redteam.bounds import chance_of
from tests.redteam.report import found, size


@pytest.fixture
def from_a_seed(monkeypatch):
    """Let shares be drawn from a seed, so that chance cannot fail a test; in earnest they never are."""
    monkeypatch.setattr(shares.secrets, "randbits", Random(13).getrandbits)


@pytest.mark.attack("RT11")
@pytest.mark.kills("overlapping_batches")
def test_no_sums_that_come_out_differ_by_fewer_chapters_than_hide_one():
    families = [sums.released(wanted) for wanted in sums.families(size(300, 5_000))]
    smallest = min(sums.finest(batches) for batches in families if batches)
    found("RT11", f"fewest chapters told apart, of {len(families):,} families of sums", smallest, ">= 10")
    assert smallest >= sums.LEAST
    assert sum(len(batches) > 1 for batches in families) > len(families) // 10


@pytest.mark.attack("RT12")
def test_all_chapters_but_one_being_made_up_the_noise_of_one_honest_aggregator_stands():
    seen = sums.worked_out(size(800, 4_000), with_noise=True)
    by_chance = tanh(1 / (2 * len(sums.FIGURES)))
    found("RT12", "one true chapter among nine made up: figures read exactly", seen, f"<= {by_chance:.3f} + 0.03")
    assert seen <= by_chance + 0.03


@pytest.mark.attack("RT12")
def test_without_noise_they_would_read_every_figure():
    seen = sums.worked_out(50, with_noise=False)
    found("RT12", "the same without noise", seen, "1: it is found")
    assert seen == 1


@pytest.mark.attack("RT13")
@pytest.mark.parametrize("figure", [0, 7])
@pytest.mark.parametrize("which", [0, 1])
def test_one_aggregator_sees_bytes_that_tell_nothing(from_a_seed, figure, which):
    chance = chance_of(sums.unevenness(size(10_000, 200_000), figure, which), 255)
    found("RT13", f"share {which + 1} of the figure {figure}: how likely chance is as uneven", chance, "> 0.001")
    assert chance > 0.001


def test_shares_that_are_a_little_uneven_are_found(monkeypatch):
    draw = Random(13).getrandbits
    monkeypatch.setattr(shares.secrets, "randbits", lambda bits: draw(bits) & draw(bits))
    assert chance_of(sums.unevenness(1_000, 7, 0), 255) < 1e-9


def test_all_that_one_aggregator_holds_is_the_same_whatever_the_figure_is():
    off, free = sums.apart(size(1_500, 10_000), 0, 20)
    chance = chance_of(off, free)
    found("RT13", "all one aggregator holds of figures 0 and 20: how likely chance is as far apart", chance, "> 0.001")
    assert chance > 1e-6  # its seals are drawn anew in each run: a thousandth would fail one run in a thousand


def test_halves_that_tell_of_the_figure_are_found(monkeypatch):
    monkeypatch.setattr(shares, "split", lambda values: (list(values), [0 for _ in values]))
    assert chance_of(*sums.apart(200, 0, 20)) < 1e-9
