"""The things that have a name of their own in every body, and what we call them where a body does not say.

Once it took on a form, such a group is typically called a self-help group (Silverman, Mutual Help Groups, definition).
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

ENGLISH = "en"


class Thing(StrEnum):
    """What bodies have words of their own for."""

    CHAPTER = "chapter"
    MEETING = "meeting"
    MEMBER = "member"
    HELPER = "helper"
    UNIT = "unit"
    HOTLINE = "hotline"


def _words(chapter: str, meeting: str, member: str, helper: str, unit: str, hotline: str) -> dict[str, str]:
    return dict(zip(Thing, (chapter, meeting, member, helper, unit, hotline), strict=True))


DEFAULTS: Mapping[str, Mapping[str, str]] = {
    ENGLISH: _words("self-help group", "meeting", "member", "helper", "area", "telephone line"),
    "de": _words("Selbsthilfegruppe", "Treffen", "Mitglied", "Helfende", "Region", "Telefonlinie"),
    "es": _words("grupo de autoayuda", "reunión", "miembro", "persona que ayuda", "zona", "línea telefónica"),
    "fr": _words("groupe d'entraide", "réunion", "membre", "aidant", "région", "ligne téléphonique"),
    "it": _words("gruppo di auto-aiuto", "incontro", "membro", "persona che aiuta", "zona", "linea telefonica"),
    "nl": _words("zelfhulpgroep", "bijeenkomst", "lid", "helper", "regio", "telefoonlijn"),
    "pt": _words("grupo de autoajuda", "reunião", "membro", "pessoa que ajuda", "região", "linha telefônica"),
}
"""What we call things, by language."""


def labels_in(language: str, own: Mapping[str, str]) -> dict[str, str]:
    """Return what everything is called: a body's own word where it has one, else ours in that language, or English."""
    ours = DEFAULTS.get(language.partition("-")[0].lower(), DEFAULTS[ENGLISH])
    return {**ours, **{name: word for name, word in own.items() if name in ours and word}}
