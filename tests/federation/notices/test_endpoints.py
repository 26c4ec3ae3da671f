"""Addresses of apps as an office keeps them."""

import pytest

from mutuality_federation.notices import rules
from mutuality_federation.notices.models import Notice, NoticeSigningKey


def refusal(answer):
    return answer.status_code, answer.json["type"].rpartition("/")[2]


def keys_of(caller, endpoint):
    return caller.get(f"/v1/notice-endpoints/{endpoint['id']}/keys").json["items"]


@pytest.mark.parametrize(
    "url", ["http://app.example/", "https://app@app.example/", "ftp://app.example/", "app.example", "https:///x"]
)
def test_an_address_nothing_can_be_sent_to_is_refused(register, url):
    assert refusal(register(url=url)) == (422, "notice-address-refused")


def test_an_address_hears_nothing_before_it_answered(endpoint, federation_session):
    assert endpoint["state"] == "waiting"
    assert [each.type for each in federation_session.query(Notice)] == ["endpoint.ping"]


def test_the_scope_is_a_unit_or_a_chapter_and_not_both(office, register, chapter_id):
    assert refusal(register(unit_id=office.unit("north"), chapter_id=chapter_id)) == (422, "notice-scope-unclear")


def test_the_parts_of_another_body_are_not_found(other, register):
    for scope in ({"unit_id": other.unit("north")}, {"chapter_id": other.chapter()}):
        assert register(**scope).status_code == 404


def test_a_type_nobody_knows_is_refused(register):
    assert register(types=["person.joined"]).status_code == 422


def test_a_body_has_so_many_addresses_and_no_more(office, register, monkeypatch):
    monkeypatch.setattr(rules, "MOST_ENDPOINTS", 1)
    first = register().json["id"]
    assert refusal(register()) == (409, "too-many-notice-endpoints")
    office.officer.change("DELETE", f"/v1/notice-endpoints/{first}")
    assert register().status_code == 201


def test_another_bodys_office_finds_nothing(office, other, endpoint):
    place = f"/v1/notice-endpoints/{endpoint['id']}"
    assert other.officer.get(place).status_code == 404
    assert other.officer.get(f"/v1/bodies/{office.body_id}/notice-endpoints").status_code == 404
    assert other.officer.post(f"{place}/keys").status_code == 404


def test_everybody_reads_the_keys_that_sign_and_nothing_else_of_an_address(federation, endpoint):
    answer = federation.stranger.get(f"/v1/notice-endpoints/{endpoint['id']}/keys")
    (key,) = answer.json["items"]
    assert key["public"].startswith("whpk_")
    assert [word for word in ("whsk_", "app.example", "The map") if word in answer.text] == []


def test_no_two_addresses_have_a_key_in_common(federation, register):
    keys = {keys_of(federation.stranger, register().json)[0]["public"] for _ in range(2)}
    assert len(keys) == 2


def test_while_keys_change_two_sign_and_then_the_newer_alone(office, endpoint, clock):
    place = f"/v1/notice-endpoints/{endpoint['id']}/keys"
    (before,) = keys_of(office.officer, endpoint)
    newer, earlier = office.officer.post(place).json["items"]
    assert (earlier["public"], newer["ends_at"]) == (before["public"], None)
    assert refusal(office.officer.post(place)) == (409, "notice-keys-changing")
    clock.at += rules.BOTH_SIGN
    assert keys_of(office.officer, endpoint) == [newer]


def test_what_is_removed_keeps_neither_keys_nor_notices_and_stays_in_sight(office, endpoint, federation_session):
    place = f"/v1/notice-endpoints/{endpoint['id']}"
    assert office.officer.change("DELETE", place).status_code == 204
    assert federation_session.query(Notice).count() == federation_session.query(NoticeSigningKey).count() == 0
    assert office.officer.get(place).json["state"] == "removed"
    assert office.officer.get(f"{place}/keys").status_code == 404


def test_whoever_was_paused_answers_a_ping_before_it_hears_again(office, endpoint):
    place = f"/v1/notice-endpoints/{endpoint['id']}"
    states = []
    for wanted in ("paused", "on"):
        etag = office.officer.get(place).headers["ETag"]
        answer = office.officer.change("PUT", f"{place}/state", {"state": wanted}, etag=etag)
        states.append(answer.json["state"])
    assert states == ["paused", "waiting"]
