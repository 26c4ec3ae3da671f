"""A real chapter's share: from the task its feed tells of to what came of it."""

import pytest

from mutuality.disclosure import Mode
from mutuality.fingerprints import words_for
from mutuality.language.feeds import MOST_FIGURES
from mutuality_chapter import disclosing
from mutuality_chapter.sharing import rules
from mutuality_chapter.sharing.models import OurShare
from tests.together.summing.alliance import APRIL, MANY, TASK

SLUG = "type"


def slug(answer):
    return answer.status_code, answer.json[SLUG].rpartition("/")[2]


def test_a_chapter_shares_its_figures_and_the_sum_holds_them(alliance, harbour, without_noise):
    harbour.confirm()
    assert harbour.share().status_code == 200
    assert harbour.bond.dial()["outcome"] == "done"
    alliance.send_all()
    assert alliance.collect()["members_member"].value == 11 * MANY[0] + 3
    harbour.bond.dial()
    assert harbour.shared()["outcome"] == "counted"


def test_a_task_is_shown_as_its_leader_signed_it_and_without_the_helpers_words(alliance, harbour):
    (task,) = harbour.bond.coordinator.get("/v1/sum-tasks").json["items"]
    assert (task["document"], task["counts_from"], task["helper"]["is_confirmed"]) == (
        alliance.task["document"],
        APRIL,
        False,
    )
    assert words_for(alliance.task["aggregators"][1]["key"]) not in str(task)


def test_a_look_says_who_learns_what_what_it_costs_and_what_stands_in_the_way_and_writes_nothing(harbour):
    seen = harbour.preview()
    assert [each["problem"] for each in seen["hindrances"]] == ["helper-unconfirmed"]
    assert (seen["budget"]["costs"], seen["budget"]["spent"], seen["data"]) == (0.33, 0, None)
    assert (seen["parties"][1]["who"], len(seen["parties"])) == ("The Widows", 4)
    assert {each["indicator"]: each["ours"] for each in seen["figures"]}["members_member"] == 3
    assert harbour.waiting() == []


def test_nothing_leaves_before_somebody_had_the_helpers_words_from_the_helper(harbour):
    assert slug(harbour.share()) == (409, "helper-unconfirmed")
    assert slug(harbour.confirm(words_for("another key"))) == (422, "words-differ")
    assert slug(harbour.share()) == (409, "helper-unconfirmed")


def test_a_leader_that_names_a_key_of_its_own_as_the_helpers_is_not_trusted(alliance, harbour):
    harbour.confirm()
    own = "hSDwCYkwp1R0i33ctD73Wg2_Og0mOBr066SpjqqbTmo"
    helper = {"address": "https://aide.test", "name": "The Widows", "key": own}
    said = {**TASK, "helper": helper, "figures": ["departures"]}
    made = alliance.lead.officer.post(f"/v1/bodies/{alliance.lead.body_id}/sum-tasks", said).json
    harbour.bond.dial()
    task = harbour.bond.coordinator.get(f"/v1/sum-tasks/{made['id']}").json
    assert task["helper"] == {"name": "The Widows", "address": "https://aide.test", "is_confirmed": False}


def test_figures_are_split_once_and_leave_once_whether_we_are_on_line_or_not(harbour, network):
    harbour.confirm()
    network.off.add("federation.test")
    first, again = harbour.share().json["data"], harbour.share().json["data"]
    (waiting,) = harbour.waiting()
    assert (first, first) == (again, waiting["data"])
    network.off.clear()
    assert harbour.bond.dial()["published"] == 1
    assert (harbour.share().json["data"], harbour.waiting()) == (first, [])


def test_what_our_body_sums_leaves_in_no_report(harbour):
    coordinator = harbour.bond.coordinator
    report = coordinator.request("PUT", f"/v1/reports/{APRIL}").json
    modes = {each["indicator"]: (each["mode"], each["state"]) for each in report["cells"]}
    assert modes["members_member"] == ("sum_only", "suppressed")
    harbour.confirm()
    assert harbour.share().status_code == 200


def test_what_left_by_another_mode_in_a_month_of_the_period_is_not_shared(harbour, chapter_database):
    with chapter_database.transaction() as session:
        disclosing.fix_modes(session, "standard", APRIL, {"joins": Mode.NOISED})
    harbour.confirm()
    answer = harbour.share()
    assert (slug(answer), answer.json["errors"][0]["pointer"]) == ((409, "second-mode"), "/data/joins")


def test_a_month_of_a_quarter_that_was_shared_leaves_in_no_report(harbour, chapter_database):
    halves = {"sealed": ["AA", "AA"], "counted": {}, "carried": {}, "epsilon": 0.33, "split_by": "robin"}
    with chapter_database.transaction() as session:
        place = {"task_id": harbour.alliance.task["id"], "period": "2026-01--P3M"}
        session.add(OurShare(**place, split_at=session.now, **halves))
    answer = harbour.bond.coordinator.request("PUT", "/v1/reports/2026-03")
    assert slug(answer) == (409, "second-mode")


def test_a_share_is_taken_from_the_budget_of_the_year(harbour):
    harbour.confirm()
    harbour.share()
    assert harbour.preview()["budget"]["spent"] == 0.33
    seen = harbour.bond.coordinator.get("/v1/reports/2026-03/preview").json
    assert seen["budget"] is None or seen["budget"]["spent"] == 0.33


def test_a_task_below_our_floor_gets_nothing(harbour):
    harbour.bond.coordinator.post("/v1/floors", {"least_chapters": 20})
    harbour.confirm()
    answer = harbour.share()
    assert slug(answer) == (409, "beyond-floor")
    assert answer.json["gaps"] == [{"name": "least_chapters", "asked": "10", "granted": "20"}]


def test_a_share_of_a_period_that_is_not_over_or_not_the_tasks_is_refused(harbour):
    harbour.confirm()
    assert [slug(harbour.share(period)) for period in ("2026-05", "2026-04--P3M", "2026-03")] == [
        (409, "period-ahead"),
        (422, "period-unfit"),
        (422, "period-unfit"),
    ]


def test_a_share_taken_back_counts_in_no_sum_and_no_other_takes_its_place(alliance, harbour, without_noise):
    harbour.confirm()
    harbour.share()
    harbour.bond.dial()
    assert harbour.bond.coordinator.request("DELETE", f"{harbour.path}/shares/{APRIL}").status_code == 204
    harbour.bond.dial()
    alliance.send_all()
    assert alliance.collect()["members_member"].value == 11 * MANY[0]
    assert (slug(harbour.share()), harbour.shared()["outcome"]) == ((409, "share-taken-back"), "taken_back")


def test_a_share_that_comes_too_late_says_so_where_it_waits(alliance, harbour):
    alliance.send_all()
    alliance.collect()
    harbour.confirm()
    harbour.share()
    harbour.bond.dial()
    (waiting,) = harbour.waiting()
    assert waiting["refusal"]["type"].endswith("/batch-collected")


def test_the_most_figures_a_task_sums_fit_into_a_share():
    assert MOST_FIGURES * 8 * 4 / 3 + 100 < 4000


def test_a_form_that_asks_for_sums_alone_stands_in_no_reports_way(harbour, chapter_database):
    with chapter_database.transaction() as session:
        disclosing.fix_modes(session, "quarterly", "2026-01--P3M", {"joins": Mode.SUM_ONLY})
    assert harbour.bond.coordinator.request("PUT", "/v1/reports/2026-03").status_code == 200


@pytest.mark.parametrize("changed", [{"most_by_one": 0.5}, {"group": "everybody"}, {"counts": "activity"}])
def test_a_task_that_describes_a_figure_so_that_too_little_noise_is_drawn_is_refused(alliance, task, changed):
    said = {**alliance.task, "figures": [{**alliance.task["figures"][0], "counts": "people", **changed}]}
    of = {"issuer": "https://federation.test", "body_id": said["body_id"], "is_changed": False}
    with pytest.raises(rules.TaskUnfit):
        rules.require_ours(said, **of)
