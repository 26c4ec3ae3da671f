"""What always holds of layers: the strictest, on every floor, whatever the order of siblings."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from mutuality.policy import KEYS, NOTHING, ControlPolicy, PolicyInForce
from mutuality.policy.algebra import merge, violations
from mutuality.policy.document import Rule
from mutuality.policy.layers import Layer, operators, resolve
from mutuality.policy.table import NARROWED
from mutuality.policy.values import Number, Scale, Steps

DAY = date(2026, 1, 1)
PLAIN = {key: kind for key, kind in NARROWED.items() if not (isinstance(kind, Number) and kind.eases)}


def values(kind):
    if isinstance(kind, Scale):
        return st.sampled_from(list(kind.asks))
    if isinstance(kind, Number):
        return st.integers(0, 60)
    return st.lists(st.sampled_from(kind.known), unique=True) if isinstance(kind, Steps) else st.booleans()


SAID = st.fixed_dictionaries({}, optional={key: values(kind) for key, kind in PLAIN.items()})


def layers(said):
    return [Layer(Rule(f"overlay-{place}", 1, "bod_1", DAY), True, each) for place, each in enumerate(said)]


def held(**said):
    return PolicyInForce(ControlPolicy({**NOTHING.values, **said}), 1, DAY, "bod_1")


@given(above=SAID, below=st.lists(SAID, max_size=3))
def test_what_is_resolved_stands_on_the_floor_of_every_layer(above, below):
    found = resolve(held(**above), layers(below))
    for said in (above, *below):
        floors = {key: operators(key, low=low, seen=(low, found[key])) for key, low in said.items()}
        assert violations(floors, found.policy.values) == []


@given(above=SAID, below=st.lists(SAID, max_size=3))
def test_what_is_resolved_is_the_least_that_all_floors_merged_allow(above, below):
    found = resolve(held(**above), layers(below))
    said = (held(**above).policy.values, *below)
    for key in PLAIN:
        floors = [each[key] for each in said if key in each]
        together = {}
        for low in floors:
            together = merge(together, {key: operators(key, low=low, seen=floors)})
        asked = together[key]
        if "one_of" in asked:
            assert KEYS[key].rank(found[key]) == min(KEYS[key].rank(value) for value in asked["one_of"])
        else:
            assert set(found[key]) == set(asked["superset_of"])


@given(below=st.lists(SAID, min_size=2, max_size=3))
def test_siblings_come_to_the_same_whichever_is_first(below):
    one, other = (resolve(held(), layers(each)) for each in (below, below[::-1]))
    assert [KEYS[key].rank(one[key]) for key in PLAIN] == [KEYS[key].rank(other[key]) for key in PLAIN]


@given(above=SAID, below=st.lists(SAID, max_size=2))
def test_laying_the_same_layers_twice_changes_nothing(above, below):
    once = resolve(held(**above), layers(below))
    assert resolve(once, layers(below)) == once
