"""RT11, RT12, RT13: sums alone come out, against subtraction, false chapters, and one aggregator's eyes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from random import Random

import numpy as np
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

from mutuality.disclosure import atoms, noise, shares
from mutuality.disclosure.floors import DEFAULT

Batch = frozenset[int]
LEAST = DEFAULT.least_chapters
FIGURES = ("joins", "departures", "helpers_active", "members_helper")


def released(wanted: Sequence[Batch]) -> list[Batch]:
    """Return the sums that come out of those that are wanted one after another."""
    out: list[Batch] = []
    for batch in wanted:
        if atoms.may_come_out(batch, out, least=LEAST):
            out.append(batch)
    return out


def families(many: int, *, seed: int = 11) -> Iterator[list[Batch]]:
    """Give wishes of somebody who tries: regions, all but a few, districts across borders, anything at all."""
    for number in range(many):
        chance = Random(seed * 100_000 + number)
        everybody = range(chance.choice((12, 40, 90)))
        yield [_batch(chance, everybody) for _ in range(chance.randint(1, 7))]


def _batch(chance: Random, everybody: range) -> Batch:
    first, last = sorted(chance.sample(range(len(everybody) + 1), 2))
    few = set(chance.sample(everybody, chance.randint(0, 4)))
    return frozenset(chance.choice((everybody, everybody[first:last], chance.sample(everybody, last - first)))) - few


def finest(batches: Sequence[Batch]) -> int:
    """Return the fewest chapters whose sum is a difference of sums that came out, found by cutting them by each other.

    Every piece is in some sums and out of others; nothing finer can be had by adding and subtracting.
    """
    pieces: set[Batch] = set()
    for size in range(1, len(batches) + 1):
        for some in combinations(batches, size):
            inside = frozenset.intersection(*some)
            pieces.add(inside.difference(*(each for each in batches if each not in some)))
    return min((len(piece) for piece in pieces if piece), default=LEAST)


def told(figures: Sequence[Sequence[int]], *, with_noise: bool) -> list[int]:
    """Return what comes out of one batch, to somebody who is the second aggregator too and so takes off its noise."""
    first, second = zip(*(shares.split(each) for each in figures), strict=True)
    sums = [shares.add_up(first), shares.add_up(second)]
    if with_noise:
        own = noise.draw(dict.fromkeys(FIGURES, 0), noise.laplace(1, [1] * len(FIGURES)))
        sums[0] = shares.add_up([sums[0], list(own.values.values())])
    return shares.joined(*sums)


def worked_out(runs: int, *, with_noise: bool) -> float:
    """Return how often one true chapter's figure is worked out by somebody who made up all the others of its batch."""
    chance, hits = Random(12), 0
    for _ in range(runs):
        true = [chance.randint(0, 20) for _ in FIGURES]
        made_up = [[chance.randint(0, 20) for _ in FIGURES] for _ in range(LEAST - 1)]
        total = told([true, *made_up], with_noise=with_noise)
        theirs = [sum(column) for column in zip(*made_up, strict=True)]
        hits += sum(seen - known == value for seen, known, value in zip(total, theirs, true, strict=True))
    return hits / (runs * len(FIGURES))


def unevenness(many: int, figure: int, which: int) -> float:
    """Return the chi-square of the bytes one aggregator sees of a figure, against bytes that tell nothing; 255 free."""
    seen = (shares.split([figure])[which][0].to_bytes(shares.WIDTH) for _ in range(many))
    counts = np.bincount(np.frombuffer(b"".join(seen), dtype=np.uint8), minlength=256)
    even = counts.sum() / 256
    return float(((counts - even) ** 2 / even).sum())


def apart(many: int, *figures: int) -> tuple[float, int]:
    """Return how far apart all is that one aggregator holds of chapters with one figure and with another.

    It holds its own half, opened, and the other's, sealed for a key it has not. Chi-square of each place's bits against
    what both have in common, and how many are free.
    """
    key = X25519PrivateKey.generate().public_key()
    ones = np.array([sum(_bits(figure, key) for _ in range(many)) for figure in figures])
    even = ones.mean(axis=0)
    moving = (even > 0) & (even < many)
    spread = even[moving] * (1 - even[moving] / many)
    return float(((ones[:, moving] - even[moving]) ** 2 / spread).sum()), int(moving.sum()) * (len(figures) - 1)


def _bits(figure: int, key: X25519PublicKey) -> np.ndarray:
    own, other = shares.split([figure])
    seen = own[0].to_bytes(shares.WIDTH) + shares.seal(other, key, belongs_to=b"task")
    return np.unpackbits(np.frombuffer(seen, dtype=np.uint8)).astype(np.int64)
