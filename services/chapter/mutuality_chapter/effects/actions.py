"""What happens to effects: noted, changed, told by the members' decision, taken back, withdrawn."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from mutuality.database import Session
from mutuality.language import OutOf
from mutuality.periods import month_of
from mutuality_chapter import affiliation, governance, knowledge, methods, partners
from mutuality_chapter.effects import events, rules
from mutuality_chapter.effects.models import Effect

SHARED = ("shared_as", "shared_on", "shared_wording", "decision_id", "joins")


def note(session: Session, *, said: dict[str, Any]) -> Effect:
    """Note a practice or a norm that we change, or mean to.

    Raises:
        EffectUnfit: its parts do not hold together.
        NotFound, NotAMethod, NotTakenUp: what it came out of is not here.
        MemberNamed: a member is named.
    """
    today = affiliation.today(session)
    said["since"] = said["since"] or month_of(today)
    effect = Effect(id=session.new_id("eff"), noted_on=today, is_public=False, wording=1, version=1, **said)
    _require_sound(session, effect)
    _require_origin(session, effect)
    session.add(effect)
    return effect


def change(session: Session, *, effect: Effect, said: dict[str, Any]) -> Effect:
    """Put it otherwise, or say how far it has come; who was told of it is told anew by another decision.

    Raises:
        EffectWithdrawn: it was withdrawn.
        EffectUnfit: its parts would not hold together.
        NotFound, NotAMethod, NotTakenUp: what it came out of is not here.
        MemberNamed: a member is named.
    """
    rules.require_held(is_withdrawn=effect.withdrawn_on is not None)
    if said.get("status", effect.status) != effect.status:
        said.setdefault("since", month_of(affiliation.today(session)))
    before = {name: getattr(effect, name) for name in said}
    for name, value in said.items():
        setattr(effect, name, value)
    effect.wording += before != said
    _require_sound(session, effect)
    if {"out_of", "out_of_id"} & said.keys():
        _require_origin(session, effect)
    session.flush()  # counts the version up before the answer is made
    return effect


def share(session: Session, *, effect: Effect, decision_id: str, is_public: bool, joins: str | None) -> Effect:
    """Tell our body of it as it stands, as the members decided; told so before, it is not told twice.

    Raises:
        EffectWithdrawn: it was withdrawn.
        NotAffiliated: we belong to no body.
        NotDecided: they did not decide so.
        MemberNamed: a member is named, who came after it was noted.
    """
    rules.require_held(is_withdrawn=effect.withdrawn_on is not None)
    bond = affiliation.require_active(session)
    subject = rules.subject_of(effect.id, effect.wording, is_public=is_public)
    governance.require_decision(session, decision_id, kind=governance.Kind.UPWARD, subject=subject)
    _require_sound(session, effect)
    shared = {
        "shared_as": bond.chapter_id,
        "shared_wording": effect.wording,
        "decision_id": decision_id,
        "is_public": is_public,
        "joins": joins,
    }
    if any(getattr(effect, name) != value for name, value in shared.items()):
        _note_shared(session, effect, **shared, shared_on=affiliation.today(session))
        events.shared(session, effect)
    return effect


def take_back(session: Session, *, effect: Effect) -> Effect:
    """Take back from our body what it was told; here it stays.

    Raises:
        NotShared: it was not told.
    """
    rules.require_shared(is_shared=_is_shared(session, effect))
    events.taken_back(session, effect)
    _note_shared(session, effect, **dict.fromkeys(SHARED), is_public=False)
    return effect


def withdraw(session: Session, *, effect: Effect) -> Effect:
    """Stand by it no more, and take it back where it was told. Done again, it stays as it is."""
    if effect.withdrawn_on is None:
        effect.withdrawn_on = affiliation.today(session)
        session.flush()  # counts the version up before the answer is made
        if _is_shared(session, effect):
            take_back(session, effect=effect)
    return effect


def _note_shared(session: Session, effect: Effect, **said: Any) -> None:
    for name, value in said.items():
        setattr(effect, name, value)
    session.flush()  # counts the version up before the answer is made


def _is_shared(session: Session, effect: Effect) -> bool:
    bond = affiliation.active_bond(session)
    return bond is not None and effect.shared_as == bond.chapter_id


def _require_sound(session: Session, effect: Effect) -> None:
    parts = ("status", "change", "since", "out_of", "out_of_id")
    said = {name: getattr(effect, name) for name in parts}
    rules.require_fit(**said, today=affiliation.today(session))
    texts = ("target", "action", "change", "evidence", "place")
    partners.require_nobody_named(session, {name: getattr(effect, name) for name in texts})


def _require_origin(session: Session, effect: Effect) -> None:
    if effect.out_of_id is not None:
        ORIGINS[OutOf(str(effect.out_of))](session, effect.out_of_id)


ORIGINS: dict[OutOf, Callable[[Session, str], None]] = {
    OutOf.METHOD: lambda session, named: methods.require_published(session, [named]),
    OutOf.KNOWLEDGE: lambda session, named: knowledge.require_taken_up(session, named, also_tried=True),
    OutOf.DECISION: governance.require_on_record,
}
