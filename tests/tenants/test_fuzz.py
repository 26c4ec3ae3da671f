"""Two bodies in one federation: whatever the people of one ask, they are told nothing of the other's.

`make fuzz-tenants` sends 100,000 requests, the suite the first 5,000 of them on SQLite and 1,000 on PostgreSQL.
"""

from __future__ import annotations

import os
import sys

import pytest

from mutuality_federation.access import store as access
from mutuality_federation.access.models import App
from mutuality_federation.access.rules import require_own_body
from mutuality_federation.chapters import offices
from tests.servers import SERVER
from tests.tenants.drawing import private_operations
from tests.tenants.twins import ONE, OTHER, words_in

TIMES = int(os.environ.get("TENANT_REQUESTS", "5000" if SERVER == "sqlite" else "1000"))
ENOUGH = 200
GRAVE = {
    "app",
    "appeal",
    "edition",
    "feed_key",
    "finding",
    "finding_step",
    "follow_up_word",
    "guideline",
    "idempotency_key",
    "motion",
    "proposal",
    "relayed",
    "source_poll",
    "sum_task",
    "transfer",
    "unit",
    "waiver",
}


def let_everybody_in(plant):
    for module in list(sys.modules.values()):
        if getattr(module, "require_own_body", None) is require_own_body:
            plant.setattr(module, "require_own_body", lambda _actor, _body_id: None)


def let_every_office_speak(plant):
    plant.setattr(offices, "speaks_for", lambda _session, actor, *_: offices.unit_of_actor(actor) is None)


def find_any_app(plant):
    plant.setattr(access, "app_of", lambda session, _body_id, app_id: session.get_one(App, app_id))


DEFECTS = {
    "list_findings": let_everybody_in,
    "list_relayed_meetings": let_every_office_speak,
    "show_app": find_any_app,
}


@pytest.fixture(scope="module")
def fuzzed(twins):
    """What came of all the requests."""
    return twins().run(TIMES)


def test_the_words_of_both_bodies_stand_wherever_something_is_said(twins, federation_server):
    one, other = (words_in(federation_server, word) for word in (ONE, OTHER))
    assert one == other >= GRAVE


def test_nobody_is_told_a_word_of_another_body(fuzzed):
    assert fuzzed.leaks == [], fuzzed.answers


def test_a_third_of_the_operations_or_more_answer_in_the_fuzz(fuzzed):
    assert len(fuzzed.reached) > len(private_operations()) / 3, fuzzed.answers


@pytest.mark.parametrize("name", sorted(DEFECTS))
def test_a_narrowing_that_is_missing_is_found(name, twins, monkeypatch):
    DEFECTS[name](monkeypatch)
    fuzz = twins().run(ENOUGH, only=frozenset({name}))
    assert {leak[0] for leak in fuzz.leaks} == {name}
