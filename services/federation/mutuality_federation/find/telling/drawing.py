"""A map of what was found, drawn here: where it lies, to scale, north up; no tiles, no script, no other host."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

WIDTH, HEIGHT, MARGIN = 480, 400, 44
NEAR = 24
LEAST_DEGREES = 0.01
STEPS = (1, 2, 5)
KILOMETRES_A_DEGREE = 111.195
LONGEST_SCALE = 130


@dataclass(frozen=True)
class Point:
    """One place of the drawing, or several that lie too close to be told apart."""

    x: float
    y: float
    label: str
    name: str
    href: str
    is_area: bool
    count: int = 1


@dataclass(frozen=True)
class Drawing:
    """What is drawn."""

    points: Sequence[Point]
    here: tuple[float, float] | None
    scale: float
    kilometres: float
    width: int = WIDTH
    height: int = HEIGHT


def draw(cards: Sequence[Mapping[str, Any]], here: tuple[float, float] | None) -> Drawing | None:
    """Return a drawing of the cards that have a place; None where there is none."""
    placed = [card for card in cards if card["latitude"] is not None]
    if not placed:
        return None
    middle = placed[0]["longitude"]
    spots = [_flat(card["latitude"], card["longitude"], middle) for card in placed]
    own = _flat(*here, middle) if here else None
    paper = _Paper([*spots, own] if own else spots)
    points: list[Point] = []
    for card, spot in zip(placed, spots, strict=True):
        x, y = paper.at(spot)
        _put(points, Point(x, y, str(card["number"]), card["name"], f"#{card['id']}", card["is_approximate"]))
    latitude = sum(card["latitude"] for card in placed) / len(placed)
    pixels, kilometres = _scale(paper.pixels / (KILOMETRES_A_DEGREE * math.cos(math.radians(latitude))))
    return Drawing(points, paper.at(own) if own else None, pixels, kilometres)


class _Paper:
    """The sheet all spots fit on, with a margin; `pixels` are those a degree of longitude takes."""

    def __init__(self, spots: Sequence[tuple[float, float]]) -> None:
        across, up = zip(*spots, strict=True)
        wide, tall = max(max(across) - min(across), LEAST_DEGREES), max(max(up) - min(up), LEAST_DEGREES)
        self.pixels = min((WIDTH - 2 * MARGIN) / wide, (HEIGHT - 2 * MARGIN) / tall)
        self.middle = (max(across) + min(across)) / 2, (max(up) + min(up)) / 2

    def at(self, spot: tuple[float, float]) -> tuple[float, float]:
        """Return where a spot lies on the sheet."""
        x = WIDTH / 2 + (spot[0] - self.middle[0]) * self.pixels
        y = HEIGHT / 2 - (spot[1] - self.middle[1]) * self.pixels
        return round(x, 1), round(y, 1)


def _flat(latitude: float, longitude: float, middle: float) -> tuple[float, float]:
    """Return a place in degrees of Mercator's map, on that side of the date line on which the others lie."""
    longitude = middle + (longitude - middle + 180) % 360 - 180
    up = math.degrees(math.asinh(math.tan(math.radians(max(-85.0, min(85.0, latitude))))))
    return longitude, up


def _put(points: list[Point], point: Point) -> None:
    """Put a point on the map, into one that lies so close that both would be one blot."""
    for place, other in enumerate(points):
        if math.hypot(point.x - other.x, point.y - other.y) < NEAR:
            names = f"{other.name}; {point.label} {point.name}"
            points[place] = replace(other, name=names, count=other.count + 1)
            return
    points.append(replace(point, name=f"{point.label} {point.name}"))


def _scale(pixels_a_kilometre: float) -> tuple[float, float]:
    """Return the longest round distance that fits the scale: its pixels and its kilometres."""
    most = LONGEST_SCALE / pixels_a_kilometre
    ten = 10 ** math.floor(math.log10(most))
    kilometres = max(step * ten for step in STEPS if step * ten <= most)
    return round(kilometres * pixels_a_kilometre, 1), kilometres
