"""One chapter's answers under every preset: only the policy differs, and verdicts differ as this table says.

From the last two items the chapter is excused: it declined the one, and said nothing of the other.
"""

from datetime import date

import pytest

from mutuality.policy import preset_names
from tests.federation.waivers.conftest import grant, granted  # noqa: F401 - the same waivers

ANSWERS = {"closed": "declined", "own": "adapted", "stricter": "adapted", "yes": "adopted", "other": "not_applicable"}
EXCUSED = {"excused": "declined"}
SPARED = [*EXCUSED, "spared"]
ITEMS = [*ANSWERS, "silence", *SPARED]
NOTED = ["noted", "noted", "noted", "noted", "noted", "nothing", "noted", "nothing"]
ADVISED = ["noted", "kept", "kept", "kept", "noted", "nothing", "noted", "nothing"]
REMINDED = ["noted", "kept", "kept", "kept", "noted", "reminder", "noted", "waived"]
MINIMUM = ["finding", "finding", "kept", "kept", "noted", "overdue", "waived", "waived"]
BOUND = ["finding", "finding", "finding", "kept", "noted", "overdue", "waived", "waived"]
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
def decided(office, answer, granted):  # noqa: F811 - the fixture of that name
    """A chapter that answered an item in each way there is, and never answered one; from two it is excused."""
    edition = office.edition(*({"slug": slug} for slug in ITEMS), guideline="practice")
    for item, given in {**ANSWERS, **EXCUSED}.items():
        said = {"is_stricter": True} if item == "stricter" else {}
        answer(given, item=item, edition=edition, **said)
    for item in SPARED:
        granted(item, guideline="practice", until="2028-03-15")


def test_the_table_knows_every_preset():
    assert set(TABLE) == {None, *preset_names()}


@pytest.mark.refuses("guidelines.default_force")
@pytest.mark.requirement("T21")
@pytest.mark.parametrize("preset", TABLE)
def test_the_same_answers_are_read_as_the_table_says(office, decided, verdicts, today, preset):
    if preset:
        office.choose(preset)
    today(*IN_A_YEAR)
    read = verdicts()
    assert [read[item] for item in ITEMS] == TABLE[preset]


@pytest.mark.allows("guidelines.default_force")
@pytest.mark.requirement("T21")
def test_a_policy_of_nothing_yields_no_finding_and_nothing_overdue_nor_waived(office, decided, today):
    office.choose()
    today(*IN_A_YEAR)
    totals = office.show("compliance")["totals"]
    assert {totals[each] for each in ("finding", "overdue", "reminder", "waived")} == {0}


@pytest.mark.requirement("T21")
def test_a_body_that_goes_through_every_preset_keeps_the_history_of_each(office, decided, verdicts, today):
    days = {date(2027, month, 1): name for month, name in enumerate(sorted(TABLE, key=str)[:12], 1)}
    for day, name in days.items():
        office.choose(name, day)
    today(2028, 1, 1)
    read = {day: verdicts(day.isoformat()) for day in days}
    assert [[read[day][item] for item in ITEMS[:5]] for day in days] == [TABLE[name][:5] for name in days.values()]
