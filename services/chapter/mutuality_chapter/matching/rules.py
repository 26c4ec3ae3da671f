"""The sibling rule and the order of suggestions: the same experience, shared, though not at the same time.

A helper's experience began at least the policy's gap before the other's, and in any event earlier. People of the same
time are companions to one another. Each suggestion says what the two share.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from mutuality_chapter.matching.people import Kind, Limits, Lived, Offered, Person, Point, Shared, Suggestion, Wish

WORD = re.compile(r"\w{4,}")
COMPANY_FIRST, LIKENESS_FIRST = "accommodation", "impact"


def suggest(asker: Person, wish: Wish, limits: Limits, offers: Iterable[Offered]) -> list[Suggestion]:
    """Return whom to ask, first things first."""
    theirs = counts(asker, limits)
    found = [(each, _suggestion(asker, theirs, wish, limits, each)) for each in offers if each.person.id != asker.id]
    fitting = [(each, made) for each, made in found if made is not None and made.kind in wish.kinds]
    return [made for _, made in sorted(fitting, key=lambda pair: _order(wish, limits, pair[0], pair[1], theirs))]


def counts(asker: Person, limits: Limits) -> Lived:
    """Return the experience for which somebody asks: the one that began last; today's, if they told of none."""
    latest = max(asker.lived, key=lambda each: (each.began, str(each.subconcern)), default=None)
    return latest or Lived("", None, limits.today)


def kind_of(theirs: Lived, offered: Offered, wish: Wish, limits: Limits) -> tuple[Kind, int] | None:
    """Return what somebody may be to who asks, and the month it rests on; None if nothing."""
    asks_same = (limits.same_subconcern or wish.same_subconcern) and theirs.subconcern is not None
    alike = [
        each.began
        for each in offered.person.lived
        if each.concern == (theirs.concern or each.concern) and (not asks_same or each.subconcern == theirs.subconcern)
    ]
    gap = max(limits.gap_months, 1)
    if not alike:
        return None
    if offered.is_helper and _is_far_enough(min(alike), theirs, wish, limits, gap):
        return Kind.HELPER, min(alike)
    same_time = [began for began in alike if abs(began - theirs.began) < gap]
    return (Kind.COMPANION, same_time[0]) if same_time and (offered.is_companion or offered.is_helper) else None


def speak_alike(one: Person, other: Person) -> bool:
    """Say whether two people can talk: they share a language, or one of them named none."""
    return not one.languages or not other.languages or bool(one.languages & other.languages)


def coping(seeks: str | None, methods: Sequence[str]) -> list[str]:
    """Return those ways of coping that speak of what is sought, the closest first."""
    sought = _words(seeks or "")
    close = [(len(sought & _words(method)), method) for method in methods]
    return [method for common, method in sorted(close, key=lambda pair: -pair[0]) if common]


def _is_far_enough(began: int, theirs: Lived, wish: Wish, limits: Limits, gap: int) -> bool:
    return began <= theirs.began - gap and limits.today - began >= (wish.months_on or 0)


def _suggestion(asker: Person, theirs: Lived, wish: Wish, limits: Limits, offered: Offered) -> Suggestion | None:
    found = kind_of(theirs, offered, wish, limits)
    if found is None or offered.walks_with >= offered.capacity or not speak_alike(asker, offered.person):
        return None
    kind, began = found
    time = (
        Point(Shared.MONTHS_ON, f"{limits.today - began} months on")
        if kind is Kind.HELPER
        else Point(Shared.SAME_TIME, "Lives through it at the same time")
    )
    points = [*_alike(theirs, offered), time, *_besides(asker, wish, limits, offered)]
    return Suggestion(offered.person.id, offered.person.name, kind, began, points)


def _alike(theirs: Lived, offered: Offered) -> Iterable[Point]:
    concerns = {each.concern for each in offered.person.lived}
    yield from (Point(Shared.CONCERN, each) for each in sorted(concerns) if each == (theirs.concern or each))
    if theirs.subconcern and any(each.subconcern == theirs.subconcern for each in offered.person.lived):
        yield Point(Shared.SUBCONCERN, theirs.subconcern)


def _besides(asker: Person, wish: Wish, limits: Limits, offered: Offered) -> Iterable[Point]:
    yield from (Point(Shared.LANGUAGE, each) for each in sorted(asker.languages & offered.person.languages))
    if limits.same_gender_first and _same_gender(asker, offered):
        yield Point(Shared.GENDER, str(asker.gender))
    yield from (Point(Shared.COPING, method) for method in coping(wish.seeks, offered.methods)[:3])
    if offered.walked_before:
        yield Point(Shared.BEFORE, "Walked with you before")


def _order(wish: Wish, limits: Limits, offered: Offered, made: Suggestion, theirs: Lived) -> tuple[object, ...]:
    """Return the place of a suggestion: the stage says what comes first, then those who are asked least."""
    shared = {point.shared for point in made.points}
    wanted = Kind.COMPANION if wish.stage == COMPANY_FIRST else Kind.HELPER
    return (
        made.kind is not wanted,
        offered.is_incomplete,
        limits.same_gender_first and Shared.GENDER not in shared,
        Shared.COPING not in shared and wish.stage != LIKENESS_FIRST,
        -len(shared) if wish.stage == LIKENESS_FIRST else 0,
        not offered.walked_before,
        offered.walks_with,
        Shared.SUBCONCERN not in shared,
        abs(theirs.began - made.began),
        made.member_id,
    )


def _same_gender(asker: Person, offered: Offered) -> bool:
    return asker.gender is not None and asker.gender == offered.person.gender


def _words(text: str) -> set[str]:
    return set(WORD.findall(text.casefold()))
