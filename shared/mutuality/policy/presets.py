"""Control policies by pattern, ready to be chosen; each is a file of this package.

A file may name a preset it `extends`: what it leaves out is said there, key by key.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from mutuality.policy.document import ControlPolicy, laid_over, sentences
from mutuality.policy.table import KEYS
from mutuality.policy.values import NOT_ASKED, Key, Number, Steps
from mutuality.problems import NotFound


@dataclass(frozen=True)
class Preset:
    """A control policy by pattern: whose manner it is, how such bodies began, their levels, what they ask.

    `overlays` ask more of some chapters: documents by their names.
    """

    name: str
    title: str
    about: str
    origin: tuple[str, ...]
    levels: tuple[str, ...]
    labels: dict[str, str]
    policy: ControlPolicy
    overlays: dict[str, dict[str, Any]]

    @property
    def asks(self) -> list[str]:
        """Return what it asks beyond nothing, a sentence each."""
        return sentences(self.policy)

    @property
    def leaves_free(self) -> list[str]:
        """Return what it leaves free, a sentence each: what the nothing value of every other key means."""
        return [_free(kind) for key, kind in KEYS.items() if self.policy[key] == kind.nothing]

    @property
    def document(self) -> dict[str, Any]:
        """Return its policy as a nested document."""
        return self.policy.document()


def names() -> list[str]:
    """Return the names of all presets."""
    return sorted(each.name.removesuffix(".yaml") for each in _folder().iterdir() if each.name.endswith(".yaml"))


@cache
def load(name: str) -> Preset:
    """Return a preset.

    Raises:
        NotFound: there is none of that name.
    """
    if name not in names():
        raise NotFound(f"There is no preset {name}.")
    said = _said(name)
    return Preset(
        name=name,
        title=said["title"],
        about=said["about"],
        origin=tuple(said["origin"]),
        levels=tuple(said["levels"]),
        labels=said["labels"],
        policy=ControlPolicy.from_document(said["policy"]),
        overlays=said.get("overlays", {}),
    )


def _said(name: str) -> dict[str, Any]:
    """Return what a preset's file says, laid over what it extends."""
    said: dict[str, Any] = yaml.safe_load(_folder().joinpath(f"{name}.yaml").read_text(encoding="utf-8"))
    return laid_over(_said(said.pop("extends")), said) if "extends" in said else said


def _free(kind: Key) -> str:
    said = kind.say(kind.nothing)
    return (
        f"It is not asked that: {kind.asks.format('…')}"
        if said == NOT_ASKED and isinstance(kind, Number | Steps)
        else said
    )


def _folder() -> Any:
    return files("mutuality.policy").joinpath("presets")
