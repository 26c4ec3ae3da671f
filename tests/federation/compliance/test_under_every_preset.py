"""One chapter's answers under every preset: only the policy differs, and verdicts differ as this table says."""

from datetime import date

import pytest

from mutuality.policy import preset_names

ANSWERS = {"closed": "declined", "own": "adapted", "stricter": "adapted", "yes": "adopted", "other": "not_applicable"}
ITEMS = [*ANSWERS, "silence"]
NOTED = ["noted", "noted", "noted", "noted", "noted", "nothing"]
ADVISED = ["noted", "kept", "kept", "kept", "noted", "nothing"]
REMINDED = ["noted", "kept", "kept", "kept", "noted", "reminder"]
MINIMUM = ["finding", "finding", "kept", "kept", "noted", "overdue"]
BOUND = ["finding", "finding", "finding", "kept", "noted", "overdue"]
TABLE = {
    None: NOTED,
    "loose_federation": NOTED,
    "method_teachers": NOTED,
    "twelve_step_fellowship": ADVISED,
    "twelve_step_service_structure": ADVISED,
    "family_fellowship": ADVISED,
    "widow_to_widow": ADVISED,
    "virtual_patient_circle": ADVISED,
    "bereaved_parents": REMINDED,
    "parent_association": REMINDED,
    "hospital_hosted_peers": REMINDED,
    "autism_association": MINIMUM,
    "trained_facilitator_network": BOUND,
    "standards_alliance": BOUND,
    "accredited_leader_league": BOUND,
}
IN_A_YEAR = (2027, 3, 15)


@pytest.fixture
def decided(office, answer):
    """A chapter that answered an item in each way there is, and never answered the last."""
    edition = office.edition(*({"slug": slug} for slug in ITEMS), guideline="practice")
    for item, given in ANSWERS.items():
        said = {"is_stricter": True} if item == "stricter" else {}
        answer(given, item=item, edition=edition, **said)


def test_the_table_knows_every_preset():
    assert set(TABLE) == {None, *preset_names()}


@pytest.mark.requirement("T21")
@pytest.mark.parametrize("preset", TABLE)
def test_the_same_answers_are_read_as_the_table_says(office, decided, verdicts, today, preset):
    if preset:
        office.choose(preset)
    today(*IN_A_YEAR)
    read = verdicts()
    assert [read[item] for item in ITEMS] == TABLE[preset]


@pytest.mark.requirement("T21")
def test_a_policy_of_nothing_yields_no_finding_and_nothing_overdue(office, decided, today):
    office.choose()
    today(*IN_A_YEAR)
    totals = office.show("compliance")["totals"]
    assert {totals[each] for each in ("finding", "overdue", "reminder")} == {0}


@pytest.mark.requirement("T21")
def test_a_body_that_goes_through_every_preset_keeps_the_history_of_each(office, decided, verdicts, today):
    days = {date(2027, month, 1): name for month, name in enumerate(sorted(TABLE, key=str)[:12], 1)}
    for day, name in days.items():
        office.choose(name, day)
    today(2028, 1, 1)
    read = {day: verdicts(day.isoformat()) for day in days}
    assert [[read[day][item] for item in ITEMS[:5]] for day in days] == [TABLE[name][:5] for name in days.values()]
