"""Types of meetings as BMLT calls them: formats, each with a key, a name and a number.

Three keys are BMLT's own and say how one takes part: VM from afar alone, HY both ways, TC nobody meets there now.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from mutuality.bmlt import ALIKE as WORLD_IDS
from mutuality.language import Attendance
from mutuality.meeting_guide import CODE_NAMES, CODES, LANGUAGES
from mutuality_federation.bmlt.places import number_of

VIRTUAL, HYBRID, CLOSED = "VM", "HY", "TC"
BY_ATTENDANCE = {Attendance.ONLINE: VIRTUAL, Attendance.HYBRID: HYBRID, Attendance.CLOSED: CLOSED}
NAMES = {VIRTUAL: "Virtual meeting", HYBRID: "Hybrid meeting", CLOSED: "Temporarily closed"}
SPOKEN = "LANG"
WORLD = {
    **dict.fromkeys(LANGUAGES, SPOKEN),
    **{code: world for world, code in WORLD_IDS.items()},
    VIRTUAL: "VM",
    HYBRID: "HYBR",
    CLOSED: "TC",
}
OF_TYPE = {"O": "O", "C": "O"}
ALIKE = frozenset({"ONL", "HYB"})
LANGUAGE = "en"


@dataclass(frozen=True)
class Format:
    """One format."""

    key: str
    name: str

    @property
    def id(self) -> int:
        """Return its number."""
        return number_of(f"format/{self.key}")

    def document(self, root: str) -> dict[str, str]:
        """Return it as it is served."""
        return {
            "key_string": self.key,
            "name_string": self.name,
            "description_string": self.name,
            "lang": LANGUAGE,
            "id": str(self.id),
            "world_id": WORLD.get(self.key, ""),
            "format_type_enum": OF_TYPE.get(self.key, "FC3"),
            "root_server_uri": root,
        }


def keys_of(listing: Any) -> list[str]:
    """Return the keys of a listing: its types, and how one takes part."""
    own = [code for code in listing.types if code not in ALIKE]
    return list(dict.fromkeys([*own, *filter(None, [BY_ATTENDANCE.get(listing.attendance)])]))


def known(bodies: Iterable[Mapping[str, str]]) -> dict[str, Format]:
    """Return every format there is by its key: those of the Meeting Guide, BMLT's three, and types of bodies."""
    of_bodies = {each["code"]: each["name"] for each in bodies}
    named = {**dict.fromkeys(sorted(CODES), ""), **CODE_NAMES, **of_bodies, **NAMES}
    return {key: Format(key, name or key) for key, name in named.items()}
