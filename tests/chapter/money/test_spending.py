"""Every expense rests on a decision of the members or a standing budget; helpers are reimbursed and never paid."""

import pytest

NOBODYS = "dec_00000000000000000000000000"


def problem(answer):
    return answer.status_code, answer.json["type"].rpartition("/")[2]


@pytest.mark.requirement("B6")
@pytest.mark.parametrize("said", [{}, {"decision_id": None}, {"decision_id": NOBODYS}])
def test_an_expense_nobody_decided_is_refused(book, spend, said):
    assert problem(spend(**said)) == (409, "not-decided")


@pytest.mark.requirement("B6")
@pytest.mark.parametrize("said", [{"passed": False}, {"kind": "other", "amount": None, "currency": None}])
def test_so_is_one_the_members_decided_against_or_on_something_else(book, spend, decided, said):
    assert problem(spend(decision_id=decided(**said))) == (409, "not-decided")


@pytest.mark.requirement("B6")
def test_an_expense_shows_the_decision_it_rests_on(book, spend, decided, as_mary):
    decision = decided()
    made = spend(decision_id=decision).json["id"]
    shown = as_mary.get(f"/v1/ledger/{made}").json
    assert (shown["decision_id"], shown["amount"], shown["text"]) == (decision, -7_500, "Rent")


@pytest.mark.requirement("B6")
def test_members_who_receive_help_decide_on_money_and_officers_who_are_no_members_do_not(
    book, spend, as_mary, treasurer, founded
):
    assert as_mary.post("/v1/me/help-requests", {"seeks": "Somebody to talk to"}).status_code == 201
    said = {"kind": "spending", "title": "Rent", "text": "For a year.", "closes_at": "2026-03-20T18:00:00Z"}
    proposed = as_mary.post("/v1/proposals", {**said, "amount": 50_000, "currency": "CAD"}).json["id"]
    proposal = f"/v1/proposals/{proposed}"
    assert problem(treasurer.request("PUT", f"{proposal}/ballot", json={"stance": "for"}))[0] == 403
    as_mary.request("PUT", f"{proposal}/ballot", json={"stance": "for"})
    secretary = founded.signed_in("secretary")
    secretary.request("PUT", f"{proposal}/closure")
    decision = secretary.post(f"{proposal}/outcome", {"outcome": "We rent it."}).json["id"]
    assert spend(decision_id=decision).status_code == 201


def test_what_was_decided_is_spent_once(book, spend, decided):
    decision = decided(amount=10_000)
    assert spend(decision_id=decision).status_code == 201
    refused = spend(decision_id=decision)
    assert (problem(refused), refused.json["left"]) == ((409, "overspent"), 2_500)


def test_what_was_made_good_may_be_spent_again(book, spend, decided, treasurer):
    decision = decided(amount=10_000)
    wrong = spend(decision_id=decision).json["id"]
    treasurer.post(f"/v1/ledger/{wrong}/correction", {"text": "Never paid"})
    assert spend(decision_id=decision, amount=10_000).status_code == 201


def test_a_decision_in_another_currency_is_none_for_these_books(book, spend, decided):
    assert problem(spend(decision_id=decided(currency="USD"))) == (409, "other-currency")


def test_an_expense_rests_on_one_authority(budget, spend, decided):
    assert problem(spend(decision_id=decided(), budget_id=budget())) == (409, "not-decided")


def test_a_budget_is_there_again_each_month(budget, spend, as_mary):
    standing = budget()
    for day in ("2026-01-31", "2026-02-01", "2026-03-01"):
        assert spend(budget_id=standing, happened_on=day).status_code == 201
    assert problem(spend(budget_id=standing, happened_on="2026-02-28")) == (409, "overspent")
    assert as_mary.get(f"/v1/budgets/{standing}").json["left"] == 2_500


@pytest.mark.parametrize(("period", "day"), [("quarter", "2026-01-02"), ("year", "2026-01-02")])
def test_a_budget_of_a_longer_period_is_there_once_in_it(budget, spend, period, day):
    standing = budget(period=period)
    spend(budget_id=standing, happened_on=day)
    assert problem(spend(budget_id=standing)) == (409, "overspent")
    assert spend(budget_id=standing, happened_on="2025-12-31").status_code == 201


def test_members_see_each_budget_and_the_decision_it_rests_on(budget, as_mary):
    standing = budget()
    shown = as_mary.get("/v1/budgets").json["items"]
    assert [(each["id"], each["amount"], each["period"], each["left"]) for each in shown] == [
        (standing, 10_000, "month", 10_000)
    ]


def test_a_budget_is_for_its_time(budget, spend, treasurer):
    standing = budget()
    assert treasurer.request("PUT", f"/v1/budgets/{standing}/ending", json={"ends_on": "2026-02-28"}).status_code == 200
    assert spend(budget_id=standing, happened_on="2026-02-28").status_code == 201
    assert problem(spend(budget_id=standing, happened_on="2026-03-01")) == (409, "budget-idle")


@pytest.mark.parametrize(("day", "said"), [("2026-03-01", "budget-known"), ("2025-11-30", "budget-idle")])
def test_a_budget_ends_once_and_after_it_began(budget, treasurer, day, said):
    path = f"/v1/budgets/{budget()}/ending"
    if said == "budget-known":
        treasurer.request("PUT", path, json={"ends_on": "2026-02-28"})
    assert problem(treasurer.request("PUT", path, json={"ends_on": day})) == (409, said)


def test_a_budget_is_opened_once_by_a_decision_of_that_kind(book, decided, treasurer):
    decision = decided(kind="budget", amount=10_000, period="month")
    path, said = "/v1/budgets", {"decision_id": decision, "title": "The hall"}
    assert [treasurer.post(path, said).status_code for _ in range(2)] == [201, 409]
    assert problem(treasurer.post(path, {**said, "decision_id": decided()})) == (409, "not-decided")


@pytest.mark.requirement("T23")
def test_a_helper_is_not_paid_for_helping_and_has_back_what_they_laid_out(book, spend, decided, helps):
    said = {"decision_id": decided(), "member_id": helps("Tom")}
    paid = spend(kind="payment", is_for_helping=True, **said)
    assert problem(paid) == (422, "helping-unpaid")
    assert spend(kind="reimbursement", is_for_helping=True, **said).status_code == 201


@pytest.mark.requirement("T23")
def test_a_helper_is_not_paid_under_another_name_and_nobody_at_all_for_helping(book, spend, decided, helps):
    decision = decided()
    refused = [
        spend(kind="payment", decision_id=decision, member_id=helps("Tom")),
        spend(kind="payment", decision_id=decision, is_for_helping=True),
        spend(kind="cost", decision_id=decision, is_for_helping=True),
    ]
    assert {problem(answer) for answer in refused} == {(422, "helping-unpaid")}


def test_somebody_who_is_no_helper_may_be_paid_for_other_work(book, spend, decided, mary):
    assert spend(kind="payment", decision_id=decided(), member_id=mary, text="Interpreting").status_code == 201


def test_nothing_goes_to_who_is_not_here(book, spend, decided, coordinator, admitted):
    gone = admitted("Tom")
    coordinator.post(f"/v1/members/{gone}/departure", {"reason": "moved"})
    said = {"kind": "reimbursement", "decision_id": decided()}
    nobody = "mem_00000000000000000000000000"
    assert [spend(**said, member_id=each).status_code for each in (gone, nobody)] == [409, 404]
