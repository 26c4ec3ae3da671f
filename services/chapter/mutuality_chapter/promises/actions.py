"""What we do about promises: promise to answer a form, end that, and see that a period was promised."""

from __future__ import annotations

from datetime import date
from typing import Any

from mutuality.database import Session
from mutuality.forms import Form, FormUnknown, promising, require_period
from mutuality.periods import require_open
from mutuality_chapter import affiliation, forms
from mutuality_chapter.promises import events, rules, store
from mutuality_chapter.promises.models import FormPromise

NOTHING: dict[str, Any] = {"from_period": None, "until_period": None, "decided_on": None}


def require_promised(session: Session, form: Form, period: str) -> None:
    """Go on only where a period was promised, if its form asks for that.

    Raises:
        PeriodNotPromised: it was not.
    """
    promising.require_promised(form, store.words(session, form.slug) if form.needs_promise else (), period)


def is_promised(session: Session, form: Form, period: str) -> bool:
    """Say whether a form may ask us about a period: it asks for no promise, or we made it."""
    return not form.needs_promise or promising.is_promised(store.words(session, form.slug), period)


def promise(session: Session, *, slug: str, said: dict[str, Any], by: str) -> FormPromise:
    """Promise to answer a form from a period on; a later word takes the place of this one, but for what is over.

    Raises:
        NotAffiliated: there is nobody to promise it to.
        FormUnknown, FormPeriodUnfit: it asks about no such period.
        PromiseNotAsked: it asks for no promises.
        PeriodClosed: the first period was closed.
        PromiseUnfit: it ends before it begins, or was decided in the future.
    """
    today = affiliation.today(session)
    rules.require_fit(said, today)
    for period in filter(None, (said["from_period"], said["until_period"])):
        form = _form(session, slug, period)
        rules.require_asked(form)
    require_open(said["from_period"], today, _form(session, slug, said["from_period"]).closes_days)
    return _keep(session, slug, said, today, by)


def take_back(session: Session, *, slug: str, by: str) -> None:
    """Promise nothing more of a form; what was promised of periods that are over stays promised.

    Raises:
        NotAffiliated: there is nobody to tell.
        NothingPromised: nothing was promised.
    """
    store.newest(session, slug)
    _keep(session, slug, NOTHING, affiliation.today(session), by)


def _form(session: Session, slug: str, period: str) -> Form:
    form = forms.form_for(session, slug, period)
    if form is None:
        raise FormUnknown(f"No edition of a form {slug} asks about {period}.")
    require_period(form, period)
    return form


def _keep(session: Session, slug: str, said: dict[str, Any], today: date, by: str) -> FormPromise:
    bond = affiliation.require_active(session)
    made = FormPromise(body_id=bond.body_id, form=slug, said_on=today, said_at=session.now, said_by=by, **said)
    session.add(made)
    session.flush()  # numbers it
    events.promised(session, made)
    return made
