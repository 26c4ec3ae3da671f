"""What is asked of the service beside the others of the same run, and whether it was reached."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from bench.contest import Outcome

OF_BARE, AGAIN, GROWTH = 0.9, 2.0, 0.2


def limits(outcomes: Mapping[str, Outcome]) -> list[dict[str, Any]]:
    """Return each limit: what it is about, what was seen and asked, and whether it is met."""
    return list(_limits(outcomes))


def _limits(outcomes: Mapping[str, Outcome]) -> Iterator[dict[str, Any]]:
    for name, ours, bare in (("near", "service", "bare"), ("embedded", "embedded", "embedded bare")):
        race = outcomes[name]
        rate = race.middle(ours).rate
        yield _at_least(f"{race.title}, beside the bare view", rate / race.middle(bare).rate, OF_BARE)
        yield _at_least(f"{race.title}, 304 beside a cold answer", race.middle("again").rate / rate, AGAIN)
    near = outcomes["near"]
    growth = near.middle("service").cost / near.middle("smaller").cost - 1
    said = "a search's time on the processor, grown from 5,000 to 150,000 meetings"
    yield {"said": said, "seen": growth, "asked": f"less than {GROWTH}", "is_met": growth < GROWTH}


def _at_least(said: str, seen: float, asked: float) -> dict[str, Any]:
    return {"said": said, "seen": seen, "asked": f"at least {asked}", "is_met": seen >= asked}
