"""A body, two officers, a chapter that was named and invited, and its new key."""

from datetime import timedelta
from itertools import count

import pytest
from sqlalchemy import func, select

from mutuality.fingerprints import fingerprint_words
from mutuality.language import sign_enrolment
from mutuality.signing import SigningKey

ADDRESSES = count(1)


def kind(answer):
    return answer.status_code, answer.json["type"].rpartition("/")[2]


@pytest.fixture
def charter(federation, office):
    """The charter in force, as a chapter accepts it."""
    return lambda: federation.stranger.get(f"/v1/bodies/{office.body_id}/charter").json


@pytest.fixture
def second(federation, office):
    return federation.signed_in("officer", body=office.body_id)


@pytest.fixture
def chapter_id(office):
    """A chapter that was put on the roll."""
    return office.officer.post(f"/v1/bodies/{office.body_id}/chapters", {"name": "Harbour"}).json["id"]


@pytest.fixture
def invite(office, chapter_id):
    """Invite the chapter, and return the token."""
    return lambda: office.officer.post(f"/v1/chapters/{chapter_id}/invitations").json["token"]


@pytest.fixture
def key():
    return SigningKey.generate()


@pytest.fixture
def said(charter, invite):
    """What an enrolment says that has nothing wrong with it."""

    def said(**other):
        held = charter()
        return {
            "aud": "https://federation.test",
            "invitation": other.pop("invitation", None) or invite(),
            "recovery_jwk": SigningKey.generate().public_jwk(),
            "software": "mutuality-chapter 0.1.0",
            "charter": {name: held[name] for name in ("id", "version", "sha256")},
            "display_name": "Harbour",
            "languages": ["en"],
            **other,
        }

    return said


@pytest.fixture
def send(federation):
    """Send a statement as a chapter does, without a token."""
    headers = {"Content-Type": "application/jose"}
    caller = {"REMOTE_ADDR": f"192.0.2.{next(ADDRESSES)}"}
    return lambda text: federation.stranger.request(
        "POST", "/v1/enrolments", data=text, headers=headers, environ_overrides=caller
    )


@pytest.fixture
def enrol(send, said, key):
    """Enrol with a statement that says something else where told so."""
    return lambda **other: send(sign_enrolment(key, said(**other)))


@pytest.fixture
def approve(second, chapter_id, key):
    """Approve by the six words of the key, or by others; as second officer, or as somebody else."""

    def approve(words=None, by=second):
        spoken = words or fingerprint_words(key.public_jwk())
        return by.request("PUT", f"/v1/chapters/{chapter_id}/approval", json={"fingerprint": spoken})

    return approve


@pytest.fixture
def move(office, chapter_id):
    """Move the chapter's standing."""

    def move(to):
        said = {"to": to, "reason": "The members agreed"}
        return office.officer.post(f"/v1/chapters/{chapter_id}/standing-changes", said)

    return move


@pytest.fixture
def steps(office, chapter_id):
    """Return the steps of the chapter's standing so far."""

    def steps():
        taken = office.officer.get(f"/v1/chapters/{chapter_id}/standing-changes").json["items"]
        return [(each["before"], each["after"]) for each in taken]

    return steps


@pytest.fixture
def days_later(clock):
    return lambda days, seconds=0: clock.advance(timedelta(days=days, seconds=seconds))


def rows(office, table):
    with office.database.reading() as session:
        return session.scalar(select(func.count()).select_from(table))
