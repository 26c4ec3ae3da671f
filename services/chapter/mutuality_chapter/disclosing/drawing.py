"""The noise of a form's period: drawn once, kept for ever with what it cost, and never drawn again.

What was corrected since in periods drawn before is carried into the next one, so that sums over time stay true. A
figure that two forms ask of one period is drawn for one of them alone. Periods that overlap are each paid for.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from fractions import Fraction

from mutuality.database import Session
from mutuality.disclosure import Mechanism, Mode, noise
from mutuality.disclosure.floors import Protection
from mutuality.forms import Form
from mutuality.indicators import DICTIONARY, Indicator
from mutuality.periods import days_of, length_of, numbers_of
from mutuality_chapter import forms
from mutuality_chapter.counting import figures
from mutuality_chapter.disclosing import rules, store
from mutuality_chapter.disclosing.models import Charge, Draw, WayOut
from mutuality_chapter.disclosing.protecting import epsilon_of, reach

MONTHS = 12


def calibration(
    period: str,
    codes: Sequence[str],
    protection: Protection,
    known: Mapping[str, Indicator] = DICTIONARY,
    mechanism: Mechanism = Mechanism.LAPLACE,
) -> noise.Calibration:
    """Return the noise that figures of a period need."""
    epsilon, most_by_one = float(epsilon_of(period, protection)), reach(codes, known)
    if mechanism is Mechanism.LAPLACE:
        return noise.laplace(epsilon, most_by_one)
    first, last = numbers_of(period)
    share, of_year = (last - first + 1) / MONTHS, float(protection.epsilon_year)
    return noise.gaussian_within(epsilon, most_by_one, of_year=of_year, share=share)


def draw(session: Session, form: Form, period: str, codes: Sequence[str], *, protection: Protection, by: str) -> Draw:
    """Return the noisy figures of a form's period: as they were drawn, or drawn now.

    Raises:
        BudgetSpent: the year's budget does not reach for it; nothing was drawn.
        DrawnMeanwhile: another form drew one of these figures at the same time.
    """
    store.hold_budget(session)
    held = store.draw(session, form.slug, period)
    if held is not None:
        return held
    rules.require_own({code: way.form for code, way in store.ways_out(session, period).items()}, codes, form.slug)
    known = forms.definitions(session)
    calibrated = calibration(period, codes, protection, known, form.mechanism)
    rules.require_budget(spent(session, period), would_be_spent(session, period, calibrated), protection)
    now, carried = figures(session, period), _carried(session, period, codes, known)
    true = {code: now[code] + carried.get(code, 0) for code in codes}
    fresh = noise.draw(true, calibrated)
    row = Draw(
        form=form.slug,
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
    fix_modes(session, form.slug, period, dict.fromkeys(codes, Mode.NOISED))
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
    return _together(_costs(session, period))


def would_be_spent(session: Session, period: str, calibrated: noise.Calibration) -> Fraction:
    """Return what that year will have cost one person once such noise is drawn."""
    return _together([*_costs(session, period), (calibrated.mechanism, noise.cost(calibrated))])


def cost_as(mechanism: Mechanism, draws: Sequence[Draw]) -> float:
    """Return what several draws of one period cost one person together, in the measure of one mechanism.

    Epsilons add up, and so do rhos; who pays an epsilon pays no more than half its square in rho.
    """
    epsilons = [each.epsilon for each in draws if each.mechanism == Mechanism.LAPLACE]
    rhos = [each.epsilon for each in draws if each.mechanism == Mechanism.GAUSSIAN]
    if mechanism is Mechanism.LAPLACE:
        return sum(epsilons) + noise.epsilon_of_rhos(rhos)
    return sum(rhos) + sum(epsilon**2 / 2 for epsilon in epsilons)


def _costs(session: Session, period: str) -> list[tuple[Mechanism, float]]:
    year = days_of(period)[1].year
    taken = [(each.period, Mechanism(each.mechanism), each.epsilon) for each in store.draws(session)]
    taken += [(each.period, Mechanism.LAPLACE, each.epsilon) for each in store.charges(session)]
    return [(mechanism, cost) for when, mechanism, cost in taken if days_of(when)[1].year == year]


def _together(costs: Sequence[tuple[Mechanism, float]]) -> Fraction:
    """Return the epsilon of one person in all of them: Laplace noise adds up, Gaussian as the library composes it."""
    added = (_exactly(cost) for mechanism, cost in costs if mechanism is Mechanism.LAPLACE)
    rhos = [cost for mechanism, cost in costs if mechanism is Mechanism.GAUSSIAN]
    return sum(added, Fraction(0)) + _exactly(noise.epsilon_of_rhos(rhos))


def _exactly(cost: float) -> Fraction:
    return Fraction(cost).limit_denominator(10_000)


def require_affordable(session: Session, period: str, epsilon: Fraction, protection: Protection) -> None:
    """Go on only if the budget of the year a period ends in reaches for so much.

    Raises:
        BudgetSpent: it does not.
    """
    store.hold_budget(session)
    before = spent(session, period)
    rules.require_budget(before, before + epsilon, protection)


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
