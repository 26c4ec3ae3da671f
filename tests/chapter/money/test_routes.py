"""The books as whoever keeps them, a member, another officer and a stranger meet them."""

import pytest

WRITES = [
    ("PUT", "/v1/book", {"currency": "CAD"}),
    ("POST", "/v1/contributions", {"amount": 100}),
    ("POST", "/v1/expenses", {"kind": "cost", "amount": 100, "text": "Rent"}),
    ("POST", "/v1/remittances", {"amount": 100, "text": "Upward"}),
    ("POST", "/v1/budgets", {"decision_id": "dec_00000000000000000000000000", "title": "The hall"}),
    ("POST", "/v1/ledger/ent_00000000000000000000000000/correction", {"text": "Wrong"}),
    ("GET", "/v1/contributions", None),
]
READS = [
    "/v1/book",
    "/v1/ledger",
    "/v1/budgets",
    "/v1/accounts?first=2026-03&last=2026-03",
    "/v1/reserve",
]


def problem(answer):
    return answer.status_code, answer.json["type"].rpartition("/")[2]


@pytest.mark.parametrize(("method", "path", "body"), WRITES)
def test_whoever_keeps_the_books_writes_and_nobody_else(founded, as_mary, book, method, path, body):
    others = (as_mary, founded.signed_in("secretary"), founded.signed_in("responder"))
    assert {caller.request(method, path, json=body).status_code for caller in others} == {403}
    assert founded.stranger.request(method, path, json=body).status_code == 401


@pytest.mark.requirement("T20")
@pytest.mark.parametrize("path", READS)
def test_the_books_are_open_to_every_member_and_to_no_stranger(founded, as_mary, treasurer, book, path):
    assert [caller.get(path).status_code for caller in (as_mary, treasurer, founded.stranger)] == [200, 200, 401]


def test_the_books_begin_with_what_is_in_hand(book, as_mary):
    entry = as_mary.get("/v1/ledger").json["items"][0]
    assert (entry["kind"], entry["amount"], entry["happened_on"]) == ("opening", 100_000, "2025-12-01")


def test_the_books_are_kept_in_one_currency_for_good(book, open_book):
    assert problem(open_book(currency="USD")) == (409, "book-open")


@pytest.mark.parametrize(
    ("said", "refused"),
    [
        ({"currency": "XXX"}, (422, "currency-unknown")),
        ({"currency": "cad"}, (422, "validation-failed")),
        ({"opened_on": "2026-03-16"}, (409, "day-ahead")),
        ({"in_hand": -1}, (422, "validation-failed")),
    ],
)
def test_books_that_cannot_be_are_not_opened(open_book, said, refused):
    assert problem(open_book(**said)) == refused


def test_nothing_is_written_into_books_that_are_not_open(give, spend, decided, treasurer):
    answers = [give(), spend(decision_id=decided()), treasurer.get("/v1/book")]
    assert {problem(answer) for answer in answers} == {(409, "book-closed")}


@pytest.mark.parametrize(("day", "said"), [("2025-11-30", "day-before-book"), ("2026-03-16", "day-ahead")])
def test_what_is_written_happened_while_the_books_were_open(book, give, day, said):
    assert problem(give(happened_on=day)) == (409, said)


def test_an_amount_is_a_whole_number_above_nothing(book, give):
    assert {give(amount=amount).status_code for amount in (0, -5, 12.5, "12", True)} == {422}


def test_entries_are_found_by_kind_day_and_authority(book, give, spend, decided, as_mary):
    decision = decided()
    for day in ("2026-01-10", "2026-02-10"):
        give(happened_on=day)
        spend(decision_id=decision, happened_on=day)
    asked = {"kind": "cost", "since": "2026-02-01", "until": "2026-02-28", "decision_id": decision}
    found = as_mary.get("/v1/ledger", query_string=asked).json["items"]
    assert [(each["kind"], each["happened_on"], each["amount"]) for each in found] == [("cost", "2026-02-10", -7_500)]


def test_entries_come_in_pages(book, give, as_mary):
    for _ in range(3):
        give()
    first = as_mary.get("/v1/ledger?limit=3").json
    rest = as_mary.get("/v1/ledger", query_string={"limit": 3, "cursor": first["next"]}).json
    assert (len(first["items"]), len(rest["items"]), rest["next"]) == (3, 1, None)


def test_an_entry_is_found_where_the_answer_says(book, give, as_mary):
    made = give()
    assert as_mary.get(made.headers["Location"]).json["id"] == made.json["id"]


def test_an_entry_is_made_good_by_a_counter_entry_and_stays(book, give, treasurer, as_mary):
    wrong = give(amount=20_000).json
    good = treasurer.post(f"/v1/ledger/{wrong['id']}/correction", {"text": "A zero too many"}).json
    assert (good["amount"], good["corrects"], good["kind"]) == (-20_000, wrong["id"], "contribution")
    assert as_mary.get(f"/v1/ledger/{wrong['id']}").json["amount"] == 20_000


def test_an_entry_is_corrected_once_and_a_correction_never(book, give, treasurer):
    wrong = give().json["id"]
    good = treasurer.post(f"/v1/ledger/{wrong}/correction", {"text": "Wrong"}).json["id"]
    again = [treasurer.post(f"/v1/ledger/{each}/correction", {"text": "Wrong"}) for each in (wrong, good)]
    assert {problem(answer) for answer in again} == {(409, "already-corrected")}


def test_an_entry_that_is_not_there_is_not_corrected(book, treasurer):
    path = "/v1/ledger/ent_00000000000000000000000000"
    assert treasurer.post(f"{path}/correction", {"text": "Wrong"}).status_code == 404
    assert treasurer.get(path).status_code == 404
