"""A chapter restored from a backup takes back what had left before it draws noise; one that cannot does not draw."""

from __future__ import annotations

import orjson
import pytest
from sqlalchemy import func, select

from mutuality.language import Kind
from mutuality_chapter import disclosing, floors
from mutuality_chapter.affiliation import Outgoing
from mutuality_chapter.disclosing import Draw
from mutuality_chapter.link import Life, Link
from tests.chapter.link.test_dialogue import Meddling
from tests.emptying import wipe_tables
from tests.redteam.report import found
from tests.servers import SERVER

PERIOD, NEXT = "2026-01", "2026-02"
FORGOTTEN = ("noise_draw", "figure_way_out", "report", "floor", "pending")
NOISED = {"notice_days": 0, "reporting": {"duty": "expected"}, "number_visibility": {"people": "noised"}}


@pytest.fixture
def noisy(bond):
    """A chapter whose body asks for noise on figures of people."""
    said = {"preset": "accredited_leader_league", "in_force_on": "2026-03-15", "changes": NOISED}
    answer = bond.officer.post(f"/v1/bodies/{bond.body_id}/policies", said)
    assert answer.status_code == 201, answer.json
    assert bond.dial()["outcome"] == "done"
    return bond


@pytest.fixture
def restore(chapter_database, service):
    """Let the chapter forget all but how it enrolled, as an older backup would, and start its process anew."""

    def restore(*forgotten):
        wipe_tables(chapter_database, *(forgotten or FORGOTTEN))
        with chapter_database.engine.begin() as connection:
            connection.exec_driver_sql("DELETE FROM log_entry WHERE seq > 1")
        service.part(Link).life = Life()

    return restore


@pytest.fixture
def service(founded):
    return founded.app.extensions["mutuality"]


def release(bond, period=PERIOD):
    return bond.coordinator.request("PUT", f"/v1/reports/{period}")


def slug(answer):
    return answer.json["type"].rpartition("/")[2]


def noised(answer):
    return {each["indicator"]: each["value"] for each in answer.json["cells"] if each["mode"] == "noised"}


@pytest.fixture
def left(noisy):
    """The figures of January as they left with noise."""
    left = noised(release(noisy))
    assert noisy.dial()["outcome"] == "done"
    return left


def budget(bond):
    return bond.coordinator.get(f"/v1/reports/{PERIOD}/preview").json["budget"]


def draws(database):
    with database.reading() as session:
        return session.scalar(select(func.count()).select_from(Draw))


@pytest.mark.attack("RT7")
def test_noise_that_left_before_a_restore_leaves_again_as_it_was_and_costs_nothing_more(noisy, left, restore):
    spent = budget(noisy)
    restore()
    assert slug(release(noisy)) == "past-unknown"
    assert noisy.dial()["outcome"] == "done"
    again = noised(release(noisy))
    others = sum(again[code] != value for code, value in left.items())
    found("RT7", f"figures that left otherwise after a restore, on {SERVER}", others, "0")
    assert again == left
    assert budget(noisy) == spent


def test_what_was_restored_draws_nothing_while_its_federation_is_unreachable(
    noisy, left, restore, network, monkeypatch, chapter_database
):
    restore()
    monkeypatch.setattr(network, "off", {"federation.test"})
    assert [slug(release(noisy)), draws(chapter_database)] == ["past-unknown", 0]


def withheld(content):
    return orjson.dumps({"items": [], "next": None})


def altered(content):
    page = orjson.loads(content)
    for each in page["items"]:
        each["data"] = each["data"].replace("noised", "exact", 1)
    return orjson.dumps(page)


@pytest.mark.parametrize("meddle", [withheld, altered])
def test_nothing_is_drawn_where_entries_are_withheld_or_altered(
    meddle, noisy, left, restore, service, network, monkeypatch, chapter_database
):
    restore()
    monkeypatch.setitem(service.parts, Link, Link(chapter_database, Meddling(network, "/entries", meddle)))
    assert [slug(release(noisy)), draws(chapter_database)] == ["past-unknown", 0]


@pytest.mark.attack("RT7")
def test_a_draw_of_our_own_gives_way_to_the_one_that_left_and_both_are_paid(noisy, left, restore, chapter_database):
    restore("noise_draw", "report", "pending")
    with chapter_database.transaction() as session:
        other = {**dict.fromkeys(left, 0), "joins": left["joins"] + 1}
        told = {"mechanism": "laplace", "scale": 21.0, "epsilon": 0.25}
        now = {"drawn_at": session.now, "drawn_by": "robin"}
        session.add(Draw(form="standard", period=PERIOD, values=other, counted=other, carried={}, **told, **now))
    noisy.dial()
    assert noised(release(noisy)) == left
    assert budget(noisy)["spent"] == pytest.approx(0.25 + 1 / 3, abs=0.001)


def test_what_was_noted_anew_after_a_restore_is_not_carried_twice(noisy, left, restore, chapter_database):
    restore()
    assert noisy.dial()["outcome"] == "done"
    for name in ("Ann", "Ben"):
        said = {"name": name, "concern": "grief", "declared_on": "2026-01-10"}
        assert noisy.coordinator.post("/v1/members", said).status_code == 201
    release(noisy, NEXT)
    with chapter_database.reading() as session:
        assert disclosing.drawn(session, "standard", NEXT).carried == {}


def test_what_was_prepared_before_more_was_taken_back_waits_to_be_prepared_again(noisy, left, restore, service):
    restore("report", "noise_draw")
    with service.database.transaction() as session:
        session.announce(Outgoing(Kind.REPORT, f"report/standard/{NEXT}", {}))
    noisy.dial()
    (waiting,) = noisy.coordinator.get("/v1/link/pending").json["items"]
    assert waiting["refusal"]["type"] == "/problems/prepared-before"


def test_a_report_taken_back_stands_as_it_left(noisy, left, restore, chapter_database):
    before = noisy.coordinator.get(f"/v1/reports/{PERIOD}").json
    restore()
    noisy.dial()
    after = noisy.coordinator.get(f"/v1/reports/{PERIOD}").json
    assert (after["cells"], after["noise"]) == (before["cells"], before["noise"])
    assert after["released_by"] == "taken back"


def test_a_floor_that_was_tightened_is_tight_after_a_restore(noisy, restore, chapter_database):
    assert noisy.coordinator.post("/v1/floors", {"threshold": 12}).status_code == 201
    noisy.dial()
    restore()
    noisy.dial()
    with chapter_database.reading() as session:
        assert floors.protection(session).threshold == 12
