"""What of people may not stand in a text that everybody reads, looked for by chapters and by federations alike.

The chapter knows its members and looks before it publishes. The federation knows nobody: it looks again for what no
name is needed to see, since a chapter's program may be old, or somebody's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import unquote_plus

from mutuality.meeting_guide.fields import CONTACT
from mutuality.problems import ValidationFailed

NOTES = ("notes", "group_notes", "location_notes", "conference_url_notes", "conference_phone_notes", "hours")
TEXTS = ("name", "group_name", "district", "venue_name", "title", "hand_off/to", *NOTES)
PLACES = ("address", "area")
LINKS = ("url", "conference_url")
JOINED_BY = ("conference_phone", "conference_url")
HOTLINE = "hotline"
ABROAD = r"(?<![\w/])\+\d(?:[ ()./-]{0,2}\d){7,14}(?!\w)"
REACHES = re.compile(f"{CONTACT.pattern}|{ABROAD}")
NOT_A_DIGIT = re.compile(r"\D")
NOBODY = re.compile(r"(?!)")
TITLED = r"\b(?:Mr|Mrs|Ms|Miss|Herrn?|Frau|Mme)\b\.?\s+[^\W\d_a-z][\w'-]{2,}"
ASKED_FOR = r"\b(?i:contact|call|text|ask\s+for|speak\s+(?:to|with)|(?:hosted|led|chaired)\s+by|secretary|sponsor)"
NO_NAME = (
    *("Central", "Office", "Intergroup", "Service", "Services", "Group", "Meeting", "Church", "Centre", "Center"),
    *("Hall", "House", "Street", "Room", "Library", "Hospital", "Community", "Hotline", "Helpline", "Zoom", "Area"),
    *("Alcoholics", "Narcotics", "Anonymous", "Parish", "School", "Desk", "Line", "Saint", "First", "Security"),
)
WORD = rf"(?!(?:{'|'.join(NO_NAME)})\b)[^\W\d_a-z][^\W\d_A-Z]+"
WHOLE_NAME = re.compile(rf"{TITLED}|{ASKED_FOR}(?:\s+(?i:is))?[:,]?\s+{WORD}\s+{WORD}(?:-{WORD})?\b")
TAKEN_OUT = "…"  # never longer than what it stands for
SOMEBODY, CONTACTS, WHOLE = "names-somebody", "gives-contact", "names-in-full"
RULES = {
    SOMEBODY: "A text that everybody reads names no member.",
    CONTACTS: "A text that everybody reads gives no telephone number and no e-mail address but a hotline's own.",
    WHOLE: "Where members go by an initial (`anonymity.name_form`), a text that everybody reads names nobody in full.",
}


class ListingTellsOfPeople(ValidationFailed):
    """What the public reads names somebody, or says how somebody is reached: leave out what is pointed at.

    Each fault begins with the rule, `names-somebody`, `gives-contact` or `names-in-full`. Hotlines are listed with
    their own numbers.
    """


@dataclass(frozen=True)
class Screen:
    """How members are named, which numbers anybody may call, and whether people go by an initial.

    A hotline's own number may stand, and the number or the link by which a meeting is joined.
    """

    naming: re.Pattern[str] = NOBODY
    numbers: frozenset[str] = frozenset()
    is_by_initial: bool = False

    def knowing(self, *numbers: str) -> Screen:
        """Return it with more numbers that anybody may call."""
        return replace(self, numbers=self.numbers | {digits(each) for each in numbers})

    def faults(self, said: Mapping[str, Any]) -> list[tuple[str, str]]:
        """Return which texts break which rule."""
        texts = {name: said[name] for name in TEXTS if said.get(name)}
        named = [(name, SOMEBODY) for name, text in texts.items() if self.naming.search(text)]
        whole = [(name, WHOLE) for name, text in texts.items() if self._names_in_full(name, text)]
        places = {name: said[name] for name in PLACES if said.get(name)}
        reached = [(name, CONTACTS) for name, text in {**texts, **places}.items() if any(self._contacts(text, said))]
        reached += [("regions", CONTACTS) for region in said.get("regions", ()) if any(self._contacts(region, said))]
        linked = [(name, CONTACTS) for name in LINKS if _holds_mail(said.get(name))]
        return [*named, *whole, *reached, *linked]

    def passed(self, said: Mapping[str, Any]) -> dict[str, Any]:
        """Return a listing with all of it taken out."""
        texts = {name: self._without(name, said[name], said) for name in TEXTS if name in said}
        places = {name: self._unreached(said[name], said) for name in PLACES if name in said}
        slug = None if self.naming.search(said["slug"] or "") else said["slug"]
        links = {name: None if _holds_mail(said[name]) else said[name] for name in LINKS}
        regions = [region for region in said["regions"] if not any(self._contacts(region, said))]
        return {**said, **texts, **places, **links, "slug": slug, "regions": regions}

    def _contacts(self, text: str, said: Mapping[str, Any]) -> Iterator[str]:
        joined = [digits(said.get(name) or "") for name in JOINED_BY]
        for found in REACHES.findall(text):
            is_number = "@" not in found
            may_call = said.get("kind") == HOTLINE or any(digits(found) in each for each in (*joined, *self.numbers))
            if not (is_number and may_call):
                yield found

    def _names_in_full(self, name: str, text: str) -> bool:
        return self.is_by_initial and name in NOTES and WHOLE_NAME.search(text) is not None

    def _without(self, name: str, text: str | None, said: Mapping[str, Any]) -> str | None:
        text = self._unreached(text, said)
        if text is None:
            return None
        text = self.naming.sub(TAKEN_OUT, text)
        return WHOLE_NAME.sub(TAKEN_OUT, text) if self._names_in_full(name, text) else text

    def _unreached(self, text: str | None, said: Mapping[str, Any]) -> str | None:
        for contact in self._contacts(text or "", said):
            text = str(text).replace(contact, TAKEN_OUT)
        return text


def digits(number: str) -> str:
    """Return a number, or every number of a text, however it is spaced."""
    return NOT_A_DIGIT.sub("", number)


def require_nobody_in(said: Mapping[str, Any], screen: Screen, *, at: str = "") -> None:
    """Refuse to let the public read what names somebody, or says how somebody is reached; `at` is where that stands.

    Raises:
        ListingTellsOfPeople: it does, in these fields by these rules.
    """
    found = screen.faults(said)
    if found:
        faults = [{"pointer": f"{at}/{name}", "detail": f"{rule}: {RULES[rule]}"} for name, rule in found]
        raise ListingTellsOfPeople("What the public reads tells of people.", errors=faults)


def _holds_mail(link: str | None) -> bool:
    return any("@" in found for found in REACHES.findall(unquote_plus(link or "")))
