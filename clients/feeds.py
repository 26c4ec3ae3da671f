"""The feeds that are taken in: three real ones where they can be had, and else one that is invented."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from demo.play.feed import write_feed
from demo.stage import ROOT
from mutuality.meeting_guide import Meeting, read_feed, read_rows

REAL = ROOT.parent / "shared" / "data" / "feeds"
ZONES = {
    "feed-123-rows.json": "America/New_York",
    "feed-360-rows.json": "America/New_York",
    "feed-1967-rows.json": "America/Los_Angeles",
}


@dataclass(frozen=True)
class Feed:
    """A file of meetings as its area keeps it, and the zone of rows that name none."""

    path: Path
    zone: str

    @property
    def name(self) -> str:
        """Return what it is called."""
        return self.path.stem

    def meetings(self) -> list[Meeting]:
        """Return every meeting that can be read in it."""
        read = read_rows(read_feed(self.path.read_bytes()), zone=self.zone)
        return [meeting for row in read for meeting in row.meetings]


def feeds(folder: Path) -> list[Feed]:
    """Return the real feeds, or an invented one that is written into a folder."""
    if REAL.is_dir():
        return [Feed(REAL / name, zone) for name, zone in ZONES.items()]
    invented = folder / "invented.json"
    write_feed(invented, "clients")
    return [Feed(invented, "Europe/London")]
