"""Keys to feeds as an office keeps them."""

import pytest

from mutuality_federation.feed_keys.models import FeedKey


def keys_of(office):
    return office.show("feed-keys")["items"]


def test_a_key_is_told_once_and_known_by_its_last_four_signs(office, give):
    given = give(office)
    (listed,) = keys_of(office)
    assert listed["ends_with"] == given["key"][-4:]
    assert given["key"] not in str(listed)


def test_a_key_is_nowhere_in_the_database(office, give, federation_database):
    key = give(office)["key"]
    with federation_database.reading() as session:
        rows = [
            row for table in session.database.base.metadata.sorted_tables for row in session.execute(table.select())
        ]
        assert session.query(FeedKey).count() == 1
    assert key not in str(rows)


def test_who_gave_and_who_took_back_stays_in_sight(office, give, revoke):
    revoke(give(office))
    (listed,) = keys_of(office)
    assert listed["made_by"] == listed["revoked_by"]
    assert listed["revoked_at"] is not None


@pytest.mark.parametrize("day", ["2026-03-14", "2028-03-16"])
def test_a_key_ends_on_a_day_to_come_within_two_years(office, day):
    said = {"name": "The map", "expires_on": day}
    answer = office.officer.post(f"/v1/bodies/{office.body_id}/feed-keys", said)
    assert (answer.status_code, answer.json["type"].rpartition("/")[2]) == (422, "expiry-out-of-reach")


def test_another_bodys_office_finds_neither_door_nor_key(office, other, give):
    key = give(office)["id"]
    for path in (f"bodies/{office.body_id}/feed-door", f"bodies/{office.body_id}/feed-keys", f"feed-keys/{key}"):
        assert other.officer.get(f"/v1/{path}").status_code == 404


def test_the_door_says_who_set_it_last(office, shut):
    assert office.show("feed-door") == {"is_keyed": False, "said_by": None, "said_at": None}
    shut()
    said = office.show("feed-door")
    assert said["is_keyed"]
    assert said["said_by"]
