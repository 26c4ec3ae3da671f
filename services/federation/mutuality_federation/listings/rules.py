"""How far apart two places are, and which box surely holds all places within a distance."""

from __future__ import annotations

import math
from dataclasses import dataclass

KILOMETRES_A_DEGREE = 111.195
NEAR_POLE = 0.01


@dataclass(frozen=True)
class Box:
    """A box in degrees. `shrink` is how much shorter a degree of longitude is there than one of latitude."""

    south: float
    north: float
    west: float
    east: float
    shrink: float


def box_around(latitude: float, longitude: float, kilometres: float) -> Box:
    """Return the box that holds every place within the distance; it may be wider than the world at a pole."""
    degrees = kilometres / KILOMETRES_A_DEGREE
    shrink = max(math.cos(math.radians(latitude)), NEAR_POLE)
    narrowest = max(math.cos(math.radians(min(abs(latitude) + degrees, 90.0))), NEAR_POLE)
    wide = degrees / narrowest
    return Box(latitude - degrees, latitude + degrees, longitude - wide, longitude + wide, shrink)


def distance(here: tuple[float, float], there: tuple[float, float]) -> float:
    """Return the great-circle distance in kilometres between two places given as (latitude, longitude) in degrees."""
    (lat_a, lon_a), (lat_b, lon_b) = ((math.radians(a), math.radians(b)) for a, b in (here, there))
    half = math.sin((lat_b - lat_a) / 2) ** 2 + math.cos(lat_a) * math.cos(lat_b) * math.sin((lon_b - lon_a) / 2) ** 2
    return 2 * KILOMETRES_A_DEGREE * math.degrees(math.asin(min(1.0, math.sqrt(half))))
