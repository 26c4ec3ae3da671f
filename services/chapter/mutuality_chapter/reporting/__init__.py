"""Our figures: computed from the other rooms, looked at before they leave, released, never rewritten."""

from mutuality_chapter.affiliation import TakenBack
from mutuality_chapter.reporting.actions import needs_noise, prepare, preview, release, require_wanted, shown
from mutuality_chapter.reporting.events import take_back
from mutuality_chapter.reporting.making import Prepared
from mutuality_chapter.reporting.models import Report
from mutuality_chapter.reporting.routes import REFUSALS, blueprint, know_our_past
from mutuality_chapter.reporting.schemas import PreviewOut, ReportOut
from mutuality_chapter.reporting.store import released_on, report

LISTENERS = {TakenBack: [take_back]}

__all__ = [
    "LISTENERS",
    "REFUSALS",
    "Prepared",
    "PreviewOut",
    "Report",
    "ReportOut",
    "blueprint",
    "know_our_past",
    "needs_noise",
    "prepare",
    "preview",
    "release",
    "released_on",
    "report",
    "require_wanted",
    "shown",
]
