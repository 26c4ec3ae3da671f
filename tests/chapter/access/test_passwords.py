"""Choosing another password as the member, another member and a stranger meet it, and an account made anew."""

import pytest
from click.testing import CliRunner

from mutuality.authority import NotSignedIn
from mutuality.commands import dismiss_command, password_command
from tests.chapter.access.conftest import LANTERN

ANOTHER = "a lighthouse in the fog"
PATH = "/v1/me/password"


def change(caller, old=LANTERN, new=ANOTHER):
    return caller.request("PUT", PATH, json={"old": old, "new": new})


def problem(answer):
    return answer.status_code, answer.json["type"].rpartition("/")[2]


def test_a_member_who_knows_the_password_chooses_another(invited, sign_up, signed_in):
    sign_up(invited())
    assert change(signed_in()).status_code == 204
    assert signed_in(password=ANOTHER).get("/v1/me").status_code == 200
    with pytest.raises(NotSignedIn):
        signed_in()


def test_who_does_not_know_the_password_changes_nothing(invited, sign_up, signed_in):
    sign_up(invited())
    assert problem(change(signed_in(), old="a lantern by the bay")) == (403, "password-wrong")
    assert signed_in().get("/v1/me").status_code == 200


def test_nobody_changes_the_password_of_another_member(invited, sign_up, signed_in, as_owl):
    sign_up(invited())
    assert problem(change(as_owl)) == (403, "password-wrong")
    assert signed_in().get("/v1/me").status_code == 200


def test_a_stranger_changes_no_password(founded):
    assert change(founded.stranger).status_code == 401


@pytest.mark.parametrize(("new", "said"), [("short", "validation-failed"), ("x" * 12, "password-too-weak")])
def test_a_weak_password_is_refused(invited, sign_up, signed_in, new, said):
    sign_up(invited())
    assert problem(change(signed_in(), new=new)) == (422, said)


def test_a_password_is_hashed_before_anything_is_written(invited, sign_up, chapter_database, monkeypatch):
    class Hasher:
        """Hashes while another writes: it would wait for good if the sign-up were writing already."""

        def hash(self, password):
            with chapter_database.transaction():
                return f"the hash of {len(password)} characters"

    token = invited()
    monkeypatch.setattr(chapter_database, "hasher", Hasher())
    assert sign_up(token).status_code == 201


def test_who_forgot_the_password_is_given_another_by_command(invited, sign_up, signed_in, chapter_database):
    sign_up(invited())
    command, said = password_command(lambda: chapter_database), ["mary-of-the-harbour", "--password-stdin"]
    assert CliRunner().invoke(command, said, input=f"{ANOTHER}\n").exit_code == 0
    assert signed_in(password=ANOTHER).get("/v1/me").status_code == 200


def test_a_member_whose_account_was_dismissed_may_be_invited_again(invited, sign_up, signed_in, chapter_database, mary):
    sign_up(invited())
    CliRunner().invoke(dismiss_command(lambda: chapter_database), ["mary-of-the-harbour"])
    assert sign_up(invited(), handle="mary-again").status_code == 201
    assert signed_in(handle="mary-again").get("/v1/me").json["id"] == mary
