"""Charts and the report as an office is shown them: from what chapters told, and as far as the policy lets it see."""

from datetime import UTC, datetime

import pytest

from tests.federation.charts.conftest import SPAN

CHARTS = ["charts/growth", "charts/help", "charts/completeness", "report-page"]


@pytest.fixture
def report(strict):
    """Return the report page of January and February."""

    def report(**query):
        answer = strict.officer.get(f"/v1/bodies/{strict.body_id}/report-page", query_string={**SPAN, **query})
        assert (answer.status_code, answer.mimetype) == (200, "text/html"), answer.json
        return answer.text

    return report


def test_help_is_drawn_from_what_chapters_told_and_silence_is_a_gap(region, suppressed, look, words):
    region("", 12, suppressed, contacts_phone=30, contacts_visit=5)
    assert {"Talks and visits", "no report came", "nobody counted it"} <= set(words(look("help")))


def test_growth_says_how_many_people_there_are_likely_to_be(region, noised, look, words):
    region("", 12, noised, members_member=60, members_helper=20)
    tree = look("growth")
    assert "960" in words(tree)
    assert "likely between" in tree.find("{*}desc").text


def test_completeness_is_drawn_of_the_reports_that_were_expected(strict, clock, region, suppressed, look):
    clock.at = datetime(2026, 4, 10, tzinfo=UTC)
    region("", 3, suppressed, period="2026-03", joins=10)
    strict.chapter("Silent")
    said = look("completeness", first="2026-03", last="2026-03").find("{*}desc").text
    assert "75 per cent in Mar 2026" in said


def test_a_unit_with_too_few_chapters_is_a_gap(region, noised, look, words):
    region("north", 14, noised, members_member=60)
    south, _ = region("south", 3, noised, members_member=60)
    assert "too few chapters to tell" in words(look("growth", unit_id=south))


def test_beside_each_chart_stands_a_table_of_the_same(region, noised, report):
    region("", 12, noised, members_member=60, helpers_active=20)
    text = report()
    assert (text.count("<svg"), text.count("<table>")) == (3, 3)
    assert '<th scope="row">Feb 2026</th><td>720</td>' in text
    assert "<td>no report came</td>" in text


def test_a_units_name_is_a_name_on_the_page_whatever_it_says(strict, report):
    said = {"slug": "north", "name": "<script>alert(1)</script>", "level": "area", "parent_id": None}
    unit_id = strict.officer.post(f"/v1/bodies/{strict.body_id}/units", said).json["id"]
    text = report(unit_id=unit_id)
    assert "<script" not in text
    assert "&lt;script&gt;alert(1)" in text


@pytest.mark.parametrize("path", CHARTS)
@pytest.mark.parametrize(("who", "status"), [("reader", 200), ("other", 404), ("stranger", 401)])
def test_charts_are_shown_to_those_who_read_figures(strict, path, who, status):
    caller = strict.everyone()[who]
    assert caller.get(f"/v1/bodies/{strict.body_id}/{path}", query_string=SPAN).status_code == status


@pytest.mark.parametrize("path", CHARTS)
def test_a_body_whose_policy_hides_totals_has_no_charts(strict, path):
    strict.choose("loose_federation")
    answer = strict.officer.get(f"/v1/bodies/{strict.body_id}/{path}", query_string=SPAN)
    assert (answer.status_code, answer.json["key"]) == (403, "number_visibility.totals")


@pytest.mark.parametrize("path", CHARTS)
def test_a_picture_one_has_is_not_sent_again(strict, region, noised, path):
    region("", 12, noised, members_member=60)
    address = f"/v1/bodies/{strict.body_id}/{path}?first=2026-01&last=2026-02"
    tag = {"If-None-Match": strict.officer.get(address).headers["ETag"]}
    assert strict.officer.request("GET", address, headers=tag).status_code == 304
