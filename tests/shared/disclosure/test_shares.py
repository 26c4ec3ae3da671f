"""A share tells nothing by itself and opens only where it belongs; together, shares come to the sum."""

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from hypothesis import given, settings
from hypothesis import strategies as st

from mutuality.disclosure import shares

KEY, OTHER = X25519PrivateKey.generate(), X25519PrivateKey.generate()
HERE = b"task/2026-03/chapter"


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 2**32), st.integers(0, 2**32)), min_size=1, max_size=20))
def test_sums_of_shares_join_to_the_sum_of_the_figures(figures):
    first, second = zip(*(shares.split(each) for each in figures), strict=True)
    together = shares.joined(shares.add_up(first), shares.add_up(second))
    assert together == [sum(column) for column in zip(*figures, strict=True)]


def test_noise_may_bring_a_sum_below_zero():
    first, second = shares.split([2])
    assert shares.joined(shares.add_up([first, [-5]]), second) == [-3]


def test_one_share_of_the_same_figure_is_never_the_same():
    assert len({tuple(shares.split([7])[1]) for _ in range(50)}) == 50


def test_a_share_opens_for_its_aggregator_as_what_it_belongs_to():
    share, _ = shares.split([3, 8])
    sealed = shares.seal(share, KEY.public_key(), belongs_to=HERE)
    assert shares.unseal(sealed, KEY, belongs_to=HERE, size=2) == share


@pytest.mark.parametrize(
    ("key", "belongs_to", "size"), [(OTHER, HERE, 2), (KEY, b"task/2026-04/chapter", 2), (KEY, HERE, 3)]
)
def test_nowhere_else_and_as_nothing_else(key, belongs_to, size):
    sealed = shares.seal(shares.split([3, 8])[0], KEY.public_key(), belongs_to=HERE)
    with pytest.raises(shares.ShareUnreadable):
        shares.unseal(sealed, key, belongs_to=belongs_to, size=size)


def test_a_share_changed_on_its_way_does_not_open():
    sealed = bytearray(shares.seal([3], KEY.public_key(), belongs_to=HERE))
    sealed[-1] ^= 1
    with pytest.raises(shares.ShareUnreadable):
        shares.unseal(bytes(sealed), KEY, belongs_to=HERE, size=1)
