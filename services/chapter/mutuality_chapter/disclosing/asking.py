"""What a form asks of a period here, and by which mode each figure of it leaves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mutuality.database import Session
from mutuality.disclosure import Mode
from mutuality.forms import Form
from mutuality.indicators import Indicator
from mutuality.policy import PolicyInForce
from mutuality_chapter import floors, forms
from mutuality_chapter.disclosing import store
from mutuality_chapter.disclosing.models import WayOut
from mutuality_chapter.disclosing.protecting import mode_of


@dataclass(frozen=True)
class Asked:
    """What a form asks of a period here: the figures nobody else counts, each by the mode it leaves by.

    `elsewhere` are those that left by another form before: they leave by this one as they left there.
    """

    form: Form
    period: str
    modes: Mapping[str, Mode]
    elsewhere: Mapping[str, WayOut]
    known: Mapping[str, Indicator]

    def of_mode(self, mode: Mode, now: Mapping[str, int]) -> dict[str, int]:
        """Return the figures of our own that leave by a mode and have a number."""
        own = [code for code, each in self.modes.items() if each is mode and code not in self.elsewhere]
        return {code: now[code] for code in own if code in now}


def asked(session: Session, held: PolicyInForce, form: Form, period: str) -> Asked:
    """Return what a form asks of a period here: each figure by the mode it left by before, or as is agreed today."""
    protection, known = floors.protection(session), forms.definitions(session)
    ways, wanted = store.ways_out(session, period), forms.asked(held, form)
    modes = {
        each.code: Mode(ways[each.code].mode) if each.code in ways else mode_of(known[each.code], each.mode, protection)
        for each in wanted
    }
    elsewhere = {code: ways[code] for code in modes if code in ways and ways[code].form != form.slug}
    return Asked(form, period, modes, elsewhere, known)
