"""The headings of other people's tables, and the fields they stand for.

Source: the CSV export of 12 Step Meeting List; GetNAWSDump of BMLT; and plain words in four languages.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mutuality.labels import fold

SEVERAL = frozenset({"types"})
"""What may stand in several columns; anything else stands in one."""

HEADINGS: dict[str, tuple[str, ...]] = {
    "slug": ("slug", "id", "key", "bmlt_id", "id_bigint", "Schlüssel", "Kennung", "clave", "identifiant"),
    "name": ("name", "meeting name", "title", "CommitteeName", "Bezeichnung", "Gruppenname", "nombre", "nom", "titre"),
    "day": ("day", "weekday", "day of week", "Tag", "Wochentag", "día", "día de la semana", "jour"),
    "time": ("time", "start", "starts", "start time", "Uhrzeit", "Beginn", "Zeit", "hora", "inicio", "heure", "début"),
    "end_time": ("end time", "end", "ends", "Ende", "bis", "fin", "hora de fin", "heure de fin"),
    "duration": ("duration", "minutes", "Dauer", "duración", "durée"),
    "timezone": ("timezone", "time zone", "Zeitzone", "zona horaria", "fuseau horaire"),
    "location": ("location", "place", "venue", "Ort", "Treffpunkt", "Veranstaltungsort", "lugar", "sitio", "lieu"),
    "address": ("address", "street", "Adresse", "Straße", "Anschrift", "dirección", "calle", "rue"),
    "formatted_address": ("full address", "formatted address", "vollständige Adresse", "adresse complète"),
    "city": ("city", "town", "Stadt", "ciudad", "ville"),
    "state": ("state", "province", "Bundesland", "Kanton", "provincia", "estado"),
    "postal_code": ("postal code", "zip", "PLZ", "Postleitzahl", "código postal", "code postal"),
    "country": ("country", "Land", "país", "pays"),
    "region": ("region", "Gebiet", "región", "LocBorough"),
    "sub_region": ("sub region", "neighborhood", "Stadtteil", "barrio", "quartier"),
    "types": (
        *("types", "type", "formats", "Art", "Arten", "tipo", "tipos", "Closed", "WheelChr"),
        *("Format1", "Format2", "Format3", "Format4", "Format5"),
    ),
    "notes": ("notes", "comments", "Hinweise", "Bemerkungen", "notas", "remarques"),
    "location_notes": ("location notes", "directions", "Wegbeschreibung", "cómo llegar", "accès"),
    "group": ("group", "Gruppe", "grupo", "groupe"),
    "group_notes": ("group notes",),
    "district": ("district", "Bezirk", "distrito"),
    "latitude": ("latitude", "lat", "Breite", "Breitengrad", "latitud"),
    "longitude": ("longitude", "lon", "lng", "Länge", "Längengrad", "longitud"),
    "url": ("url", "website", "web", "Webseite", "Netzseite", "página web", "site web"),
    "conference_url": ("conference url", "VirtualMeetingLink", "online link", "Einwahl-Link", "enlace", "lien"),
    "conference_url_notes": ("conference url notes", "VirtualMeetingInfo"),
    "conference_phone": ("conference phone", "PhoneMeetingNumber"),
    "conference_phone_notes": ("conference phone notes",),
    "attendance": ("attendance option", "attendance", "VenueType", "Form", "Teilnahme", "modalidad", "modalité"),
    "unpublished": ("unpublished", "delete"),
}
FIELDS = tuple(HEADINGS)


@dataclass(frozen=True)
class Assigned:
    """A column, by its heading, and the field it stands for."""

    column: str
    field: str


def key_of(heading: str) -> str:
    """Return a heading as it is compared: without capitals, accents and spacing."""
    return fold(heading).replace(" ", "").replace("_", "")


KNOWN = {key_of(heading): field for field, headings in HEADINGS.items() for heading in headings}


def propose(headings: Sequence[str]) -> list[Assigned]:
    """Return which column most likely stands for which field. What nobody knows, contact data above all, is left out.

    An address is a street where the town has a column of its own, and all of the address where it has none.
    """
    found = list(_known(headings))
    if any(each.field == "city" for each in found):
        return found
    whole = {"address": "formatted_address"}
    return [Assigned(each.column, whole.get(each.field, each.field)) for each in found]


def _known(headings: Sequence[str]) -> Iterator[Assigned]:
    taken: set[str] = set()
    for heading in headings:
        field = KNOWN.get(key_of(heading))
        if field and (field in SEVERAL or field not in taken):
            taken.add(field)
            yield Assigned(heading, field)
