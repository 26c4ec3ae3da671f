"""What happens to figures: a report replaces its month whole, a withdrawal takes it back, totals move along."""

from __future__ import annotations

from typing import Any

from mutuality.database import Session
from mutuality.disclosure import Cell
from mutuality.language import Kind, Received, ReportReleased, SubjectWithdrawn, read_data
from mutuality.periods import days_of
from mutuality.policy import KEYS, refusal
from mutuality.web import actor
from mutuality_federation import chapters, policies
from mutuality_federation.access import require_own_body
from mutuality_federation.statistics import judging, rules, store
from mutuality_federation.statistics.models import NO_UNIT, Release, Telling

SUBJECT = "report/"
OFFICE = "national"


def receive(session: Session, fact: ReportReleased) -> None:
    """Let a chapter's report replace what it said of that period, in the transaction that stores its entry.

    Raises:
        PolicyRefused: the policy in force asks for no figures, not for these, or about another period.
        PeriodAhead, PeriodClosed: it is too early or too late.
        SmallCell: it shows people too closely.
        FormUnknown, FormPeriodUnfit: its form does not ask about the period.
        PeriodNotPromised: its form asks for a promise, and there is none.
        FigureNotAsked, FigureMissing, ModeTooOpen, FigureTooLarge: its figures do not answer the form.
        EntryInvalid: it names a figure we do not know, or one twice.
        ModeUnfit, ModeChanged: a figure left by a mode it has not, or by another than before.
    """
    cells = judging.read_cells(session, fact)
    known = store.release(session, fact.body_id, fact.chapter_id, fact.said["form"], fact.said["period"])
    if not fact.was_judged:
        judging.require_wanted(session, fact, cells, is_first=known is None)
    if known is not None:
        rules.require_same_modes(store.cells(session, known), cells)
    release = known or _first_release(session, fact)
    before, noise = release.variance, rules.variance(fact.said["noise"])
    release.rev, release.variance, release.last_received_at = fact.rev, noise, fact.received_at
    release.seq, release.digest = fact.seq, fact.digest
    _replace(session, release, cells, fact, variance=before)


def trial(session: Session, chapter_id: str, data: str) -> dict[str, Any]:
    """Return what would come of a chapter's report, by its very bytes, were it received now.

    Raises:
        EntryInvalid: it breaks the shape of a report.
    """
    said = read_data(Kind.REPORT, data)
    body_id = chapters.chapter_facts(session, chapter_id).body_id
    place: dict[str, Any] = {"seq": 0, "cid": "", "subject": "", "rev": 0, "policy": 0}
    fact = ReportReleased(body_id=body_id, chapter_id=chapter_id, received_at=session.now, said=said, **place)
    return judging.attempt(session, fact)


def withdraw(session: Session, fact: SubjectWithdrawn) -> None:
    """Take back what a chapter reported of a month, if that is what it withdrew."""
    subject = str(fact.said["withdrawn"])
    if not subject.startswith(SUBJECT):
        return
    form, _, period = subject.removeprefix(SUBJECT).partition("/")
    release = store.release(session, fact.body_id, fact.chapter_id, form, period)
    if release is not None:
        _replace(session, release, {}, fact, variance=release.variance)
        session.delete(release)


def _first_release(session: Session, fact: ReportReleased) -> Release:
    """Return a month's first release; the month counts for the unit its chapter was in at its end, for ever."""
    chapter, period = chapters.chapter_facts(session, fact.chapter_id), fact.said["period"]
    release = Release(
        body_id=fact.body_id,
        form=fact.said["form"],
        period=period,
        chapter_id=fact.chapter_id,
        unit_id=chapters.unit_of(session, chapter, days_of(period)[1]) or NO_UNIT,
        first_received_at=fact.received_at,
        variance=0,
        seq=fact.seq,
        digest=fact.digest,
    )
    session.add(release)
    return release


def _replace(session: Session, release: Release, after: dict[str, Cell], fact: Received, *, variance: int) -> None:
    """Let a release hold these figures, and keep what that changed; the noise before had that variance."""
    before = store.cells(session, release)
    store.replace_cells(session, release, before, after)
    moves = rules.moves(before, after, variance, release.variance)
    is_in_unit, is_alone = release.unit_id != NO_UNIT, session.database.is_sqlite
    stripe = rules.stripe(release.chapter_id, is_in_unit=is_in_unit, is_alone=is_alone)
    store.add_up(session, release, stripe, moves, fact.received_at.date())
    session.add(_telling(release, fact, rules.added_up(before, after), is_withdrawn=not after))


def _telling(release: Release, fact: Received, counts: dict[str, int], *, is_withdrawn: bool) -> Telling:
    keys = {name: getattr(release, name) for name in ("body_id", "form", "period", "chapter_id", "unit_id")}
    when = {"seq": fact.seq, "rev": fact.rev, "received_on": fact.received_at.date()}
    answer = {name: counts[name] for name in ("created", "changed", "unchanged", "deleted")}
    return Telling(**keys, **when, **answer, is_withdrawn=is_withdrawn)


def require_visible(session: Session, body_id: str, key: str) -> None:
    """Show figures of the own body alone, and only as far as its policy lets the national office see them.

    Raises:
        NotFound: it is another body.
        PolicyRefused: the policy hides them, or shows them to units alone.
    """
    require_own_body(actor(), body_id)
    held = policies.policy_in_force(session, body_id, session.now.date())
    if held.policy.rank(key) < KEYS[key].rank(OFFICE):
        raise refusal(held, key, "The policy in force does not let the national office see these figures.")
