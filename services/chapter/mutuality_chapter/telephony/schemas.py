"""Shapes of the telephone provider."""

from __future__ import annotations

from enum import StrEnum

from mutuality.joining import LINK
from mutuality.schema import Choice, Input, Moment, Output, Text


class ProviderKind(StrEnum):
    """Which telephone provider."""

    SIMULATED = "simulated"
    WEBHOOK = "webhook"


class TelephonyIn(Input):
    """The telephone provider to use. The simulated one carries nothing: it is for rehearsals."""

    kind = Choice(ProviderKind, "Which provider", required=True)
    url = Text(
        "Where its commands are sent; for a webhook", longest=1000, pattern=LINK, load_default=None, allow_none=True
    )


class TelephonyOut(Output):
    """The telephone provider that is used."""

    kind = Choice(ProviderKind, "Which provider")
    url = Text("Where its commands are sent", longest=1000, allow_none=True)
    set_at = Moment("When it was set")


class TelephonySet(TelephonyOut):
    """The telephone provider as it was set, with the secret both sides sign with, told this once."""

    secret = Text("The secret, as Standard Webhooks writes it", longest=64)
