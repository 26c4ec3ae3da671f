"""The noise of a form's period: drawn once, kept for ever with what it cost, and never drawn again.

What was corrected since in periods drawn before is carried into the next one, so that sums over time stay true. A
figure that two forms ask of one period is drawn for one of them alone. Periods that overlap are each paid for.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from fractions import Fraction

from mutuality.database import Session
from mutuality.disclosure import Mode, noise
from mutuality.disclosure.floors import Protection
from mutuality.indicators import DICTIONARY, Indicator
from mutuality.periods import days_of, length_of
from mutuality_chapter import forms
from mutuality_chapter.counting import figures
from mutuality_chapter.disclosing import rules, store
from mutuality_chapter.disclosing.models import Charge, Draw, WayOut
from mutuality_chapter.disclosing.protecting import epsilon_of, reach


def calibration(
    period: str, codes: Sequence[str], protection: Protection, known: Mapping[str, Indicator] = DICTIONARY
) -> noise.Calibration:
    """Return the noise that figures of a period need."""
    return noise.laplace(float(epsilon_of(period, protection)), reach(codes, known))


def draw(session: Session, form: str, period: str, codes: Sequence[str], *, protection: Protection, by: str) -> Draw:
    """Return the noisy figures of a form's period: as they were drawn, or drawn now.

    Raises:
        BudgetSpent: the year's budget does not reach for it; nothing was drawn.
    """
    held = store.draw(session, form, period)
    if held is not None:
        return held
    rules.require_budget(spent(session, period), epsilon_of(period, protection), protection)
    known = forms.definitions(session)
    now, carried = figures(session, period), _carried(session, period, codes, known)
    true = {code: now[code] + carried.get(code, 0) for code in codes}
    fresh = noise.draw(true, calibration(period, codes, protection, known))
    row = Draw(
        form=form,
        period=period,
        values=dict(fresh.values),
        counted={code: now[code] for code in codes},
        carried=carried,
        mechanism=fresh.calibration.mechanism,
        scale=fresh.calibration.scale,
        epsilon=fresh.cost,
        drawn_at=session.now,
        drawn_by=by,
    )
    session.add(row)
    fix_modes(session, form, period, dict.fromkeys(codes, Mode.NOISED))
    return row


def fix_modes(session: Session, form: str, period: str, modes: Mapping[str, Mode]) -> None:
    """Keep by which form and mode figures of a period leave, unless they left before."""
    before = store.ways_out(session, period)
    new = [code for code in modes if code not in before]
    session.add_all(WayOut(period=period, indicator=code, form=form, mode=modes[code]) for code in new)
    session.flush()  # whoever draws or releases at the same time meets these rows


def drawn(session: Session, form: str, period: str) -> Draw | None:
    """Return the noise of a form's period, if it was drawn."""
    return store.draw(session, form, period)


def spent(session: Session, period: str) -> Fraction:
    """Return what the year a period ends in has cost one person so far, by all forms and shares of sums together."""
    year = days_of(period)[1].year
    taken = [(each.period, each.epsilon) for each in store.draws(session)]
    taken += [(each.period, each.epsilon) for each in store.charges(session)]
    costs = (epsilon for when, epsilon in taken if days_of(when)[1].year == year)
    return sum((Fraction(cost).limit_denominator(10_000) for cost in costs), Fraction(0))


def require_affordable(session: Session, period: str, epsilon: Fraction, protection: Protection) -> None:
    """Go on only if the budget of the year a period ends in reaches for so much.

    Raises:
        BudgetSpent: it does not.
    """
    rules.require_budget(spent(session, period), epsilon, protection)


def charge(session: Session, what: str, *, period: str, epsilon: Fraction) -> None:
    """Take from the budget what something costs one person, once; it is never given back."""
    if session.get(Charge, what) is None:
        session.add(Charge(what=what, period=period, epsilon=float(epsilon), charged_at=session.now))


def _carried(session: Session, period: str, codes: Sequence[str], known: Mapping[str, Indicator]) -> dict[str, int]:
    """Return what was corrected since in such periods before, and not carried yet; only what adds up is carried."""
    earlier = [each for each in _remembered(session) if length_of(each.period) is length_of(period)]
    now = {each.period: figures(session, each.period) for each in earlier}
    missing: Counter[str] = Counter()
    for each in earlier:
        for code in each.counted:
            missing[code] += now[each.period].get(code, 0) - each.counted[code] - each.carried.get(code, 0)
    return {code: missing[code] for code in codes if known[code].adds_up and missing[code]}


def _remembered(session: Session) -> list[Draw]:
    """Return the noise of which we know from which figures it was drawn, and what it carried.

    Of what was taken back we do not, nor of what is older on the same form: it might be carried twice.
    """
    held = {(each.form, each.period): each for each in store.draws(session)}
    forgotten = {form: period for (form, period), each in held.items() if each.is_taken_back}
    return [each for each in held.values() if each.period > forgotten.get(each.form, "")]
