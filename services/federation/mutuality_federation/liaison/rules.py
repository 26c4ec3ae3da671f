"""Whether something goes on beside open strain."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from mutuality.language.testimony import Matter


def goes_on(line: Mapping[str, Any], lines: Collection[Mapping[str, Any]]) -> bool:
    """Say whether this is open strain, and something went either way with that kind of partner; few is something."""
    is_strained = line["matter"] == Matter.TENSION and bool(line["still_open"])
    beside = (each for each in lines if each["partner"] == line["partner"] and each["matter"] != Matter.TENSION)
    return is_strained and any((each["came_in"], each["went_out"]) != (0, 0) for each in beside)
