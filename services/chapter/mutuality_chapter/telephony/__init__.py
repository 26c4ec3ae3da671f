"""The telephone provider behind one small interface, what it is told, who speaks as it; how little a caller leaves."""

from mutuality_chapter.telephony.actions import connection, is_set, pseudonym
from mutuality_chapter.telephony.providers import Command, Connection, Leg, Provider, SimulatedProvider, Telephones
from mutuality_chapter.telephony.routes import blueprint
from mutuality_chapter.telephony.rules import EventUnsigned, ProviderDown, TelephonyNotSet, require_signed, signed

__all__ = [
    "Command",
    "Connection",
    "EventUnsigned",
    "Leg",
    "Provider",
    "ProviderDown",
    "SimulatedProvider",
    "Telephones",
    "TelephonyNotSet",
    "blueprint",
    "connection",
    "is_set",
    "pseudonym",
    "require_signed",
    "signed",
]
