"""A founded chapter, its two roles, and members by the name they chose."""

from datetime import date

import orjson
import pytest

from mutuality.forms.shapes import FormIn
from mutuality.policy import ControlPolicy
from mutuality_chapter import forms
from mutuality_chapter.access.models import Account
from mutuality_chapter.affiliation.actions import accept_policies
from tests.beginnings import laid_once

OFFER = {"account": "I walked the shore at night.", "methods": ["Sleep after loss"]}
TRIED = {"began_on": "2026-02-01", "ended_on": "2026-03-01", "people": 1, "findings": "It carried me."}


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
    told = {}

    def policy(version=1, in_force_on=date(2026, 1, 1), **document):
        told[version] = in_force_on
        whole = orjson.dumps(ControlPolicy.from_document(document).document()).decode()
        said = {"version": version, "in_force_on": in_force_on, "set_by": "Every Child Remembered", "document": whole}
        rows = [{"from_on": day, "version": each, "layer_ids": [], "holds": []} for each, day in sorted(told.items())]
        with chapter_database.transaction() as session:
            accept_policies(session, {"policies": [said], "layers": [], "rows": rows}, text="")

    return policy


@pytest.fixture
def asks(founded, chapter_database):
    """Let an edition of a form have arrived by the feed; it asks for joins with noise, unless told otherwise."""

    def asks(slug="spring", number=1, effective_from="2026-01--P3M", **said):
        form = {"title": slug, "indicators": [{"code": "joins", "mode": "noised"}], "period": "quarter", **said}
        whole = {**FormIn().dump(FormIn().load(form)), "slug": slug, "number": number}
        edition = {**whole, "effective_from": effective_from, "id": f"fed_{slug}_{number}"}
        with chapter_database.transaction() as session:
            forms.keep(session, edition, text="")

    return asks


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
@laid_once
def mary(admitted):
    return admitted("Mary", state="member")


@pytest.fixture
@laid_once
def owl(admitted):
    return admitted("Owl", state="member")


@pytest.fixture
@laid_once
def as_mary(as_member, mary):
    return as_member(mary)


@pytest.fixture
@laid_once
def as_owl(as_member, owl):
    return as_member(owl)


@pytest.fixture
def lived(as_member):
    """Let a member tell when it began for them."""

    def lived(member, began_month="2023-03", **said):
        answer = as_member(member).post("/v1/me/experiences", {"began_month": began_month, **said})
        assert answer.status_code == 201, answer.json
        return member

    return lived


@pytest.fixture
def coping(as_member):
    """Let a member's way of coping become a method of the chapter's, after a trial; return its id."""

    def coping(member, title="Sleep after loss"):
        caller = as_member(member)
        said = {"kind": "member", "title": title, "solves": "The nights", "text": "Walk until the lamps are lit."}
        method = caller.post("/v1/methods", said).json["id"]
        assert caller.post(f"/v1/methods/{method}/trials", TRIED).status_code == 201
        assert caller.request("PUT", f"/v1/methods/{method}/publication", json={}).status_code == 200
        return method

    return coping


@pytest.fixture
def offer(as_member, coping):
    """Let a member tell what they offer; the ways of coping are told by their titles, and each becomes a method."""

    def offer(member, **said):
        whole = dict(said or OFFER)
        if "methods" in whole:
            whole["methods"] = [coping(member, title) for title in whole["methods"]]
        answer = as_member(member).change("PATCH", "/v1/me/offer", whole)
        assert answer.status_code == 200, answer.json
        return member

    return offer


@pytest.fixture
def helps(admitted, as_member, lived, offer):
    """Let somebody three years on become a helper, by themselves; return their id."""

    def helps(name="Ruth", began_month="2023-03", said=None, **known):
        member = offer(lived(admitted(name, state="member", **known), began_month), **(said or {}))
        answer = as_member(member).request("PUT", "/v1/me/helping")
        assert answer.status_code == 200, answer.json
        return member

    return helps


@pytest.fixture
@laid_once
def brought_together(as_member, lived, helps, mary):
    """Let Mary ask, choose Ruth who helps, and Ruth agree; return both as callers, and the match."""
    ruth = helps("Ruth")
    as_mary, as_ruth = as_member(lived(mary, "2026-02")), as_member(ruth)
    for caller, number in ((as_mary, "902 555 0100"), (as_ruth, "902 555 0111")):
        caller.request("PUT", "/v1/me/contact/phone", json={"value": number})
    request = as_mary.post("/v1/me/help-requests", {"seeks": "Sleep after loss"}).json["id"]
    made = as_mary.post(f"/v1/me/help-requests/{request}/matches", {"member_id": ruth})
    assert made.status_code == 201, made.json
    agreed = as_ruth.request("PUT", f"/v1/me/matches/{made.json['id']}/agreement")
    assert agreed.json["state"] == "agreed"
    return as_mary, as_ruth, agreed.json
