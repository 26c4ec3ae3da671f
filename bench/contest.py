"""A contest: several contestants run the same course in turns, round by round; medians are compared."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import chain
from statistics import median
from typing import Protocol

WARM_UP_SECONDS = 0.5
MEASURED = ("rate", "p50", "p99", "cost")


@dataclass(frozen=True)
class Sample:
    """One turn: requests a second, milliseconds within which half and 99 of 100 were answered, wrong answers.

    `cost` is milliseconds on the processor a request, of server and database; 0 where nobody asked.
    """

    rate: float
    p50: float
    p99: float
    refused: int = 0
    cost: float = 0.0


class Contestant(Protocol):
    """Somebody who can run a course for a while."""

    name: str

    def run(self, seconds: float) -> Sample:
        """Run for so long after a short warm-up, and return how it went."""
        ...


@dataclass(frozen=True)
class Course:
    """What is run, and who runs it; the first is the service, the others are compared with it if they race."""

    name: str
    title: str
    contestants: list[Contestant]
    is_race: bool = True


@dataclass
class Outcome:
    """All turns of a course by contestant, in the order they were run."""

    name: str
    title: str
    turns: dict[str, list[Sample]] = field(default_factory=dict)
    is_race: bool = True

    def samples(self) -> Iterable[Sample]:
        """Return every turn of everybody."""
        return chain.from_iterable(self.turns.values())

    def middle(self, contestant: str) -> Sample:
        """Return the medians of a contestant's turns, and all its wrong answers."""
        turns = self.turns[contestant]
        rate, p50, p99, cost = (median(getattr(turn, name) for turn in turns) for name in MEASURED)
        return Sample(rate, p50, p99, sum(turn.refused for turn in turns), cost)

    def ratios(self) -> dict[str, float]:
        """Return the service's rate in parts of each other contestant's."""
        ours, *others = self.turns if self.is_race else list(self.turns)[:1]
        return {other: self.middle(ours).rate / self.middle(other).rate for other in others}


def compete(course: Course, *, rounds: int, seconds: float, say: Callable[[str], object] = print) -> Outcome:
    """Let everybody run in turns, and return all turns."""
    outcome = Outcome(course.name, course.title, {each.name: [] for each in course.contestants}, course.is_race)
    for number in range(1, rounds + 1):
        say(f"{course.title}: round {number} of {rounds}")
        for contestant in course.contestants:
            outcome.turns[contestant.name].append(contestant.run(seconds))
    return outcome


def sample_of(ended: Sequence[tuple[float, float]], *, refused: int = 0, ran: float = 0.0) -> Sample:
    """Return the sample of answers given as (when it came, how long it took), in seconds; the warm-up is left out.

    `ran` is how many milliseconds all of them took on the processor.

    Raises:
        ValueError: nothing came after the warm-up.
    """
    begun = min(at - took for at, took in ended) + WARM_UP_SECONDS
    kept = [(at, took) for at, took in ended if at > begun]
    if not kept:
        raise ValueError("no answer came after the warm-up")
    sorted_milliseconds = sorted(1000 * took for _, took in kept)
    span = max(at for at, _ in kept) - begun
    half, most = (sorted_milliseconds[int(len(kept) * part)] for part in (0.5, 0.99))
    return Sample(len(kept) / span, half, most, refused, ran / len(ended))
