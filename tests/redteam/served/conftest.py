"""A chapter whose body asks for figures with noise, month by month."""

import pytest

NOISED = {
    "notice_days": 0,
    "reporting": {"duty": "expected", "period": "month"},
    "number_visibility": {"people": "noised"},
}


@pytest.fixture
def noisy(bond):
    """A bond under a policy that asks for noise, which has arrived."""
    said = {"preset": "accredited_leader_league", "in_force_on": "2026-03-15", "changes": NOISED}
    answer = bond.officer.post(f"/v1/bodies/{bond.body_id}/policies", said)
    assert answer.status_code == 201, answer.json
    assert bond.dial()["outcome"] == "done"
    return bond
