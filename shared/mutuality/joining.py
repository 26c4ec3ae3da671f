"""How one takes part from afar, as it is said, changed and shown: a link, a number to dial, and what one needs."""

from __future__ import annotations

from mutuality.schema import Input, Output, Text

LINK = r"https?://[^\s]{1,990}"
DIALLED = r"\+?[0-9][0-9,*#]{2,254}"
ONLINE, ONLINE_NOTES = "Where to take part online", "What one needs to take part online"
BY_PHONE, PHONE_NOTES = "The number one dials, with `,` `*` `#` for what is dialled later", "What one needs to dial in"


class JoiningIn(Input):
    """How one takes part from afar, said whole."""

    conference_url = Text(ONLINE, longest=1000, pattern=LINK, load_default=None, allow_none=True)
    conference_url_notes = Text(ONLINE_NOTES, longest=1000, load_default=None, allow_none=True)
    conference_phone = Text(BY_PHONE, longest=255, pattern=DIALLED, load_default=None, allow_none=True)
    conference_phone_notes = Text(PHONE_NOTES, longest=1000, load_default=None, allow_none=True)


class JoiningChange(Input):
    """What of it is changed."""

    conference_url = Text(ONLINE, longest=1000, pattern=LINK, allow_none=True)
    conference_url_notes = Text(ONLINE_NOTES, longest=1000, allow_none=True)
    conference_phone = Text(BY_PHONE, longest=255, pattern=DIALLED, allow_none=True)
    conference_phone_notes = Text(PHONE_NOTES, longest=1000, allow_none=True)


class JoiningOut(Output):
    """How one takes part from afar."""

    conference_url = Text(ONLINE, longest=1000, allow_none=True)
    conference_url_notes = Text(ONLINE_NOTES, longest=1000, allow_none=True)
    conference_phone = Text(BY_PHONE, longest=255, allow_none=True)
    conference_phone_notes = Text(PHONE_NOTES, longest=1000, allow_none=True)
