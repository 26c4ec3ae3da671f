"""RT15: the true figures of a chapter stand nowhere outside it, and inside only where its own people read them."""

from __future__ import annotations

import pytest

from tests.conftest import NOON, found_harbour
from tests.emptying import wipe
from tests.probing.documents import strongest_of
from tests.probing.world import build_world
from tests.redteam.report import found, size
from tests.redteam.served import side_doors
from tests.redteam.served.watching import logged
from tests.servers import SERVER

PERIOD = "2026-01"
EVERY = size(5, 1)
INSIDE = ("chapter, read", "chapter, refused")
READ_INSIDE = {"preview_report", "show_continuity", "check_definition"}
"""Where a chapter's own people read its true figures: this is how we know that looking finds them."""


@pytest.fixture(scope="module")
def world(federation_flask, chapter_flask, federation_server, chapter_server, one_clock):
    one_clock.at = NOON
    found_harbour(chapter_server)
    yield build_world(federation_flask, chapter_flask)
    wipe(federation_server)
    wipe(chapter_server)


@pytest.fixture(scope="module")
def everybody(world, federation_flask, chapter_flask):
    """Who may do everything in each service, and what things are called there."""
    bond = world.bond
    officer = strongest_of(federation_flask, "link:read", body=bond.body_id, chapter=bond.chapter_id)
    inside = strongest_of(chapter_flask, member=world.chapter["member_id"])
    return {"federation": (officer, world.federation), "chapter": (inside, world.chapter)}


@pytest.fixture(scope="module")
def answers(world, everybody, network):
    """What either service answers, logs and sends while canaries are counted, by who was asked by whom."""
    network.sent.clear()
    stranger = world.bond.federation.stranger
    with pytest.MonkeyPatch.context() as plant, logged() as lines:
        side_doors.set_free(plant)
        assert world.bond.coordinator.request("PUT", f"/v1/reports/{PERIOD}").status_code == 200
        assert world.bond.dial()["outcome"] == "done"
        found = {
            **{f"{each}, read": side_doors.reads(each, *whom) for each, whom in everybody.items()},
            "federation, by a stranger": side_doors.reads("federation", stranger, world.federation),
            **{f"{each}, refused": side_doors.refusals(each, *whom, every=EVERY) for each, whom in everybody.items()},
        }
    return {**found, "logged and sent": side_doors.written([*lines, *network.sent])}


@pytest.mark.attack("RT15")
def test_no_true_figure_stands_anywhere_outside_its_chapter(answers):
    inside = {name: answers[name].canaries() for name in INSIDE}
    outside = [name for where in answers.keys() - set(INSIDE) for name in answers[where].canaries()]
    asked = sum(len(sweep.doors) for sweep in answers.values())
    found("RT15", f"true figures in {asked:,} answers, logs and messages outside, on {SERVER}", len(outside), "0")
    assert outside == []
    assert set(inside["chapter, read"]) == READ_INSIDE
    assert set(inside["chapter, refused"]) <= {"prepare_report"}


@pytest.mark.attack("RT15")
@pytest.mark.parametrize("service", ["federation", "chapter"])
def test_the_doors_it_looked_behind_were_open(answers, service):
    share = answers[f"{service}, read"].open_share()
    found("RT15", f"share of the {service}'s reading operations that answered 200, on {SERVER}", share, ">= 0.9")
    assert share >= 0.9


@pytest.mark.attack("RT15")
def test_who_may_not_know_a_chapter_is_told_nothing_by_a_403_where_there_would_be_a_404(world, federation_flask):
    elsewhere = federation_flask.signed_in("officer", body="bod_06ef2ngi01ssreeaag6shrnm3g")
    public = side_doors.apart(federation_flask.stranger, world.federation)
    told = side_doors.apart(elsewhere, world.federation).keys() - public.keys()
    found("RT15", f"operations that tell a chapter there is from one there is not, on {SERVER}", len(told), "0")
    assert told == set()
