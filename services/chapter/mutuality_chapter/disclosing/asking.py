"""What a form asks of a period here, and by which mode each figure of it leaves."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from mutuality.database import Session
from mutuality.disclosure import Mode, require_one_mode
from mutuality.disclosure.floors import Protection
from mutuality.forms import Form
from mutuality.indicators import Indicator
from mutuality.periods import overlap
from mutuality.policy import PolicyInForce
from mutuality_chapter import floors, forms
from mutuality_chapter.disclosing import store
from mutuality_chapter.disclosing.models import WayOut
from mutuality_chapter.disclosing.protecting import mode_of


@dataclass(frozen=True)
class Asked:
    """What a form asks of a period here: the figures nobody else counts, each by the mode it leaves by.

    `elsewhere` are those that left by another form before: they leave by this one as they left there. `protection` is
    the lower of what the form asks and what we grant.
    """

    form: Form
    period: str
    modes: Mapping[str, Mode]
    elsewhere: Mapping[str, WayOut]
    known: Mapping[str, Indicator]
    protection: Protection

    def of_mode(self, mode: Mode, now: Mapping[str, int]) -> dict[str, int]:
        """Return the figures of our own that leave by a mode and have a number."""
        own = [code for code, each in self.modes.items() if each is mode and code not in self.elsewhere]
        return {code: now[code] for code in own if code in now}


def asked(
    session: Session, held: PolicyInForce, form: Form, period: str, *, summed: Collection[str] = frozenset()
) -> Asked:
    """Return what a form asks of a period here: each figure by the mode it left by before, or as is agreed today.

    What our body sums by a task in which we count, `summed`, leaves as a share there, and nothing of it in a report.
    """
    protection, known = form.agreed(floors.protection(session)), forms.definitions(session)
    ways, wanted = store.ways_out(session, period), forms.asked(held, form)
    agreed = {each.code: mode_of(known[each.code], each.mode, protection) for each in wanted}
    agreed |= dict.fromkeys(agreed.keys() & set(summed), Mode.SUM_ONLY)
    modes = {code: Mode(ways[code].mode) if code in ways else mode for code, mode in agreed.items()}
    left = {code: way for code, way in ways.items() if code in modes and way.mode != Mode.SUM_ONLY}
    elsewhere = {code: way for code, way in left.items() if way.form != form.slug}
    return Asked(form, period, modes, elsewhere, known, protection)


def require_modes(session: Session, period: str, modes: Mapping[str, Mode]) -> None:
    """Go on only if figures of a period may leave by these modes: none left by another.

    As a share of a sum a figure leaves in no other way in any period that overlaps, for the two would be subtracted.

    Raises:
        SecondMode: some may not.
    """
    left = [each for each in store.ways_of(session, modes) if each.mode != modes[each.indicator]]
    require_one_mode({each.indicator for each in left if each.period == period or _is_subtracted(each, period, modes)})


def _is_subtracted(left: WayOut, period: str, modes: Mapping[str, Mode]) -> bool:
    return overlap(left.period, period) and Mode.SUM_ONLY in {left.mode, modes[left.indicator]}
