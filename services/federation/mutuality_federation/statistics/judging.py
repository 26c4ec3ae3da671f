"""How a report is judged: by its form, its period, and each of its figures; nothing is written."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from mutuality.database import Session
from mutuality.disclosure import Cell, require_safe
from mutuality.forms import STANDARD, Form, require_answering, require_period, require_possible
from mutuality.forms.promising import require_promised
from mutuality.language import EntryInvalid, ReportReleased
from mutuality.policy import PolicyInForce, refusal, require_asked, require_asked_period
from mutuality.policy.asking import EXCLUSIVE, counted_by_others
from mutuality.problems import Problem
from mutuality_federation import chapters, exceptions, forms, grants, policies, promises
from mutuality_federation.statistics import rules, store

DAY = timedelta(days=1)  # west of us it may still be yesterday


def read_cells(session: Session, fact: ReportReleased) -> dict[str, Cell]:
    """Return the figures of a report, once its body knows them all and each left by a mode it has.

    Raises:
        EntryInvalid, ModeUnfit: it does not.
    """
    said, known = fact.said["cells"], forms.definitions(session, fact.body_id)
    cells = {each["indicator"]: Cell(each["state"], each["value"], each["mode"]) for each in said}
    unknown = [code for code in cells if code not in known]
    if unknown or len(cells) != len(said):
        fault = {"pointer": "/data/cells", "detail": f"Unknown or given twice: {', '.join(unknown) or 'a figure'}."}
        raise EntryInvalid("The report names a figure we do not know, or one twice.", errors=[fault])
    rules.require_modes(cells, known)
    return cells


def require_wanted(session: Session, fact: ReportReleased, cells: dict[str, Cell], *, is_first: bool) -> None:
    """Refuse a report that the policy or its form does not ask for, now and so.

    Raises:
        Problem: one of the room's REFUSALS.
    """
    today = fact.received_at.date()
    held = policies.policy_for(session, chapters.chapter_facts(session, fact.chapter_id), today)
    if held["reporting.duty"] == "none":
        raise refusal(held, "reporting.duty", "The policy in force asks for no figures, so none are taken.")
    form = _form(session, fact, is_first=is_first)
    _require_asked(held, form, fact.said["period"], cells, is_first=is_first)
    if form is not None and form.needs_promise:
        words = promises.words_of(session, fact.body_id, fact.chapter_id, form.slug)
        require_promised(form, words, fact.said["period"])
    said, closes_days = fact.said, form.closes_days if form else held["reporting.closes_days"]
    if exceptions.is_open_again(session, fact.chapter_id, said["form"], said["period"], today - DAY):
        closes_days = 0
    rules.require_reportable(said["period"], today=today, closes_days=closes_days)
    require_possible(forms.definitions(session, fact.body_id), cells)
    granted = grants.granted_by(session, fact.chapter_id, today).protection.threshold
    asked = form.protection.threshold if form and form.protection else 0
    require_safe(cells, floor=max(granted, held["number_visibility.min_cell"], asked))


def attempt(session: Session, fact: ReportReleased) -> dict[str, Any]:
    """Return what would come of a report, were it real: the same judgement, counted, or refused with its places."""
    said = fact.said
    try:
        after = read_cells(session, fact)
        known = store.release(session, fact.body_id, fact.chapter_id, said["form"], said["period"])
        require_wanted(session, fact, after, is_first=known is None)
        before = store.cells(session, known) if known else {}
        rules.require_same_modes(before, after)
    except Problem as refused:
        sent = len(said["cells"])
        pointers = [each["pointer"] for each in refused.members.get("errors", [])]
        told = {"code": refused.slug, "pointers": pointers, "says": refused.detail}
        return {**rules.added_up({}, {}), "sent": sent, "rejected": sent, "refusal": told}
    return {**rules.added_up(before, after), "refusal": None}


def _form(session: Session, fact: ReportReleased, *, is_first: bool) -> Form | None:
    """Return the form a report answers; None for the standard one, which the policy makes."""
    said: dict[str, Any] = fact.said
    slug, period, edition = said["form"], said["period"], said["edition"]
    if slug == STANDARD:
        is_replaced = is_first and forms.has_form(session, fact.body_id, period)
        rules.require_form(is_known=edition == 0 and not is_replaced, period=period)
        return None
    form = forms.form_for(session, fact.body_id, slug, period)
    rules.require_form(is_known=form is not None and form.number == edition, period=period)
    return form


def _require_asked(
    held: PolicyInForce, form: Form | None, period: str, cells: dict[str, Cell], *, is_first: bool
) -> None:
    if form is None:
        if is_first:
            require_asked_period(held, period)
        require_asked(held, cells)
        return
    require_period(form, period)
    elsewhere = [each.code for each in form.indicators if counted_by_others(held, each.code)]
    for code in elsewhere:
        if code in cells:
            raise refusal(held, EXCLUSIVE, f"Others count {code}, so it is not taken from this chapter.")
    require_answering(form, cells, elsewhere)
