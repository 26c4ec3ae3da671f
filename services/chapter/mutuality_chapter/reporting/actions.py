"""What we do with figures: look at what would leave, prepare it - noise is drawn once, then - and release it."""

from __future__ import annotations

from typing import Any

import orjson

from mutuality.database import Session
from mutuality.disclosure import Mode
from mutuality.disclosure.floors import Gap, gaps
from mutuality.forms import STANDARD, Form, require_period
from mutuality.granting import in_words
from mutuality.indicators import VERSION as DICTIONARY_VERSION
from mutuality.periods import days_of, require_open, require_over
from mutuality.policy import KEYS, refusal, require_asked_period
from mutuality_chapter import affiliation, disclosing, feedback, floors, forms, promises, sharing
from mutuality_chapter.counting import figures
from mutuality_chapter.reporting import events, making, rules, store
from mutuality_chapter.reporting.making import Prepared
from mutuality_chapter.reporting.models import Report


def standard(session: Session, period: str) -> Form:
    """Return the form of a body that made none, as the policy in force makes it."""
    return forms.standard(affiliation.policy_in_force(session), period)


def preview(session: Session, form: Form, period: str) -> Prepared:
    """Return what would leave of a period, no more than is asked; nothing is written, and no noise drawn.

    Raises:
        PeriodAhead: the period is not over.
    """
    require_over(period, affiliation.today(session))
    held = affiliation.policy_in_force(session)
    wanted = disclosing.asked(session, held, form, period, summed=sharing.summed(session, period))
    return making.made(session, held, wanted, disclosing.drawn(session, form.slug, period))


def prepare(session: Session, *, form: Form, period: str, by: str) -> Prepared:
    """Make a period fit to leave; its noise is drawn now, unless it was before. Nothing leaves yet.

    Raises:
        PolicyRefused: the body asks for no reports, for none about such a period, or for no figure of ours.
        FormUnknown, FormPeriodUnfit: no such form asks about this period.
        PeriodNotPromised: the form asks for a promise, and we made none.
        NothingGranted: we grant our body no totals.
        PeriodAhead, PeriodClosed: the period is not over, or was closed.
        BudgetSpent: the year's budget does not reach for it.
    """
    held = affiliation.policy_in_force(session)
    require_wanted(session, form, period)
    wanted = disclosing.asked(session, held, form, period, summed=sharing.summed(session, period))
    noised = list(wanted.of_mode(Mode.NOISED, figures(session, period)))
    drawn = disclosing.draw(session, form, period, noised, protection=wanted.protection, by=by) if noised else None
    return making.made(session, held, wanted, drawn)


def needs_noise(session: Session, form: Form, period: str) -> bool:
    """Say whether noise is to be drawn before a period leaves: as far as we know, none was.

    Raises:
        Problem: it does not leave at all.
    """
    require_wanted(session, form, period)
    held = affiliation.policy_in_force(session)
    wanted = disclosing.asked(session, held, form, period, summed=sharing.summed(session, period))
    is_drawn = disclosing.drawn(session, form.slug, period) is not None
    return not is_drawn and bool(wanted.of_mode(Mode.NOISED, figures(session, period)))


def release(session: Session, *, form: Form, period: str, by: str) -> Report:
    """Release the figures of a period as they stand; doing it again revises them, but for what left with noise.

    Raises:
        Problem: it cannot be prepared.
    """
    ready, held = prepare(session, form=form, period=period, by=by), affiliation.policy_in_force(session)
    modes = {code: cell.mode for code, cell in ready.cells.items()}
    sharing.require_apart(session, period, modes)
    disclosing.fix_modes(session, form.slug, period, modes)
    report = store.find_report(session, form.slug, period) or Report(form=form.slug, period=period, version=1)
    report.edition, report.cells = form.number, ready.said
    report.noise = ready.noise
    report.counted = {code: value for code, value in ready.counted.items() if code not in ready.elsewhere}
    report.dictionary, report.floor, report.policy_version = DICTIONARY_VERSION, ready.floor, held.version
    report.released_at, report.released_by = session.now, by
    session.add(report)
    session.flush()  # counts the version up before the answer is made
    day = form.publishes_on(period)
    is_to_come = day is not None and day >= affiliation.today(session)
    events.report_released(session, report, not_before=day if is_to_come else None)
    return report


def require_wanted(session: Session, form: Form, period: str) -> None:
    """Refuse a period nobody asks about now, in this way, or of which nothing may leave.

    Raises:
        PolicyRefused, FormUnknown, FormPeriodUnfit, NothingGranted, PeriodAhead, PeriodClosed: it is one.
        PeriodNotPromised: its form asks for a promise, and we made none.
    """
    held = affiliation.policy_in_force(session)
    if held["reporting.duty"] == "none":
        raise refusal(held, "reporting.duty", "Our body asks for no figures, so none leave.")
    floors.require_leaving(session)
    if form.slug != STANDARD:
        require_period(form, period)
        promises.require_promised(session, form, period)
    elif store.find_report(session, STANDARD, period) is None:
        rules.require_standard(period, has_form=forms.has_form(session, period))
        require_asked_period(held, period)
    today = affiliation.today(session)
    if not feedback.is_open_again(session, form.slug, period, today):
        require_open(period, today, form.closes_days)
    require_over(period, today)
    rules.require_something(held, forms.asked(held, form))


def shown(session: Session, ready: Prepared) -> dict[str, Any]:
    """Return a period as it would leave, with what stays, who sees it, and what it costs."""
    held = affiliation.policy_in_force(session)
    rows, totals = "number_visibility.rows", "number_visibility.totals"
    return {
        **ready.place,
        "data": orjson.dumps(events.said(ready.place, ready.said, ready.noise)).decode() if ready.is_whole else None,
        "rows_are_for": KEYS[rows].say(held[rows]),
        "totals_are_for": KEYS[totals].say(held[totals]),
        "gaps": [{**vars(each), "in_words": in_words(each)} for each in _gaps(session, ready.form)],
        "budget": _budget(session, ready) if ready.spread else None,
        "figures": ready.leaving,
        "stays": ready.stays,
    }


def _gaps(session: Session, form: Form) -> list[Gap]:
    """Return what a form asks to see and we do not grant."""
    return gaps(form.protection.protection, floors.protection(session)) if form.protection else []


def _budget(session: Session, ready: Prepared) -> dict[str, Any]:
    drawn, protection = disclosing.drawn(session, ready.form.slug, ready.period), ready.protection
    spent = after = disclosing.spent(session, ready.period)
    if ready.to_draw is not None:
        after = disclosing.would_be_spent(session, ready.period, ready.to_draw)
    return {
        "year": days_of(ready.period)[1].year,
        "costs": drawn.epsilon if drawn else float(after - spent),
        "spent": float(spent),
        "allowed": float(protection.epsilon_year),
        "is_drawn": drawn is not None,
    }
