"""Who may take figures away, and how much at once."""

import pytest

FORMS = ["csv", "json", "adx"]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(("who", "status"), [("reader", 200), ("app", 200), ("other", 404), ("stranger", 401)])
def test_figures_are_taken_away_by_those_who_read_them(strict, region, suppressed, form, who, status):
    region("", 12, suppressed, joins=10)
    path = f"/v1/bodies/{strict.body_id}/statistics/export/{form}?first=2026-02&last=2026-02"
    assert strict.everyone()[who].get(path).status_code == status


def test_a_body_whose_policy_hides_totals_takes_none_away(strict, take):
    strict.choose("loose_federation")
    answer = take("csv")
    assert (answer.status_code, answer.json["key"]) == (403, "number_visibility.totals")


def test_a_unit_of_another_body_is_not_there(take, other):
    assert take("csv", unit_id=other.unit("north")).status_code == 404


def test_a_file_that_would_be_too_long_is_refused(region, suppressed, take, monkeypatch):
    monkeypatch.setattr("mutuality_federation.exports.rules.MOST_LINES", 1)
    region("", 1, suppressed, joins=10, meetings_held=2)
    assert take("json").json["type"].endswith("/file-too-long")
