"""What an offer must bring with it, what it may not say, and when it may leave."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from mutuality.language import OfferKind
from mutuality.problems import Conflict, ValidationFailed

NAMES: dict[OfferKind, frozenset[str]] = {
    OfferKind.ADAPTATION: frozenset({"edition_id", "item"}),
    OfferKind.METHOD: frozenset({"method_id"}),
    OfferKind.KNOWLEDGE: frozenset({"knowledge_id"}),
}
SOURCES = ("edition_id", "item", "method_id", "knowledge_id")
TEXTS = ("title", "serves", "text", "why", "findings", "source", "part")
SAID = (
    "kind",
    "title",
    "serves",
    "text",
    "why",
    "findings",
    "part",
    "edition_id",
    "item",
    "stage",
    "lineage",
    "edition",
    "setting",
    "source",
    "names_chapter",
    "is_public",
)
"""What leaves of an offer beside its id, in this order."""


class State(StrEnum):
    """Where an offer stands: nothing of a draft has left; of one that was changed, the words before the change have."""

    DRAFT = "draft"
    OFFERED = "offered"
    CHANGED = "changed"
    WITHDRAWN = "withdrawn"


class OfferUnfit(ValidationFailed):
    """An offer names what it comes from here by its kind, and nothing else; `errors` says where."""


class OfferLacksWords(ValidationFailed):
    """What it comes from does not say this, so the offer has to: `errors` says what."""


class OfferNamesSomebody(ValidationFailed):
    """An offer leaves the chapter word for word, so it names no member: `errors` says where it does."""


class OfferNamesChapter(ValidationFailed):
    """An offer names our chapter only where the members wish it: set `names_chapter`, or leave the name out."""


class BytesDiffer(Conflict):
    """What would leave is not what was looked at: look at `preview` again, and let the members decide about that."""


class OfferWithdrawn(Conflict):
    """This offer was taken back; what is offered again is a new one."""


class OfferLeft(Conflict):
    """This offer has left the chapter: it is not dropped but taken back."""


class OfferNotLeft(Conflict):
    """This offer has not left the chapter: there is nothing to take back; drop it."""


def require_source(said: Mapping[str, Any]) -> None:
    """Refuse an offer that does not name what it comes from, or names too much.

    Raises:
        OfferUnfit: it is so.
    """
    named = {name for name in SOURCES if said[name] is not None}
    wrong = sorted(named ^ NAMES[said["kind"]])
    if wrong:
        faults = [{"pointer": f"/{name}", "detail": "Name it for its own kind, and only for that."} for name in wrong]
        raise OfferUnfit(f"An offer of this kind names {' and '.join(sorted(NAMES[said['kind']]))}.", errors=faults)


def require_words(said: Mapping[str, Any]) -> None:
    """Refuse an offer that lacks words it needs.

    Raises:
        OfferLacksWords: it does.
    """
    lacking = [name for name in ("title", "serves", "text", "why") if not said[name]]
    if lacking:
        faults = [{"pointer": f"/{name}", "detail": "Say it."} for name in lacking]
        raise OfferLacksWords(f"Say {' and '.join(lacking)}: what it comes from does not.", errors=faults)


def spoken(said: Mapping[str, Any]) -> dict[str, str]:
    """Return every text of an offer by its name, in the way it would be read aloud."""
    return {name: str(said[name]).replace("_", " ") for name in TEXTS if said[name] is not None}


def require_nobody_named(where: list[str]) -> None:
    """Refuse an offer that names a member.

    Raises:
        OfferNamesSomebody: it does, at these places.
    """
    if where:
        faults = [{"pointer": f"/{name}", "detail": "Name a task, not a member."} for name in where]
        raise OfferNamesSomebody("This would leave the chapter with the name of a member.", errors=faults)


def require_chapter_unnamed(texts: Mapping[str, str], chapter: str, *, names_chapter: bool) -> None:
    """Refuse an offer that names the chapter where its members do not wish that.

    A name of one word may be any word: it counts only as it is written.

    Raises:
        OfferNamesChapter: it does.
    """
    words = re.findall(r"\w+", chapter)
    if names_chapter or not words:
        return
    spelled = r"\b" + r"\W+".join(re.escape(word) for word in words) + r"\b"
    flags = re.IGNORECASE if len(words) > 1 else 0
    where = [name for name, text in texts.items() if re.search(spelled, text, flags)]
    if where:
        faults = [{"pointer": f"/{name}", "detail": "Leave the chapter's name out."} for name in where]
        raise OfferNamesChapter("This names our chapter.", errors=faults)


def require_open(state: State) -> None:
    """Go on only with an offer that was not taken back.

    Raises:
        OfferWithdrawn: it was.
    """
    if state is State.WITHDRAWN:
        raise OfferWithdrawn("This offer was taken back.")


def require_draft(state: State) -> None:
    """Drop only what never left.

    Raises:
        OfferLeft: it did.
    """
    if state is not State.DRAFT:
        raise OfferLeft("This offer has left the chapter.")


def require_left(state: State) -> None:
    """Take back only what has left.

    Raises:
        OfferNotLeft: it has not.
        OfferWithdrawn: it was taken back before.
    """
    require_open(state)
    if state is State.DRAFT:
        raise OfferNotLeft("This offer has not left the chapter.")


def require_seen(seen: str, sha256: str) -> None:
    """Let exactly those bytes leave that were looked at.

    Raises:
        BytesDiffer: others would.
    """
    if seen != sha256:
        raise BytesDiffer("Other bytes would leave than those that were looked at.")


def state_of(*, sha256: str, sent_sha256: str | None, is_withdrawn: bool) -> State:
    """Return where an offer stands."""
    if is_withdrawn:
        return State.WITHDRAWN
    if sent_sha256 is None:
        return State.DRAFT
    return State.OFFERED if sha256 == sent_sha256 else State.CHANGED


def subject_of(offer_id: str, sha256: str) -> str:
    """Return what the members' decision must be about: this offer, in these very bytes."""
    return f"{offer_id}-{sha256[:16]}"
