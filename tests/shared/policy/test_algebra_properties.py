"""What always holds of the algebra, whatever the policies are."""

from hypothesis import assume, given
from hypothesis import strategies as st

from mutuality.policy.algebra import ORDER, Clash, Unfit, merge, resolve, violations

SCALARS = st.sampled_from(["a", "b", True, 1])
LISTS = st.lists(st.sampled_from(["a", "b", "c"]), unique=True)
BOTH = st.one_of(SCALARS, LISTS)
OPERATORS = {
    "value": st.one_of(st.none(), BOTH),
    "add": LISTS,
    "default": BOTH,
    "one_of": st.lists(SCALARS, min_size=1),
    "subset_of": LISTS,
    "superset_of": LISTS,
    "essential": st.booleans(),
}
POLICIES = st.dictionaries(st.sampled_from(["forms", "reply"]), st.fixed_dictionaries({}, optional=OPERATORS))
METADATA = st.dictionaries(st.sampled_from(["forms", "reply"]), BOTH)


def merged(*levels):
    """Return all levels merged from the top down, or None where they contradict."""
    together = {}
    try:
        for level in levels:
            together = merge(together, level)
    except Clash:
        return None
    return together


def comparable(policy):
    """Return a policy, or what was resolved, without the order of its lists, and telling true from 1."""
    if isinstance(policy, dict):
        return {name: comparable(value) for name, value in policy.items()}
    if isinstance(policy, list):
        return sorted({comparable(each) for each in policy})
    return type(policy).__name__, str(policy)


def resolved(policy, metadata):
    try:
        return resolve(policy, metadata)
    except Unfit:
        return None


@given(above=POLICIES, below=POLICIES)
def test_merging_commutes_or_fails_either_way(above, below):
    assert comparable(merged(above, below)) == comparable(merged(below, above))


@given(top=POLICIES, middle=POLICIES, low=POLICIES)
def test_it_does_not_matter_which_levels_merge_first(top, middle, low):
    lower = merged(middle, low)
    assert comparable(merged(top, middle, low)) == comparable(None if lower is None else merged(top, lower))


@given(levels=st.lists(POLICIES, min_size=1, max_size=3), metadata=METADATA)
def test_what_is_resolved_stands_unchanged_under_every_superior(levels, metadata):
    together = merged(*levels)
    assume(together is not None)
    found = resolved(together, metadata)
    assume(found is not None)
    assert [comparable(resolve(level, found)) for level in levels] == [comparable(found)] * len(levels)


@given(policy=POLICIES, metadata=METADATA)
def test_nothing_is_violated_exactly_where_resolving_changes_nothing(policy, metadata):
    assume(merged(policy) is not None)
    assert (not violations(policy, metadata)) == (comparable(resolved(policy, metadata)) == comparable(metadata))


@given(policy=POLICIES)
def test_merging_with_nothing_or_with_itself_asks_the_same(policy):
    assume(merged(policy) is not None)
    assert comparable(merged(policy, policy)) == comparable(merged(policy))


def test_every_operator_of_the_standard_is_tried():
    assert tuple(OPERATORS) == ORDER
