"""What we do with a form of our body: see what is owed, look at an answer, explain a figure, release."""

from __future__ import annotations

from typing import Any

from mutuality.database import Session
from mutuality.forms import Form
from mutuality.periods import require_over
from mutuality.problems import NotFound
from mutuality_chapter import affiliation, feedback, forms, members, noting, promises, reporting
from mutuality_chapter.answering import rules, store
from mutuality_chapter.answering.models import Explanation
from mutuality_chapter.counting import figures

BY_ITS_DAY = "its day"
"""Who released what left by itself."""

MOST_OWED = 24
"""So many periods of a form are listed, the newest first."""


def form(session: Session, slug: str, period: str) -> Form:
    """Return the edition of our body's form that asks about a period.

    Raises:
        FormUnknown, FormPeriodUnfit: none does.
    """
    return rules.require_form(forms.form_for(session, slug, period), slug, period)


def right_form(session: Session, slug: str, period: str) -> Form:
    """Return the form that asks about a period, once what we count answers it.

    Raises:
        Problem: nobody asks for it, or the figures are not right.
    """
    asked = form(session, slug, period)
    reporting.require_wanted(session, asked, period)
    now = _figures(session, asked, period)
    rules.require_right(asked, now, noting.noted(session, period), _explanations(session, period, now))
    return asked


def preview(session: Session, asked: Form, period: str) -> dict[str, Any]:
    """Return what would leave, with how the form's checks come out; nothing is written.

    Raises:
        PeriodAhead: the period is not over.
    """
    return _shown(session, asked, period, reporting.preview(session, asked, period))


def prepare(session: Session, slug: str, period: str, *, by: str) -> dict[str, Any]:
    """Make an answer fit to leave once its figures are right; its noise is drawn now. Nothing leaves yet.

    Raises:
        Problem: nobody asks for it, or the figures are not right.
    """
    asked = right_form(session, slug, period)
    return _shown(session, asked, period, reporting.prepare(session, form=asked, period=period, by=by))


def release(session: Session, slug: str, period: str, *, by: str) -> reporting.Report:
    """Release an answer once its figures are right.

    Raises:
        Problem: nobody asks for it, or the figures are not right.
    """
    return reporting.release(session, form=right_form(session, slug, period), period=period, by=by)


def to_publish(session: Session) -> list[tuple[str, str]]:
    """Return which answers leave by themselves today: their form's day has come, and nobody released them yet."""
    today, open_still = affiliation.today(session), {rules.Standing.OWED, rules.Standing.LATE}
    owing = [(each["form"], each["period"]) for each in owed(session) if each["standing"] in open_still]
    days = {place: form(session, *place).publishes_on(place[1]) for place in owing}
    return [place for place, day in days.items() if day is not None and day <= today]


def needs_noise(session: Session, slug: str, period: str) -> bool:
    """Say whether noise is to be drawn before an answer leaves, its figures being right.

    Raises:
        Problem: nobody asks for it, or the figures are not right.
    """
    return reporting.needs_noise(session, right_form(session, slug, period), period)


def publish(session: Session, slug: str, period: str) -> None:
    """Release an answer because its form's day has come.

    Raises:
        Problem: nobody asks for it, or the figures are not right.
    """
    release(session, slug, period, by=BY_ITS_DAY)


def say(session: Session, asked: Form, period: str, *, code: str, says: str, by: str) -> Explanation:
    """Say that a figure is right as it stands today, and why; of another number it says nothing.

    Raises:
        NotFound: the form does not ask for it, or it has no number.
        PeriodAhead: the period is not over.
        ExplanationNamesSomebody: it names one of our members.
    """
    require_over(period, affiliation.today(session))
    value = _figures(session, asked, period).get(code)
    if value is None:
        raise NotFound("The form asks for no such figure, or it has no number.")
    rules.require_nobody_named(is_naming_somebody=members.is_naming_somebody(session, says))
    row = store.explanation(session, period, code) or Explanation(period=period, indicator=code, version=1)
    row.value, row.says, row.said_at, row.said_by = value, says, session.now, by
    session.add(row)
    session.flush()  # counts the version up before the answer is made
    return row


def owed(session: Session) -> list[dict[str, Any]]:
    """Return the periods each form at hand asks about, up to the one that runs, form by form, the newest first.

    Once we left our body nothing is owed.
    """
    if affiliation.has_left(session):
        return []
    today, released = affiliation.today(session), reporting.released_on(session)
    found: list[dict[str, Any]] = []
    for editions in forms.calendars(session).values():
        asked = [(each, period) for each, after in _followed(editions) for period in each.periods(after, today)]
        found += [
            _owed(session, *place, is_released=(place[0].slug, place[1]) in released)
            for place in asked[: -MOST_OWED - 1 : -1]
        ]
    return found


def _followed(editions: list[Form]) -> list[tuple[Form, Form | None]]:
    return list(zip(editions, [*editions[1:], None], strict=True))


def _owed(session: Session, asked: Form, period: str, *, is_released: bool) -> dict[str, Any]:
    today, when = affiliation.today(session), rules.days(asked, period)
    said = rules.Said(
        is_released=is_released,
        is_promised=promises.is_promised(session, asked, period),
        is_open_again=feedback.is_open_again(session, asked.slug, period, today),
        is_excused=feedback.is_excused(session, asked.slug, period),
    )
    place = {"form": asked.slug, "edition": asked.number, "title": asked.title, "period": period}
    return {**place, **vars(when), "standing": rules.standing(period, when, today, said)}


def _shown(session: Session, asked: Form, period: str, ready: reporting.Prepared) -> dict[str, Any]:
    now = _figures(session, asked, period)
    explanations = _explanations(session, period, now)
    judged = {"checks": rules.looked(asked, now), "unusual": rules.unusual(asked, now, explanations)}
    return {**reporting.shown(session, ready), **judged, **vars(rules.days(asked, period))}


def _figures(session: Session, asked: Form, period: str) -> dict[str, int | None]:
    """Return what we count of the figures the form asks of us; none where nobody noted a number."""
    counted = figures(session, period)
    wanted = forms.asked(affiliation.policy_in_force(session), asked)
    return {each.code: counted.get(each.code) for each in wanted}


def _explanations(session: Session, period: str, now: rules.Figures) -> set[str]:
    """Return the figures we explained, being the number they come to now."""
    return {
        code for code, explanation in store.explanations(session, period).items() if explanation.value == now.get(code)
    }
