"""What a body does with its policy: publish a version, from a preset, from a document, or both."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import orjson

from mutuality.database import Session
from mutuality.policy import ControlPolicy, load_preset
from mutuality.signing import digest
from mutuality_federation import bodies
from mutuality_federation.policies import rules, store
from mutuality_federation.policies.models import PolicyVersion


def publish(session: Session, *, body_id: str, said: dict[str, Any], by: str) -> PolicyVersion:
    """Publish the next version of a body's policy.

    Raises:
        NotFound: there is no such body or preset.
        PolicyInvalid: the document is no control policy.
        DayPassed: the day lies before today or before a version already published.
        NoticeTooShort: it tightens without the notice promised.
    """
    bodies.require_body(session, body_id)
    policy = ControlPolicy.from_document(_document(said))
    today, newest = session.now.date(), store.newest(session, body_id)
    rules.require_day(said["in_force_on"], today=today, newest=newest.in_force_on if newest else None)
    held = store.policy_in_force(session, body_id, today)
    rules.require_notice(
        said["in_force_on"],
        today=today,
        notice_days=held["notice_days"],
        is_stricter=policy.is_stricter_than(held.policy),
    )
    text = orjson.dumps(policy.document(), option=orjson.OPT_SORT_KEYS).decode()
    version = PolicyVersion(
        id=session.new_id("pol"),
        body_id=body_id,
        number=newest.number + 1 if newest else 1,
        preset=said["preset"],
        document=text,
        sha256=digest(text),
        in_force_on=said["in_force_on"],
        published_at=session.now,
        published_by=by,
    )
    session.add(version)
    return version


def _document(said: dict[str, Any]) -> dict[str, Any]:
    """Return the preset's document with the changes laid over it."""
    chosen = load_preset(said["preset"]).document if said["preset"] else {}
    return _laid_over(chosen, said["document"])


def _laid_over(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    merged = dict(below)
    for name, value in above.items():
        nested = isinstance(value, Mapping) and isinstance(merged.get(name), Mapping)
        merged[name] = _laid_over(merged[name], value) if nested else value
    return merged
