"""What each key of a control policy may hold, how much that asks, and that nothing always asks least."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutuality.policy import KEYS, NOTHING, ControlPolicy, PolicyInvalid, load_preset, preset_names
from mutuality.policy.table import NARROWED
from mutuality.policy.values import Ceilings, Names, Number, Scale, Shares, Steps, divide

NUMBERS = [key for key, kind in KEYS.items() if isinstance(kind, Number)]


def values(kind):
    if isinstance(kind, Scale):
        return st.sampled_from(list(kind.asks))
    if isinstance(kind, Number):
        return st.integers(0, 60)
    if isinstance(kind, Shares):
        return st.sampled_from([{}, {"chapter": 100}, {"chapter": 50, "area": 20, "national": 30}])
    if isinstance(kind, Ceilings):
        return st.fixed_dictionaries({}, optional={key: values(each) for key, each in kind.known.items()})
    return st.lists(st.sampled_from(kind.known), unique=True) if isinstance(kind, Steps | Names) else st.booleans()


POLICY = st.fixed_dictionaries({key: values(kind) for key, kind in KEYS.items()}).map(ControlPolicy)


@given(policy=POLICY)
def test_nothing_asks_more_than_no_policy(policy):
    assert not NOTHING.is_stricter_than(policy)


@given(policy=POLICY)
def test_no_policy_asks_more_than_itself(policy):
    assert not policy.is_stricter_than(policy)


@pytest.mark.parametrize("name", preset_names())
def test_a_preset_may_be_laid_down_without_notice(name):
    assert not NOTHING.is_stricter_than(load_preset(name).policy)


@given(policy=POLICY)
def test_a_document_is_read_back_as_the_same_policy(policy):
    assert ControlPolicy.from_document(policy.document()) == policy


@pytest.mark.parametrize("key", list(KEYS))
def test_every_key_says_its_nothing_value_in_a_sentence(key):
    assert KEYS[key].say(KEYS[key].nothing).endswith(".")


@pytest.mark.parametrize(
    ("key", "before", "after", "asks_more"),
    [
        ("guidelines.response_due_days", 60, 10, True),
        ("guidelines.response_due_days", 10, 60, False),
        ("guidelines.response_due_days", 0, 90, True),
        ("guidelines.response_due_days", 90, 0, False),
        ("reporting.closes_days", 90, 180, False),
        ("helper.gate_months", 12, 18, True),
        ("notice_days", 30, 0, False),
        ("guidelines.default_force", "recommended", "binding", True),
        ("guidelines.default_force", "binding", "minimum", False),
        ("number_visibility.min_cell", 8, 5, False),
    ],
)
def test_more_is_asked_by_a_higher_step_a_nearer_day_or_a_longer_gate(key, before, after, asks_more):
    was, now = (ControlPolicy({**NOTHING.values, key: value}) for value in (before, after))
    assert now.is_stricter_than(was) == asks_more


@pytest.mark.parametrize(("days", "asks_more"), [(30, True), (0, False)])
def test_fewer_days_of_grace_ask_more_where_a_day_is_set(days, asks_more):
    due = {**NOTHING.values, "guidelines.response_due_days": days}
    was, now = (ControlPolicy({**due, "guidelines.grace_days": grace}) for grace in (15, 0))
    assert now.is_stricter_than(was) == asks_more


@pytest.mark.parametrize(("ladder", "asks_more"), [(["contact"], True), ([], False)])
@pytest.mark.parametrize(("key", "more"), [("appeal_days", 30), ("appeal_to", "national_board")])
def test_to_take_an_appeal_away_asks_more_where_there_is_a_ladder(ladder, asks_more, key, more):
    laddered = {**NOTHING.values, "noncompliance.ladder": ladder}
    was, now = (ControlPolicy({**laddered, **more}) for more in ({f"noncompliance.{key}": more}, {}))
    assert (now.is_stricter_than(was), was.is_stricter_than(now)) == (asks_more, False)


@pytest.mark.parametrize("key", NUMBERS)
@pytest.mark.parametrize("value", [-1, 10_001, True, "5", 5.0, None])
def test_a_number_is_a_whole_number_of_a_sane_size(key, value):
    group, _, name = key.rpartition(".")
    with pytest.raises(PolicyInvalid) as refused:
        ControlPolicy.from_document({group: {name: value}} if group else {name: value})
    assert refused.value.members["errors"][0]["pointer"] == "/document/" + key.replace(".", "/")


def test_no_key_lets_units_set_when_notice_is_given_or_what_units_may_set():
    assert {"notice_days", "delegated", "ceilings"} & set(NARROWED) == set()


def test_no_unit_takes_from_its_chapters_the_appeal_their_body_gave_them():
    assert {"noncompliance.appeal_days", "noncompliance.appeal_to"} & set(NARROWED) == set()


@pytest.mark.parametrize(
    "ceilings", [{"helper.gate_months": -1}, {"helper.colour": 1}, {"notice_days": 3}, {"delegated": []}, [], None]
)
def test_a_ceiling_is_a_value_its_key_can_take(ceilings):
    assert KEYS["ceilings"].fault(ceilings) is not None


@pytest.mark.parametrize(
    "value", [{"chapter": 70, "area": 20}, {"chapter": 110, "area": -10}, {"bank": 100}, {"national": True}, 100]
)
def test_shares_divide_a_whole_among_known_parts(value):
    with pytest.raises(PolicyInvalid):
        ControlPolicy.from_document({"money": {"split": value}})


@given(
    amount=st.integers(1, 10**12), shares=st.sampled_from([{"area": 20, "national": 30}, {"a": 33, "b": 33, "c": 1}])
)
def test_parts_come_to_the_amount_and_none_is_off_by_a_whole_unit(amount, shares):
    parts, whole = divide(amount, shares), sum(shares.values())
    assert sum(parts.values()) == amount
    assert all(abs(parts[part] - amount * share / whole) <= 1 + amount / 10**12 for part, share in shares.items())
