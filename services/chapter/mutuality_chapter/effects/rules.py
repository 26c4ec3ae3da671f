"""What is said of an effect, what the members decide when it is to be told, and what is told no more."""

from __future__ import annotations

from datetime import date

from mutuality.language import TELLS_CHANGE, OutOf
from mutuality.problems import Conflict, ValidationFailed

NAMED = frozenset({OutOf.METHOD, OutOf.KNOWLEDGE, OutOf.DECISION})


class EffectWithdrawn(Conflict):
    """This was withdrawn; note it anew if it holds after all."""


class EffectUnfit(ValidationFailed):
    """The parts of an effect do not hold together; `errors` says where.

    What has changed is said of what was accepted or is in practice; the month it came so far has begun; what it came
    out of is named where that is a method, knowledge or a decision.
    """


class NotShared(Conflict):
    """Our body was not told of this, or is our body no longer."""


def require_held(*, is_withdrawn: bool) -> None:
    """Refuse to change or share what was withdrawn.

    Raises:
        EffectWithdrawn: it was.
    """
    if is_withdrawn:
        raise EffectWithdrawn("This was withdrawn.")


def require_fit(
    *, status: str, change: str | None, since: str, today: date, out_of: str | None, out_of_id: str | None
) -> None:
    """Refuse a change of what was only asked or refused, a month to come, and an origin that has no id.

    Raises:
        EffectUnfit: it is.
    """
    faults = {
        "/change": (change is not None and status not in TELLS_CHANGE, "Nothing has changed by that yet."),
        "/out_of_id": (
            out_of_id is not None and out_of not in NAMED,
            "Only a method, knowledge or decision is named.",
        ),
        "/since": (since > f"{today:%Y-%m}", "That month lies ahead."),
    }
    errors = [{"pointer": pointer, "detail": says} for pointer, (is_so, says) in faults.items() if is_so]
    if errors:
        raise EffectUnfit(" ".join(each["detail"] for each in errors), errors=errors)


def subject_of(effect_id: str, wording: int, *, is_public: bool) -> str:
    """Return what a decision to tell of an effect is about: it as it stands, to our body or to everybody."""
    return f"{effect_id}-{wording}-{'public' if is_public else 'body'}"


def require_shared(*, is_shared: bool) -> None:
    """Refuse to take back what was never told, or was told to a body that is no longer ours.

    Raises:
        NotShared: it is so.
    """
    if not is_shared:
        raise NotShared("Our body knows nothing of this.")
