"""The cells of other people's tables: weekdays, times, kinds, in the words of four languages."""

from __future__ import annotations

import re
from collections.abc import Mapping

from mutuality.bmlt import ALIKE
from mutuality.labels import fold
from mutuality.meeting_guide import CODE_NAMES, CODES

DAYS = (
    ("sunday", "sun", "su", "sonntag", "so", "domingo", "dom", "dimanche", "dim"),
    ("monday", "mon", "mo", "montag", "lunes", "lun", "lundi"),
    ("tuesday", "tue", "tues", "tu", "dienstag", "di", "martes", "mar", "mardi"),
    ("wednesday", "wed", "we", "mittwoch", "mi", "miércoles", "mié", "mercredi", "mer"),
    ("thursday", "thu", "thur", "thurs", "th", "donnerstag", "do", "jueves", "jue", "jeudi", "jeu"),
    ("friday", "fri", "fr", "freitag", "viernes", "vie", "vendredi", "ven"),
    ("saturday", "sat", "sa", "samstag", "sonnabend", "sábado", "sáb", "samedi", "sam"),
)
WEEKDAYS = {fold(word): day for day, words in enumerate(DAYS) for word in words}
CLOCK = re.compile(r"(\d{1,2})(?:\s*[:.hH]\s*(\d{2})?(?::00)?)?\s*(?:uhr|h)?\s*(?:([ap])\.?\s*m?\.?)?", re.IGNORECASE)
PLAIN = re.compile(r"(\d{1,2})(\d{2})")
NAMED = {"noon": "12:00", "mittag": "12:00", "mediodia": "12:00", "midi": "12:00", "midnight": "00:00"}
SPAN = re.compile(r"(\d{1,2}):(\d{2})(?::00)?|(\d{1,4})(?:\s*(?:min\.?|minutes|minuten|minutos))?", re.IGNORECASE)
APART = re.compile(r"[,;|\n/]")
YES = frozenset({"yes", "y", "true", "1", "x", "d", "ja", "si", "oui"})
TYPE_WORDS = {
    "O": ("open", "offen", "abierta", "abierto", "ouverte", "ouvert"),
    "C": ("closed", "geschlossen", "cerrada", "cerrado", "fermée", "fermé"),
    "X": ("wheelchair", "wheel", "rollstuhlgerecht", "barrierefrei", "accesible", "silla de ruedas", "accessible"),
    "W": ("women", "frauen", "mujeres", "femmes"),
    "M": ("men", "männer", "hombres", "hommes"),
    "Y": ("young people", "junge menschen", "jóvenes", "jeunes"),
    "BE": ("newcomer", "beginners", "neue", "principiantes", "recién llegados", "nouveaux"),
    "SP": ("speaker", "sprecher", "orador", "conférencier"),
    "D": ("discussion", "gespräch", "discusión"),
    "ST": ("step study", "schritte", "pasos", "étapes"),
    "MED": ("meditation", "meditación", "méditation"),
    "DE": ("german", "deutsch", "alemán", "allemand"),
    "EN": ("english", "englisch", "inglés", "anglais"),
    "FR": ("french", "französisch", "francés", "français"),
    "S": ("spanish", "spanisch", "español", "espagnol"),
}
BY_NAME = {
    **{fold(key): code for key, code in ALIKE.items()},
    **{fold(name): code for code, name in CODE_NAMES.items()},
    **{fold(word): code for code, words in TYPE_WORDS.items() for word in words},
}
ATTENDANCE = {
    "in_person": ("in person", "in-person", "vor ort", "präsenz", "presencial", "en persona", "présentiel", "1"),
    "online": ("online", "virtual", "virtuell", "en línea", "en ligne", "2"),
    "hybrid": ("hybrid", "hybride", "híbrido", "híbrida", "mixta", "mixte", "3"),
    "inactive": ("inactive", "ruht", "inactiva", "inactif"),
}
ATTENDED = {fold(word): kind for kind, words in ATTENDANCE.items() for word in words}
NOON, HOURS, SIXTY, DAY = 12, 24, 60, 24 * 60


def weekday(said: str) -> int | None:
    """Return a weekday as the Meeting Guide counts it, 0 for Sunday; None if it is none.

    A number is not taken: some count from Sunday, some from Monday, some from 0, some from 1.
    """
    return WEEKDAYS.get(fold(said))


def clock(said: str) -> str | None:
    """Return wall time as `19:30` from 7:30 PM, 19.30 Uhr, 19h30, 1930 or a word; None if it is none."""
    said = said.strip()
    plain = PLAIN.fullmatch(said) if len(said) > 2 else None  # noqa: PLR2004 - two digits are an hour
    whole = plain or CLOCK.fullmatch(said)
    if whole is None:
        return NAMED.get(fold(said))
    hours, minutes = int(whole[1]), int(whole[2] or 0)
    half = "" if plain else (whole[3] or "").lower()
    if half and not 1 <= hours <= NOON:
        return None
    hours = hours % NOON + (NOON if half == "p" else 0) if half else hours
    is_bare = not plain and not half and said.isdigit()
    return f"{hours:02}:{minutes:02}" if hours < HOURS and minutes < SIXTY and not is_bare else None


def minutes(said: str) -> int | None:
    """Return how many minutes `1:30`, `90` or `90 min` are, up to a day; None if it is none."""
    found = SPAN.fullmatch(said.strip())
    if found is None:
        return None
    total = int(found[3]) if found[3] else int(found[1]) * SIXTY + int(found[2])
    return total if 0 < total <= DAY else None


def types(said: str) -> list[str]:
    """Return the codes of kinds, told by code or by name; what nobody knows stays as it is, to be named as left out."""
    parts = (part.strip() for part in APART.split(said))
    return [part if part in CODES else BY_NAME.get(fold(part), part) for part in parts if part]


def attendance(said: str) -> str | None:
    """Return how one takes part; None if nobody knows the word."""
    return ATTENDED.get(fold(said))


def degrees(said: str) -> str:
    """Return a number with a point for a comma."""
    return said.strip().replace(",", ".") if said.count(",") == 1 and "." not in said else said.strip()


def is_yes(said: str) -> bool:
    """Say whether a cell says yes."""
    return fold(said) in YES


def meant(said: str, words: Mapping[str, str]) -> str:
    """Return what a cell means by the words a chapter has of its own, whole or part by part; or the cell as it is."""
    if not words:
        return said
    if (whole := words.get(fold(said))) is not None:
        return whole
    return ", ".join(words.get(fold(part), part.strip()) for part in APART.split(said)) if APART.search(said) else said
