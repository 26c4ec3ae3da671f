"""Transfers and mergers as each role, and as another body's officer, as chapter and as stranger."""

import pytest

from tests.federation.transfers.conftest import slug_of

WORD = {"word": "taken_back", "reason": "No"}
READS, WRITES = ("officer", "reader"), ("officer",)
OPERATIONS = [
    ("GET", "/v1/transfers/{transfer}", None, READS),
    ("GET", "/v1/mergers/{merger}", None, READS),
    ("GET", "/v1/chapters/{chapter}/lineage", None, READS),
    ("POST", "/v1/transfers/{transfer}/words", WORD, WRITES),
    ("POST", "/v1/chapters/{chapter}/transfers", {"to_id": None, "reason": "Out"}, WRITES),
    ("POST", "/v1/chapters/{chapter}/mergers", {"into_id": "{mill}", "reason": "One"}, WRITES),
    ("POST", "/v1/chapters/{chapter}/splits", {"name": "Two", "reason": "Many"}, WRITES),
    ("PUT", "/v1/mergers/{merger}/confirmation", None, WRITES),
    ("PUT", "/v1/mergers/{merger}/withdrawal", None, WRITES),
]


@pytest.fixture
def call(office, chapter_id, ask):
    """Carry out an operation as somebody, and return the answer."""
    mill = office.chapter("Mill")
    known = {"chapter": chapter_id, "mill": mill, "transfer": ask().json["id"]}
    merger = office.officer.post(f"/v1/chapters/{chapter_id}/mergers", {"into_id": mill, "reason": "One"})
    known["merger"] = merger.json["id"]
    callers = office.everyone(chapter_id)

    def call(who, method, path, body):
        said = body and {name: value.format(**known) if value else value for name, value in body.items()}
        return callers[who].request(method, path.format(**known), json=said)

    return call


@pytest.mark.parametrize(("method", "path", "body", "allowed"), OPERATIONS)
def test_an_operation_is_for_whom_it_is_for(call, method, path, body, allowed):
    refused = {who: call(who, method, path, body).status_code for who in ("stranger", "chapter", "steward", "other")}
    assert refused == {"stranger": 401, "chapter": 403, "steward": 403, "other": 404}
    assert (call("reader", method, path, body).status_code == 403) == ("reader" not in allowed)
    assert call("officer", method, path, body).status_code in {200, 201, 409}


def test_a_body_lists_its_own_transfers_alone(office, other, ask):
    ask()
    listed = [each.officer.get("/v1/transfers").json["items"] for each in (office, other)]
    assert [len(items) for items in listed] == [1, 0]


def test_both_units_of_a_transfer_find_it(people, ask):
    asked = ask().json["id"]
    assert [people[who].get(f"/v1/transfers/{asked}").status_code for who in ("north", "south")] == [200, 200]


def test_a_units_officer_does_not_merge_another_units_chapter(people, office, chapter_id):
    said = {"into_id": office.chapter("Mill"), "reason": "One"}
    assert slug_of(people["south"].post(f"/v1/chapters/{chapter_id}/mergers", said)) == (404, "not-found")
