"""What happens in one seed: people work, chapters dial out, things go wrong; then everything heals and is looked at."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from mutuality.language import Kind
from mutuality_chapter import affiliation
from mutuality_federation.link import begin_incarnation
from mutuality_federation.policies import actions as policies
from tests.simulation import invariants
from tests.simulation.ground import Ground
from tests.simulation.world import Chapter, World

STEPS = 8
MONTHS = ("2026-01", "2026-02")
TUESDAY = date(2026, 2, 3)
CHANGES: tuple[dict[str, Any], ...] = (
    {"reporting": {"duty": "none"}},
    {"reporting": {"duty": "required"}},
    {"reporting": {"duty": "expected"}},
    {"number_visibility": {"min_cell": 8}},
)


def run(ground: Ground, seed: int) -> World:
    """Live through one seed, heal, and hold every promise.

    Raises:
        Broken: a promise was not kept.
    """
    world = World(ground, seed)
    try:
        for _ in range(STEPS):
            _step(world)
        heal(world)
        at_rest(world)
    finally:
        world.close()
    return world


def _step(world: World) -> None:
    """Let one thing happen, of those that can."""
    chapter = world.random.choice(world.chapters)
    steps: list[tuple[int, Callable[[], None]]] = [
        (9, lambda: world.work(chapter, _act(world, chapter))),
        (9, lambda: world.dial(chapter)),
        (4 * bool(world.network.late), world.deliver_late),
        (3, lambda: world.back_up(chapter)),
        (2, lambda: world.back_up(None)),
        (6 * bool(chapter.backups), lambda: world.restore_chapter(chapter)),
        (4 * bool(world.backups), lambda: restore_federation(world)),
        (1, lambda: world.restart(chapter)),
        (5 * world.can_clone(chapter), lambda: world.clone(chapter)),
        (4 * (world.overtaken is not None), lambda: _overtaken_works(world)),
        (2, lambda: change_policy(world, world.random.choice(CHANGES))),
        (1, lambda: world.ground.clock.advance(timedelta(hours=world.random.randint(1, 30)))),
    ]
    world.ground.clock.advance(timedelta(seconds=world.random.randint(1, 600)))
    world.random.choices([act for _, act in steps], [weight for weight, _ in steps])[0]()


def _act(world: World, chapter: Chapter) -> Callable[[], None]:
    act = world.random.choice((report, report, report, report, respond, _list, _withdraw))
    return lambda: act(world, chapter)


def report(world: World, chapter: Chapter, month: str | None = None) -> None:
    """Record who came on a Tuesday, then release the month: each time with other figures."""
    coordinator = chapter.machine.signed_in("coordinator")
    said = {"state": "held", "attended": world.random.randint(0, 60), "newcomers": 0}
    coordinator.request("PUT", f"/v1/meetings/{chapter.meeting_id}/occurrences/{TUESDAY}", json=said)
    coordinator.request("PUT", f"/v1/reports/{month or world.random.choice(MONTHS)}")


def respond(world: World, chapter: Chapter, item: str | None = None) -> None:
    """Answer an item, or change the answer."""
    item = item or world.random.choice(("open-door", "own-money"))
    path = f"/v1/editions/{world.ground.edition_id}/items/{item}/response"
    said = {"answer": world.random.choice(("adopted", "declined")), "reason": "We asked.", "decided_on": "2026-03-01"}
    coordinator = chapter.machine.signed_in("coordinator")
    if coordinator.post(path, said).status_code == 409:
        coordinator.change("PUT", path, said)


def _list(world: World, chapter: Chapter) -> None:
    """Give the meeting another name, or take it out of the public's sight."""
    coordinator = chapter.machine.signed_in("coordinator")
    path = f"/v1/meetings/{chapter.meeting_id}"
    said = {"name": f"Evening {world.random.randint(1, 99)}", "is_public": world.random.random() < 0.7}
    coordinator.change("PATCH", path, said)


def _withdraw(world: World, chapter: Chapter) -> None:
    """Take back what was reported of a month."""
    subject = f"report/standard/{world.random.choice(MONTHS)}"
    said = {"withdrawn": subject, "reason": "mistake"}
    with chapter.machine.database.transaction() as session:
        session.announce(affiliation.Outgoing(kind=Kind.WITHDRAWAL, subject=subject, data=said))


def _overtaken_works(world: World) -> None:
    """Let the old copy of a chapter that moved go on as if nothing were."""
    if world.overtaken is not None:
        world.work(world.overtaken, _act(world, world.overtaken))
        world.overtaken.outcomes.append(str(world.overtaken.link().dial().outcome))
        world.befell[f"overtaken {world.overtaken.outcomes[-1]}"] += 1


def change_policy(world: World, changed: dict[str, Any]) -> None:
    """Let the national office publish another policy, in force at once."""
    changes = {"notice_days": 0, **changed}
    world.befell["policy changed"] += 1
    world.policies.append({"preset": "accredited_leader_league", "document": {}, "changes": changes})
    _publish_policies(world)


def restore_federation(world: World) -> None:
    """Restore the federation; its operator says so, and the office publishes again what policies were lost."""
    if world.backups:
        world.restore_federation()
        with world.ground.federation.database.transaction() as session:
            begin_incarnation(session)
        _publish_policies(world)


def _publish_policies(world: World) -> None:
    today = world.ground.clock.now().date()
    held = world.ground.federation.disk.ask("SELECT COUNT(*) FROM control_policy")[0][0]
    for lost in world.policies[held - 1 :]:  # the first was published before the world began
        said = {**lost, "applies_to": "all", "in_force_on": today}
        with world.ground.federation.database.transaction() as session:
            policies.publish(session, body_id=world.ground.body_id, said=said, by="somebody")


def heal(world: World) -> None:
    """Let every message arrive or be gone, and every chapter dial out until it is done."""
    while world.network.late:
        world.deliver_late()
    world.trouble = 0.0
    for chapter in world.chapters:
        for _ in range(4):
            world.dial(chapter)
            if chapter.outcomes[-1] == "done":
                break
        invariants.require(chapter.outcomes[-1] == "done", f"never done: {chapter.outcomes}")
    if world.overtaken is not None:
        outcome = str(world.overtaken.link().dial().outcome)
        world.befell[f"overtaken {outcome}"] += 1
        invariants.require(outcome in {"fenced", "forked"}, f"an overtaken copy is {outcome}")


def at_rest(world: World) -> None:
    """Hold every promise, over connections no service knows.

    Raises:
        Broken: one was not kept.
    """
    federation = world.ground.federation.disk
    streams = {chapter.id: invariants.stream(federation, chapter.id) for chapter in world.chapters}
    for chapter in world.chapters:
        invariants.check_chain(streams[chapter.id])
        invariants.check_log(chapter.machine.disk, streams[chapter.id])
        invariants.check_wishes(chapter.wishes, chapter.machine.disk, streams[chapter.id])
    invariants.check_totals(federation, streams)
    invariants.check_answers_and_listings(federation, streams)
    states = {state for (state,) in federation.ask("SELECT state FROM stream")}
    invariants.require(states <= {"open"}, "a stream was closed though nobody cheated")
