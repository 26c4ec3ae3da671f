"""A control policy in the terms of a metadata policy, as far as these can say it.

A floor on a scale is a `one_of` of the levels from there up, steps are a `superset_of`, a switch that is set is a
`value`. A number has no operator in the standard: it is left out, and read in the policy itself.
Source: OpenID Federation 1.0 section 6.1.3.1.
"""

from __future__ import annotations

from typing import Any

from mutuality.policy import KEYS, ControlPolicy
from mutuality.policy.values import Scale, Steps, Switch


def metadata_policy(policy: ControlPolicy) -> dict[str, dict[str, Any]]:
    """Return what a policy asks beyond nothing, key by key."""
    asked = {key: _operator(key, policy[key]) for key, kind in KEYS.items() if policy[key] != kind.nothing}
    return {key: operator for key, operator in asked.items() if operator}


def _operator(key: str, value: Any) -> dict[str, Any]:
    kind = KEYS[key]
    if isinstance(kind, Scale):
        return {"one_of": list(kind.asks)[kind.rank(value) :]}
    if isinstance(kind, Steps):
        return {"superset_of": list(value)}
    return {"value": value} if isinstance(kind, Switch) else {}
