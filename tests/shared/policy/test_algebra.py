"""The algebra by example: what merges, clashes and is resolved, and the public vectors where they are present."""

import json

import pytest

from mutuality.policy.algebra import Clash, Unfit, Violation, merge, require_consistent, resolve, violations
from tests.requirements import ROOT

VECTORS = ROOT.parent / "shared" / "data" / "metadata-policy-vectors.json"


def unordered(policy):
    return {
        name: {key: sorted(map(str, value)) if isinstance(value, list) else value for key, value in operators.items()}
        for name, operators in policy.items()
    }


def outcome(vector):
    """Return what comes of a vector, in its own words."""
    try:
        merged = merge(vector["TA"], vector["INT"])
    except Clash:
        return {"error": "invalid_policy"}
    try:
        resolved = resolve(merged, vector["metadata"])
    except Unfit:
        return {"error": "invalid_metadata", "merged": unordered(merged)}
    return {"merged": unordered(merged), "resolved": unordered({"metadata": resolved})}


def expected(vector):
    told = {"merged": unordered(vector["merged"])} if "merged" in vector else {}
    if "error" in vector:
        return {"error": vector["error"], **told}
    return {**told, "resolved": unordered({"metadata": vector["resolved"]})}


@pytest.mark.skipif(not VECTORS.exists(), reason="the public vectors are not beside the project")
def test_all_public_vectors_come_out_as_the_standard_says():
    vectors = json.loads(VECTORS.read_text(encoding="utf-8"))
    differing = [vector["n"] for vector in vectors if outcome(vector) != expected(vector)]
    assert (len(vectors), differing) == (2019, [])


@pytest.mark.parametrize(
    ("above", "below", "together"),
    [
        ({"value": "weekly"}, {"value": "weekly"}, {"value": "weekly"}),
        ({"value": None}, {"value": None}, {"value": None}),
        ({"add": ["a"]}, {"add": ["b"]}, {"add": ["a", "b"]}),
        ({"default": 3}, {"default": 3}, {"default": 3}),
        ({"one_of": [1, 2, 3]}, {"one_of": [2, 3, 4]}, {"one_of": [2, 3]}),
        ({"subset_of": ["a", "b"]}, {"subset_of": ["b"]}, {"subset_of": ["b"]}),
        ({"subset_of": ["a"]}, {"subset_of": ["b"]}, {"subset_of": []}),
        ({"superset_of": ["a"]}, {"superset_of": ["b"]}, {"superset_of": ["a", "b"]}),
        ({"essential": False}, {"essential": True}, {"essential": True}),
        ({"one_of": [1, 2]}, {"essential": True}, {"one_of": [1, 2], "essential": True}),
        ({"value": ["a", "b"]}, {"value": ["b", "a"]}, {"value": ["a", "b"]}),
        ({"value": 1, "new_operator": 2}, {}, {"value": 1}),
    ],
)
def test_two_levels_merge_into_what_both_ask(above, below, together):
    assert merge({"key": above}, {"key": below}) == {"key": together}


@pytest.mark.parametrize(
    ("above", "below", "operators"),
    [
        ({"value": "weekly"}, {"value": "monthly"}, ("value", "value")),
        ({"value": True}, {"value": 1}, ("value", "value")),
        ({"default": 1}, {"default": 2}, ("default", "default")),
        ({"one_of": [1, 2]}, {"one_of": [3]}, ("one_of", "one_of")),
        ({"value": 3}, {"one_of": [1, 2]}, ("value", "one_of")),
        ({"value": True}, {"one_of": [0, 1]}, ("value", "one_of")),
        ({"value": ["a"]}, {"add": ["b"]}, ("value", "add")),
        ({"value": None}, {"default": 1}, ("value", "default")),
        ({"value": ["a", "b"]}, {"subset_of": ["a"]}, ("value", "subset_of")),
        ({"value": ["a"]}, {"superset_of": ["b"]}, ("value", "superset_of")),
        ({"value": None}, {"essential": True}, ("value", "essential")),
        ({"add": ["a"]}, {"one_of": ["a"]}, ("add", "one_of")),
        ({"add": ["a"]}, {"subset_of": ["b"]}, ("add", "subset_of")),
        ({"one_of": ["a"]}, {"subset_of": ["a"]}, ("one_of", "subset_of")),
        ({"one_of": ["a"]}, {"superset_of": ["a"]}, ("one_of", "superset_of")),
        ({"subset_of": ["a"]}, {"superset_of": ["b"]}, ("subset_of", "superset_of")),
    ],
)
def test_levels_that_contradict_are_named_with_their_operators(above, below, operators):
    with pytest.raises(Clash) as clash:
        merge({"key": above}, {"key": below})
    assert (clash.value.parameter, clash.value.operators) == ("key", operators)


def test_a_policy_that_contradicts_itself_is_found_before_it_is_applied():
    with pytest.raises(Clash):
        require_consistent({"key": {"value": 1, "one_of": [2]}})


@pytest.mark.parametrize(
    ("operators", "said", "resolved"),
    [
        ({"value": "weekly"}, {"key": "monthly"}, {"key": "weekly"}),
        ({"value": None}, {"key": "monthly"}, {}),
        ({"add": ["b"]}, {"key": ["a"]}, {"key": ["a", "b"]}),
        ({"add": ["b"]}, {}, {"key": ["b"]}),
        ({"default": "a"}, {}, {"key": "a"}),
        ({"default": "a"}, {"key": "b"}, {"key": "b"}),
        ({"one_of": ["a"]}, {}, {}),
        ({"subset_of": ["a"]}, {"key": ["a", "b"]}, {"key": ["a"]}),
        ({"subset_of": ["a"]}, {"key": ["b"]}, {"key": []}),
        ({"superset_of": ["a"], "add": ["a"]}, {"key": []}, {"key": ["a"]}),
        ({}, {"other": 1}, {"other": 1}),
    ],
)
def test_operators_are_applied_in_their_order(operators, said, resolved):
    assert resolve({"key": operators}, said) == resolved


@pytest.mark.parametrize(
    ("operators", "said", "operator"),
    [
        ({"one_of": ["a"]}, {"key": "b"}, "one_of"),
        ({"superset_of": ["a"]}, {"key": ["b"]}, "superset_of"),
        ({"essential": True}, {}, "essential"),
        ({"value": None, "essential": False, "one_of": [None]}, {}, None),
        ({"subset_of": ["a", "b"]}, {"key": "ab"}, "subset_of"),
        ({"add": ["a"]}, {"key": "b"}, "add"),
    ],
)
def test_what_cannot_be_made_to_fit_names_the_operator(operators, said, operator):
    try:
        resolve({"key": operators}, said)
        found = None
    except Unfit as unfit:
        found = unfit.violation.operator
    assert found == operator


def test_checking_tells_everything_that_is_violated_and_rewrites_nothing():
    said = {"kept": ["a"], "forms": ["paper", "voice"]}
    policy = {"forms": {"subset_of": ["paper"]}, "kept": {"add": ["b"]}, "reply": {"essential": True}}
    assert violations(policy, said) == [
        Violation("forms", "subset_of", ["paper"], ["paper", "voice"]),
        Violation("kept", "add", ["b"], ["a"]),
        Violation("reply", "essential", True, None),
    ]
