"""Short stories of what chance seldom brings together, each told without any other fault."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from mutuality.transport import Answer
from tests.simulation import schedule
from tests.simulation.faults import Message
from tests.simulation.ground import Ground
from tests.simulation.world import World

Story = Callable[[World], None]


def told(ground: Ground, story: Story) -> World:
    """Tell a story, heal, and hold every promise.

    Raises:
        Broken: a promise was not kept.
    """
    world = World(ground, 1, trouble=0.0)
    try:
        story(world)
        schedule.heal(world)
        schedule.at_rest(world)
    finally:
        world.close()
    return world


def a_federation_is_restored_after_its_policy_changed(world: World) -> None:
    chapter = world.chapters[0]
    world.back_up(None)
    world.work(chapter, lambda: schedule.report(world, chapter))
    world.dial(chapter)
    schedule.change_policy(world, {"reporting": {"duty": "expected"}})
    schedule.restore_federation(world)
    world.ground.clock.advance(timedelta(days=3))


def a_restored_chapter_reports_before_it_dials(world: World) -> None:
    chapter = world.chapters[0]
    world.back_up(chapter)
    world.work(chapter, lambda: schedule.report(world, chapter, "2026-02"))
    world.dial(chapter)
    world.restore_chapter(chapter)
    world.work(chapter, lambda: schedule.report(world, chapter, "2026-02"))


def a_report_is_released_anew_with_other_figures(world: World) -> None:
    chapter = world.chapters[0]
    for _ in range(2):
        world.work(chapter, lambda: schedule.report(world, chapter, "2026-02"))
        world.dial(chapter)


def a_restored_chapter_answers_before_it_dials(world: World) -> None:
    chapter = world.chapters[0]
    world.back_up(chapter)
    world.work(chapter, lambda: schedule.respond(world, chapter, "open-door"))
    world.dial(chapter)
    world.restore_chapter(chapter)
    world.work(chapter, lambda: schedule.respond(world, chapter, "open-door"))


def a_refused_report_arrives_once_more(world: World) -> None:
    chapter, refused = world.chapters[0], []

    def note(message: Message, answer: Answer) -> None:
        world.receipts.check(message, answer)
        if message.method == "PUT" and answer.status == 403:
            refused.append(message)

    world.network.seen = note
    world.work(chapter, lambda: schedule.report(world, chapter))
    world.ground.clock.advance(timedelta(minutes=1))  # what was noted first leaves first
    world.work(chapter, lambda: schedule.respond(world, chapter))
    schedule.change_policy(world, {"reporting": {"duty": "none"}})
    world.dial(chapter)
    for message in tuple(refused):
        world.network.deliver(message)
    assert refused


def a_report_is_changed_on_its_way_while_the_clock_goes_back(world: World) -> None:
    chapter = world.chapters[0]
    world.work(chapter, lambda: schedule.report(world, chapter, "2026-02"))
    world.network.lose = lambda message: message.path.endswith("/4")  # after the enrolment, a listing and the epoch
    world.dial(chapter)
    world.network.lose = None
    world.ground.clock.advance(timedelta(hours=-1))
    world.work(chapter, lambda: schedule.report(world, chapter, "2026-02"))
    schedule.change_policy(world, {"reporting": {"duty": "expected"}})
    world.ground.clock.advance(timedelta(days=3))


def an_overtaken_copy_goes_on(world: World) -> None:
    chapter = world.chapters[0]
    world.dial(chapter)
    chapter.link().life.is_fresh = False
    world.clone(chapter)
    world.dial(chapter)
