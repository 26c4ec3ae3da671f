"""Sums as we look at them before anything leaves: what would, who learns what, what it costs, what is in the way."""

from __future__ import annotations

from typing import Any

import orjson

from mutuality.database import Session
from mutuality.language.sums import ShareOutcome, Terms
from mutuality.periods import days_of
from mutuality.problems import Problem
from mutuality_chapter import affiliation, disclosing, floors
from mutuality_chapter.counting import figures
from mutuality_chapter.sharing import actions, events, store
from mutuality_chapter.sharing.actions import Wish
from mutuality_chapter.sharing.models import OurShare, TaskCopy

LEAVES = (
    "Two shares, each sealed for one aggregator. To get them each figure is split into two numbers that add up to it; "
    "the first is drawn at random, so neither says anything by itself. They are split once, for ever."
)
OF_TASK = ("title", "body_name", "length", "first_period", "figures", "epsilon", "by_unit", "is_experimental")


def task(session: Session, held: TaskCopy) -> dict[str, Any]:
    """Return a task as its leader signed it, and how we stand to it."""
    leader, helper = held.said["aggregators"]
    terms = store.terms(held)
    return {
        **{name: held.said[name] for name in OF_TASK},
        **{name: getattr(held, name) for name in ("id", "counts_from", "last_period", "document", "is_changed")},
        **{name: getattr(terms, name) for name in ("least_chapters", "least_people", "standard_error")},
        "leader": _named(leader),
        "helper": {**_named(helper), "is_confirmed": actions.is_confirmed(session, helper)},
    }


def preview(session: Session, held: TaskCopy, period: str) -> dict[str, Any]:
    """Return what would leave of a period, what each party learns of it, what it costs, and what stands in the way."""
    wish, split = Wish(session, held, period), store.share(session, held.id, period)
    counted = figures(session, period)
    return {
        "task_id": held.id,
        "period": period,
        "leaves": LEAVES,
        "data": _bytes(split) if split else None,
        "figures": [
            {"indicator": each.code, "title": each.title, "ours": counted.get(each.code)} for each in wish.terms.figures
        ],
        "parties": _parties(held, wish.terms),
        "budget": _budget(wish, is_split=split is not None),
        "hindrances": [] if split else _hindrances(wish),
    }


def share(session: Session, held: OurShare) -> dict[str, Any]:
    """Return what we shared of a period, and what came of it as far as we heard."""
    copy = session.get(TaskCopy, held.task_id)
    came = next((each for each in copy.came if each["period"] == held.period), None) if copy else None
    is_back = store.is_back(session, held.task_id, held.period)
    outcome = came["outcome"] if came else None
    shown = {name: getattr(held, name) for name in ("task_id", "period", "epsilon", "split_at", "split_by")}
    return {
        **shown,
        "data": _bytes(held),
        "figures": [
            {"indicator": code, "counted": ours, "carried": held.carried.get(code, 0)}
            for code, ours in held.counted.items()
        ],
        "outcome": ShareOutcome.TAKEN_BACK if is_back and outcome != ShareOutcome.COUNTED else outcome,
        "why": came["why"] if came else None,
    }


def _bytes(held: OurShare) -> str:
    return orjson.dumps(events.said(held)).decode()


def _named(aggregator: dict[str, Any]) -> dict[str, Any]:
    return {name: aggregator[name] for name in ("name", "address")}


def _parties(held: TaskCopy, terms: Terms) -> list[dict[str, str]]:
    leader, helper = held.said["aggregators"]
    total = f"the sum of at least {terms.least_chapters} chapters, with noise of about {terms.standard_error:.0f} in it"
    return [
        {
            "who": leader["name"],
            "learns": f"That we sent something, and when; one share, random by itself; in the end {total}.",
        },
        {
            "who": helper["name"],
            "learns": "That a chapter its officer vetted sent something; the other share, random by itself; no sum.",
        },
        {
            "who": f"{leader['name']} and {helper['name']} together",
            "learns": "Each figure, exactly. They are two so that they do not.",
        },
        {
            "who": "Everybody else",
            "learns": f"What our body shows of {total}; nothing below {terms.least_people} people.",
        },
    ]


def _budget(wish: Wish, *, is_split: bool) -> dict[str, Any]:
    return {
        "year": days_of(wish.period)[1].year,
        "costs": float(wish.epsilon),
        "spent": float(disclosing.spent(wish.session, wish.period)),
        "allowed": float(floors.protection(wish.session).epsilon_year),
        "is_drawn": is_split,
    }


def _hindrances(wish: Wish) -> list[dict[str, str]]:
    affiliation.require_active(wish.session)
    found = []
    for require in wish.conditions():
        try:
            require()
        except Problem as problem:
            found.append({"problem": problem.slug, "detail": problem.detail})
    return found
