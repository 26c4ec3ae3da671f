"""What holds where layers lie below a body's policy, what a layer may not say, and which two rules contradict."""

from datetime import date

import pytest

from mutuality.policy import NOTHING, ControlPolicy, PolicyInForce, PolicyInvalid, refusal
from mutuality.policy.document import Rule
from mutuality.policy.layers import Bound, Contradiction, Layer, contradictions, loosened, resolve

DAY = date(2026, 1, 1)
UNIT = Rule("unit", 2, "unt_north", date(2026, 3, 1))
YOUTH = Rule("youth", 1, "bod_1", date(2026, 2, 1))


def body(delegated=(), **document):
    policy = ControlPolicy.from_document({**document, "delegated": list(delegated)})
    return PolicyInForce(policy, 4, DAY, "bod_1")


def unit(**document):
    return Layer.of(UNIT, document, is_bodys=False)


def youth(**document):
    return Layer.of(YOUTH, document, is_bodys=True)


def test_with_one_layer_everything_is_as_the_body_set_it():
    held = body(helper={"gate_months": 12})
    assert resolve(held, []) == held


def test_a_unit_may_ask_more_of_a_key_delegated_to_it():
    held = resolve(body(["helper.gate_months"], helper={"gate_months": 12}), [unit(helper={"gate_months": 18})])
    assert (held["helper.gate_months"], held.rule("helper.gate_months")) == (18, UNIT)


def test_the_other_keys_stay_the_bodys():
    held = resolve(body(["helper.gate_months"]), [unit(helper={"gate_months": 18})])
    assert held.rule("reporting.duty") == Rule("policy", 4, "bod_1", DAY)


def test_what_a_unit_says_of_a_key_not_delegated_counts_for_nothing():
    held = resolve(body(helper={"gate_months": 12}), [unit(helper={"gate_months": 18})])
    assert held["helper.gate_months"] == 12


def test_where_the_body_came_to_ask_more_than_its_unit_the_strictest_holds():
    held = resolve(body(["helper.gate_months"], helper={"gate_months": 24}), [unit(helper={"gate_months": 18})])
    assert (held["helper.gate_months"], held.rule("helper.gate_months").set_by) == (24, "bod_1")


def test_an_overlay_of_the_body_may_speak_of_any_key():
    held = resolve(body(), [youth(reporting={"duty": "required"}, guidelines={"default_force": "minimum"})])
    assert (held["reporting.duty"], held["guidelines.default_force"]) == ("required", "minimum")


def test_of_unit_and_overlay_the_stricter_holds():
    below = [unit(helper={"gate_months": 30}), youth(helper={"gate_months": 24, "min_age": 21})]
    held = resolve(body(["helper.gate_months"]), below)
    assert (held["helper.gate_months"], held["helper.min_age"]) == (30, 21)


def test_steps_of_two_levels_are_all_asked():
    below = [youth(noncompliance={"ladder": ["withdraw_name"]})]
    held = resolve(body(noncompliance={"ladder": ["contact"]}), below)
    assert held["noncompliance.ladder"] == ["contact", "withdraw_name"]


def test_a_number_that_softens_what_was_not_asked_may_be_set_below():
    below = [youth(guidelines={"response_due_days": 30, "grace_days": 15})]
    held = resolve(body(guidelines={"grace_days": 0}), below)
    assert (held["guidelines.response_due_days"], held["guidelines.grace_days"]) == (30, 15)


def test_a_refusal_cites_the_layer_that_set_the_key():
    held = resolve(body(["helper.gate_months"]), [unit(helper={"gate_months": 18})])
    cited = refusal(held, "helper.gate_months", "Eighteen months.").members
    assert cited == {"key": "helper.gate_months", "value": 18, "version": 2, "set_by": "unt_north"}


@pytest.mark.parametrize(
    ("key", "above", "below"),
    [
        (("helper", "gate_months"), 18, 12),
        (("guidelines", "default_force"), "minimum", "recommended"),
        (("contact", "pair_up"), True, False),
        (("rotation", "term_months"), 12, 24),
        (("rotation", "term_months"), 12, 0),
        (("noncompliance", "ladder"), ["contact", "cure"], ["cure"]),
    ],
)
def test_a_unit_that_loosens_a_minimum_is_told_both_rules(key, above, below):
    group, name = key
    held = body([f"{group}.{name}"], **{group: {name: above}})
    assert loosened(held, unit(**{group: {name: below}})) == [
        Contradiction(
            f"{group}.{name}",
            (Bound("floor", above, "policy", 4, "bod_1"), Bound("floor", below, "unit", 2, "unt_north")),
        )
    ]


@pytest.mark.parametrize("value", [18, 24])
def test_a_unit_that_asks_as_much_or_more_loosens_nothing(value):
    held = body(["helper.gate_months"], helper={"gate_months": 18})
    assert loosened(held, unit(helper={"gate_months": value})) == []


def test_a_floor_above_another_levels_ceiling_contradicts_it():
    limited = Layer.of(Rule("policy", 4, "bod_1", DAY), {"ceilings": {"helper.gate_months": 24}}, is_bodys=True)
    assert contradictions(limited, unit(helper={"gate_months": 36})) == [
        Contradiction(
            "helper.gate_months",
            (Bound("ceiling", 24, "policy", 4, "bod_1"), Bound("floor", 36, "unit", 2, "unt_north")),
        )
    ]


@pytest.mark.parametrize(
    ("key", "high", "low", "clash"),
    [
        ("helper.gate_months", 24, 24, False),
        ("rotation.term_months", 12, 24, False),
        ("rotation.term_months", 12, 6, True),
        ("guidelines.default_force", "minimum", "binding", True),
        ("guidelines.default_force", "minimum", "none", False),
        ("contact.pair_up", False, True, True),
        ("noncompliance.ladder", ["contact"], ["contact", "unlist"], True),
        ("noncompliance.ladder", ["contact", "cure"], ["cure"], False),
    ],
)
@pytest.mark.parametrize("turned", [False, True])
def test_levels_contradict_whichever_speaks_first(key, high, low, clash, turned):
    group, _, name = key.partition(".")
    pair = [youth(ceilings={key: high}), unit(**{group: {name: low}})]
    assert bool(contradictions(*(reversed(pair) if turned else pair))) == clash


def test_a_layer_that_is_no_policy_is_refused():
    with pytest.raises(PolicyInvalid):
        unit(helper={"colour": "blue"})


def test_what_is_resolved_tells_nothing_of_the_layers_names_where_nothing_lies_below():
    assert resolve(PolicyInForce(NOTHING, 0, DAY, "nobody"), []).rules == {}
