"""Trust marks: given, checked off line by the function of the documentation, revoked at once."""

from datetime import timedelta

import pytest

from mutuality.language import Kind
from mutuality.signing import SigningKey, peek, sign
from tests.conftest import NOON
from tests.federation.marks.conftest import BASE


@pytest.fixture
def chartered(marks):
    """Return the mark that the body stands behind the chapter, and its type."""
    held = marks()["chartered"]
    return held["trust_mark"], held["trust_mark_type"]


@pytest.fixture
def check(is_genuine, jwks, chapter_id, chartered):
    """Check the mark, or another one, as an app does."""

    def check(mark=chartered[0], *, at=NOON, **other):
        return is_genuine(mark, jwks, **{"mark_type": chartered[1], "chapter": chapter_id, "at": at, **other})

    return check


def test_a_mark_is_a_jwt_of_its_type_for_at_most_thirty_five_days(office, chapter_id, chartered):
    header, said = peek(chartered[0])
    assert (header["typ"], header["alg"]) == ("trust-mark+jwt", "ES256")
    assert said["exp"] - said["iat"] <= timedelta(days=35).total_seconds()
    places = f"{BASE}/federation/bodies/{office.body_id}", f"{BASE}/federation/chapters/{chapter_id}"
    assert (said["iss"], said["sub"]) == places


def test_an_app_checks_a_mark_off_line(check):
    assert check()


@pytest.mark.parametrize("days", [30, 400])
def test_a_mark_that_ended_is_not_genuine(check, days):
    assert not check(at=NOON + timedelta(days=days))


def test_a_mark_of_another_chapter_is_not_this_ones(check):
    assert not check(chapter="cha_00000000000000000000000000")


def test_a_mark_of_another_type_is_not_what_was_asked(check, chartered):
    assert not check(mark_type=chartered[1].replace("chartered", "adopted"))


def test_a_mark_another_key_signed_is_not_genuine(check, chartered):
    assert not check(sign(peek(chartered[0])[1], SigningKey.generate(), "trust-mark+jwt"))


def test_a_mark_that_was_changed_is_not_genuine(check, chartered):
    head, _, signature = chartered[0].split(".")
    other = sign({**peek(chartered[0])[1], "exp": 9_999_999_999}, SigningKey.generate(), "trust-mark+jwt")
    assert not check(".".join([head, other.split(".")[1], signature]))


def test_something_else_the_federation_signed_is_no_mark(federation, check, status):
    statement = federation.stranger.get("/.well-known/openid-federation").text
    assert (check(statement), status(statement)) == (False, "invalid")


def test_what_is_no_jwt_is_not_genuine(check):
    assert not check("a.b.c")


def test_a_mark_stays_genuine_when_the_key_that_signed_it_is_retired(check, jwks):
    jwks["keys"].append(SigningKey.generate().public_jwk())
    assert check()


@pytest.mark.parametrize("standing", ["chartered", "under_review", "cure"])
def test_an_endorsed_chapter_holds_its_mark_also_under_review(office, chapter_id, marks, standing):
    office.stand(chapter_id, standing)
    assert set(marks()) == {"chartered"}


@pytest.mark.parametrize("standing", ["listed", "forming", "paused", "inactive", "withdrawn", "closed"])
def test_a_chapter_nobody_stands_behind_holds_none(office, chapter_id, marks, standing):
    office.stand(chapter_id, standing)
    assert marks() == {}


def test_a_mark_that_holds_is_active(status, chartered):
    assert status(chartered[0]) == "active"


def test_a_suspended_mark_is_revoked_within_sixty_seconds(office, chapter_id, status, chartered, later):
    later(days=1)
    office.stand(chapter_id, "paused")
    later(seconds=1)
    assert status(chartered[0]) == "revoked"


def test_an_old_mark_does_not_come_back_with_the_name(office, chapter_id, status, chartered, marks, later):
    later(days=1)
    office.stand(chapter_id, "paused", "chartered")
    later(seconds=1)
    assert (status(chartered[0]), status(marks()["chartered"]["trust_mark"])) == ("revoked", "active")


def test_a_mark_that_ended_is_expired(status, chartered, later):
    later(days=30)
    assert status(chartered[0]) == "expired"


@pytest.mark.parametrize("mark", ["a.b.c", "x", "a" * 5000])
def test_what_is_no_mark_is_invalid(status, mark):
    assert status(mark) == "invalid"


def test_a_forged_mark_is_invalid(status, chartered):
    assert status(sign(peek(chartered[0])[1], SigningKey.generate(), "trust-mark+jwt")) == "invalid"


def test_a_chapter_that_keeps_every_item_of_an_edition_is_given_its_mark(office, chapter_id, marks, status):
    edition = office.edition({"slug": "openness", "force": "binding"}, {"slug": "thanks", "force": "recommended"})
    for item in ("openness", "thanks"):
        assert "adopted" not in marks()
        said = {"edition_id": edition, "item": item, "answer": "adopted", "decided_on": "2026-03-01"}
        office.tell(chapter_id, Kind.RESPONSE, f"response/{edition}/{item}", **said)
    held = marks()["adopted"]
    assert (held["edition_id"], status(held["trust_mark"])) == (edition, "active")
    assert held["trust_mark_type"].endswith(f"{office.body_id}/marks/adopted/{edition}")


def test_a_finding_ends_the_mark_of_an_edition(office, chapter_id, marks, status):
    edition = office.edition({"slug": "openness", "force": "binding"})
    said = {"edition_id": edition, "item": "openness", "decided_on": "2026-03-01"}
    office.tell(chapter_id, Kind.RESPONSE, f"response/{edition}/openness", **said, answer="adopted")
    held = marks()["adopted"]["trust_mark"]
    office.tell(chapter_id, Kind.RESPONSE, f"response/{edition}/openness", **said, answer="declined")
    assert ("adopted" in marks(), status(held)) == (False, "revoked")


def test_a_reviewer_who_saw_every_item_as_met_adds_a_mark(office, chapter_id, marks):
    edition = office.edition({"slug": "openness", "force": "binding"})
    said = {"edition_id": edition, "item": "openness", "decided_on": "2026-03-01", "answer": "adopted"}
    office.tell(chapter_id, Kind.RESPONSE, f"response/{edition}/openness", **said)
    path = f"/v1/chapters/{chapter_id}/compliance/{edition}/openness"
    statement = office.officer.get(path).json["statement"]
    seen = {"view": "met", "reason": "We came to a meeting.", "statement": statement}
    assert office.officer.post(f"{path}/reviews", seen).status_code == 201
    assert set(marks()) == {"chartered", "adopted", "reviewed"}


@pytest.fixture
def excuse(office, chapter_id):
    """Excuse the chapter from an item until the summer."""

    def excuse(item):
        guideline = office.show("guidelines")["items"][0]["id"]
        days = {"from_on": "2026-03-15", "until": "2026-06-30"}
        said = {"guideline_id": guideline, "item": item, "reason": "The hall burnt down.", **days}
        assert office.officer.post(f"/v1/chapters/{chapter_id}/waivers", said).status_code == 201

    return excuse


def test_what_is_waived_does_not_stand_in_the_way_of_a_mark_which_says_so(office, chapter_id, marks, excuse):
    edition = office.edition({"slug": "openness", "force": "binding"}, {"slug": "doors", "force": "binding"})
    for item, given in {"openness": "adopted", "doors": "declined"}.items():
        said = {"edition_id": edition, "item": item, "decided_on": "2026-03-01", "answer": given}
        office.tell(chapter_id, Kind.RESPONSE, f"response/{edition}/{item}", **said)
    assert "adopted" not in marks()
    excuse("doors")
    held = marks()["adopted"]
    assert (held["waived"], peek(held["trust_mark"])[1]["waived"]) == (1, 1)


def test_a_chapter_excused_from_everything_holds_no_mark_of_the_edition(office, chapter_id, marks, excuse):
    edition = office.edition({"slug": "doors", "force": "binding"})
    said = {"edition_id": edition, "item": "doors", "decided_on": "2026-03-01", "answer": "declined"}
    office.tell(chapter_id, Kind.RESPONSE, f"response/{edition}/doors", **said)
    excuse("doors")
    assert set(marks()) == {"chartered"}


def test_a_chapter_nobody_knows_has_no_marks(federation):
    assert federation.stranger.get("/v1/chapters/cha_00000000000000000000000000/marks").status_code == 404
