"""A Meeting Guide file as an area might have kept it: made here from the seed, with rows that cannot be read."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

from demo.play.cast import HOME

GOOD_ROWS, BAD_ROWS = 7, 2
PLACES = ("Trinity Church", "Union Library", "Valley Hospital", "Community Hall", "St. Mary Church", "Old School")
NAMES = ("Morning", "Noon", "Evening", "Twins", "Night Feeds", "Back to Work", "First Weeks")


def write_feed(path: Path, seed: str) -> None:
    """Write the file: rows of meetings, one of them in a home, then a row without a name and one of the eighth day."""
    drawn = random.Random(seed)
    rows = [_row(drawn, number) for number in range(GOOD_ROWS)]
    rows += [{**_row(drawn, 90), "name": ""}, {**_row(drawn, 91), "day": 8}]
    path.write_text(json.dumps(rows, indent=1), encoding="utf-8")


def _row(drawn: random.Random, number: int) -> dict[str, Any]:
    is_home = number == 0
    return {
        "slug": f"circle-{number}",
        "name": f"{NAMES[number % len(NAMES)]} Circle",
        "day": drawn.randint(0, 6),
        "time": f"{drawn.randint(9, 20):02}:{drawn.choice((0, 15, 30)):02}",
        "timezone": "Europe/London",
        "location": "A private home" if is_home else drawn.choice(PLACES),
        "formatted_address": f"{drawn.randint(1, 99)} {HOME if is_home else 'High Street'}, Elmstead, UK",
        "city": "Elmstead",
        "region": "Shore",
        "latitude": 51.87 + number / 500,
        "longitude": 0.99 + number / 700,
        "types": ["O", "EN"],
    }
