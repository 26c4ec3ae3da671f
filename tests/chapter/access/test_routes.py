"""Signing up as coordinator, member and stranger meet it."""

import json
from datetime import timedelta

import pytest

from mutuality.authority import NotSignedIn
from mutuality_chapter.access.models import RefreshToken, SignIn


def problem(answer):
    return answer.status_code, answer.json["type"].rpartition("/")[2]


def test_who_was_invited_signs_up_and_speaks_for_themselves_alone(invited, sign_up, signed_in, mary):
    assert sign_up(invited()).status_code == 201
    assert signed_in().get("/v1/me").json["id"] == mary


def test_a_members_token_reaches_no_further_than_the_member(invited, sign_up, signed_in):
    sign_up(invited())
    with pytest.raises(NotSignedIn, match="too narrow"):
        signed_in(scope="members:read")


def test_the_token_is_not_kept_as_it_was_told(invited, chapter_database):
    token = invited()
    with chapter_database.reading() as session:
        tables = chapter_database.base.metadata.sorted_tables
        assert [row for table in tables for row in session.execute(table.select()) if token in str(row)] == []


def test_an_invitation_is_good_for_one_account(invited, sign_up):
    token = invited()
    sign_up(token)
    assert problem(sign_up(token, handle="somebody-else")) == (409, "sign-up-used")


def test_an_invitation_ends_after_seven_days(invited, sign_up, clock):
    token = invited()
    clock.advance(timedelta(days=7))
    assert problem(sign_up(token)) == (410, "sign-up-expired")


def test_a_new_invitation_replaces_the_one_before(invited, sign_up):
    first, second = invited(), invited()
    assert problem(sign_up(first)) == (410, "sign-up-expired")
    assert sign_up(second).status_code == 201


def test_an_invitation_nobody_made_is_not_known(sign_up):
    assert problem(sign_up("no-such-token")) == (404, "sign-up-unknown")


def test_a_name_that_is_taken_leaves_the_invitation_good(invited, sign_up, coordinator, owl):
    sign_up(invited())
    token = coordinator.post(f"/v1/members/{owl}/sign-up-invitations").json["token"]
    assert problem(sign_up(token)) == (409, "handle-taken")
    assert sign_up(token, handle="owl").status_code == 201


@pytest.mark.parametrize("password", ["short", "aaaaaaaaaaaaaa"])
def test_a_weak_password_is_refused(invited, sign_up, password):
    assert sign_up(invited(), password=password).status_code == 422


def test_a_member_who_has_an_account_is_not_invited_again(invited, sign_up, coordinator, mary):
    sign_up(invited())
    assert problem(coordinator.post(f"/v1/members/{mary}/sign-up-invitations")) == (409, "already-signed-up")


def test_who_left_is_not_invited(coordinator, mary):
    coordinator.post(f"/v1/members/{mary}/departure", {"reason": "moved"})
    assert problem(coordinator.post(f"/v1/members/{mary}/sign-up-invitations")) == (409, "already-left")


def test_members_and_strangers_invite_nobody(founded, as_mary, owl):
    path = f"/v1/members/{owl}/sign-up-invitations"
    assert [as_mary.post(path).status_code, founded.stranger.post(path).status_code] == [403, 401]


def test_who_left_signs_in_no_more_and_their_name_to_sign_in_is_free(invited, sign_up, signed_in, coordinator, mary):
    sign_up(invited())
    coordinator.post(f"/v1/members/{mary}/departure", {"reason": "went_on"})
    with pytest.raises(NotSignedIn):
        signed_in()
    again = coordinator.post("/v1/members", {"name": "Mary", "concern": "grief"}).json["id"]
    token = coordinator.post(f"/v1/members/{again}/sign-up-invitations").json["token"]
    assert sign_up(token).status_code == 201


def test_a_token_that_outlives_a_membership_opens_nothing(invited, sign_up, signed_in, coordinator, mary):
    sign_up(invited())
    still = signed_in()
    coordinator.post(f"/v1/members/{mary}/departure", {"reason": "went_on"})
    assert problem(still.get("/v1/me")) == (401, "authentication-required")


def test_signing_up_is_slowed_for_who_tries_often(sign_up):
    assert {sign_up("guess").status_code for _ in range(20)} == {404}
    assert sign_up("guess").status_code == 429


def test_an_account_ends_by_itself_after_the_day_the_invitation_named(coordinator, mary, sign_up, signed_in, clock):
    path = f"/v1/members/{mary}/sign-up-invitations"
    sign_up(coordinator.post(f"{path}?until=2026-03-20").json["token"])
    clock.at = clock.at.replace(day=20, hour=23)
    assert signed_in().get("/v1/me").status_code == 200
    clock.advance(timedelta(hours=1))
    with pytest.raises(NotSignedIn):
        signed_in()


@pytest.mark.parametrize("day", ["2026-03-14", "9999-12-31"])
def test_an_account_does_not_end_on_a_day_that_is_over_or_has_no_next(coordinator, mary, day):
    answer = coordinator.post(f"/v1/members/{mary}/sign-up-invitations?until={day}")
    assert problem(answer) == (422, "role-over")


def test_an_invitation_that_outlived_the_accounts_last_day_makes_none(coordinator, mary, sign_up, clock):
    token = coordinator.post(f"/v1/members/{mary}/sign-up-invitations?until=2026-03-16").json["token"]
    clock.advance(timedelta(days=2))
    assert problem(sign_up(token)) == (422, "role-over")


def test_who_leaves_is_told_where_they_were_signed_in_and_nothing_of_it_stays(
    invited, sign_up, signed_in, coordinator, mary, chapter_database
):
    sign_up(invited())
    signed_in()
    told = coordinator.post(f"/v1/members/{mary}/departure", {"reason": "moved"}).json
    assert '"client_id": "mutuality-cli"' in json.dumps(told)
    with chapter_database.reading() as session:
        assert [session.query(table).count() for table in (SignIn, RefreshToken)] == [0, 0]
