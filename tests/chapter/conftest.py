"""A founded chapter, its two roles, and members by the name they chose."""

from datetime import date

import orjson
import pytest

from mutuality.policy import ControlPolicy
from mutuality_chapter.access.models import Account
from mutuality_chapter.affiliation.models import PolicyCopy


@pytest.fixture
def coordinator(founded):
    return founded.signed_in("coordinator", name="robin")


@pytest.fixture
def volunteer(founded):
    return founded.signed_in("volunteer", name="ash")


@pytest.fixture
def admitted(coordinator):
    """Admit somebody and return their id."""

    def admitted(name="Mary", **said):
        answer = coordinator.post("/v1/members", {"name": name, "concern": "grief", **said})
        assert answer.status_code == 201, answer.json
        return answer.json["id"]

    return admitted


@pytest.fixture
def waiting(coordinator):
    """Return what waits to leave the chapter: kind and subject's values, the newest last."""

    def waiting():
        items = coordinator.get("/v1/link/pending").json["items"]
        return [(item["kind"], orjson.loads(item["data"])) for item in items]

    return waiting


@pytest.fixture
def policy(founded, chapter_database):
    """Let a control policy have arrived by the feed: groups of keys over nothing at all."""

    def policy(version=1, in_force_on=date(2026, 1, 1), **document):
        whole = orjson.dumps(ControlPolicy.from_document(document).document()).decode()
        with chapter_database.transaction() as session:
            session.add(
                PolicyCopy(
                    version=version,
                    in_force_on=in_force_on,
                    set_by="Every Child Remembered",
                    document=whole,
                    signed="",
                    received_at=session.now,
                )
            )

    return policy


@pytest.fixture
def as_member(founded, chapter_database):
    """Let somebody speak for themselves, by the id of their membership, from an account of their own."""

    def as_member(member_id):
        account = {"id": member_id.replace("mem_", "acc_"), "handle": f"account-of-{member_id}", "role": "member"}
        with chapter_database.transaction() as session:
            claims, now = {"member": member_id}, session.now
            session.merge(Account(**account, claims=claims, password_hash="", made_at=now))
        return founded.signed_in("member", name=account["id"], member=member_id)

    return as_member


@pytest.fixture
def mary(admitted):
    return admitted("Mary", state="member")


@pytest.fixture
def owl(admitted):
    return admitted("Owl", state="member")


@pytest.fixture
def as_mary(as_member, mary):
    return as_member(mary)


@pytest.fixture
def as_owl(as_member, owl):
    return as_member(owl)
