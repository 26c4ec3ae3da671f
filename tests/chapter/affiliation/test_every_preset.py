"""Every preset allows one act and refuses another, as the chapter's own service decides off line; so does nothing."""

import pytest

from mutuality.policy import load_preset, preset_names

MONTH, QUARTER, YEAR = "2026-02", "2025-10--P3M", "2025-01--P12M"
SUNDAY = {"name": "Sunday Light", "weekday": 7, "starts": "19:30"}
BY_THEMSELVES, ANY_PERIOD = "helper.selected_by", "reporting.period"


class Acts:
    """What people of a chapter do, each by one call."""

    def __init__(self, coordinator, treasurer, member):
        self.coordinator, self.treasurer, self.member = coordinator, treasurer, member

    def report(self, period):
        return self.coordinator.request("PUT", f"/v1/reports/{period}")

    def meet(self, attendance):
        venue = self.coordinator.post("/v1/venues", {"kind": "library", "name": "Library", "area": "Old town"}).json
        return self.coordinator.post("/v1/meetings", {"venue_id": venue["id"], **SUNDAY, "attendance": attendance})

    def admit(self, name):
        return self.coordinator.post("/v1/members", {"name": name, "concern": "grief"})

    def help(self, _):
        return self.member.request("PUT", "/v1/me/helping")

    def give(self, _):
        self.treasurer.request("PUT", "/v1/book", json={"currency": "CAD", "in_hand": 0, "opened_on": "2025-12-01"})
        return self.treasurer.post("/v1/contributions", {"amount": 2_000, "is_from_outside": True})


TABLE = {
    None: (("meet", "in_person"), ("report", MONTH), "reporting.duty"),
    "loose_federation": (("meet", "in_person"), ("help", "alone"), BY_THEMSELVES),
    "method_teachers": (("give", "outside"), ("help", "alone"), BY_THEMSELVES),
    "twelve_step_fellowship": (("report", YEAR), ("admit", "Mary Smith"), "anonymity.name_form"),
    "twelve_step_service_structure": (("admit", "Mary S."), ("give", "outside"), "money.outside"),
    "family_fellowship": (("help", "alone"), ("report", MONTH), ANY_PERIOD),
    "trained_facilitator_network": (("report", QUARTER), ("report", MONTH), ANY_PERIOD),
    "standards_alliance": (("report", YEAR), ("help", "alone"), BY_THEMSELVES),
    "bereaved_parents": (("report", MONTH), ("help", "alone"), BY_THEMSELVES),
    "widow_to_widow": (("report", QUARTER), ("report", YEAR), ANY_PERIOD),
    "accredited_leader_league": (("report", MONTH), ("report", QUARTER), ANY_PERIOD),
    "parent_association": (("give", "outside"), ("report", QUARTER), ANY_PERIOD),
    "autism_association": (("report", YEAR), ("report", MONTH), ANY_PERIOD),
    "virtual_patient_circle": (("meet", "online"), ("meet", "in_person"), "gathering"),
    "hospital_hosted_peers": (("report", YEAR), ("help", "alone"), BY_THEMSELVES),
}


@pytest.fixture
def acts(founded, coordinator, as_member, admitted):
    """A chapter with a member three years on, who may act for themselves."""
    ruth = as_member(admitted("Ruth", state="member"))
    ruth.post("/v1/me/experiences", {"began_month": "2023-03"})
    return Acts(coordinator, founded.signed_in("treasurer"), ruth)


@pytest.fixture
def under(policy, acts):
    """Carry out an act under a preset, or under nothing at all, and return the answer."""

    def under(preset, act):
        policy(**(load_preset(preset).document if preset else {}))
        name, how = act
        return getattr(acts, name)(how)

    return under


def test_the_table_knows_every_preset():
    assert set(TABLE) == {None, *preset_names()}


@pytest.mark.parametrize("preset", TABLE)
def test_a_preset_allows_an_act(under, preset):
    allowed, _, _ = TABLE[preset]
    answer = under(preset, allowed)
    assert answer.status_code in {200, 201}, answer.json


@pytest.mark.parametrize("preset", TABLE)
def test_a_preset_refuses_an_act_by_its_rule(under, preset):
    _, refused, key = TABLE[preset]
    answer = under(preset, refused)
    assert (answer.status_code, answer.json.get("key")) == (403, key)
