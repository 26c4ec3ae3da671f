"""Whose signatures we believe: those of the keys our federation names at the address we dial, those of before too."""

from __future__ import annotations

from mutuality.database import Database
from mutuality.signing import peek
from mutuality_chapter import affiliation
from mutuality_chapter.link.federation import Federation


def meet_key(database: Database, federation: Federation, signed: str) -> None:
    """Fetch the federation's keys anew if it signed with one we do not know; what it signed is not believed by that.

    Raises:
        Unreachable, Refused: the keys did not come.
        SignatureInvalid: nobody can read with which key it was signed.
        KeyInvalid: what came is no key, or not named by its thumbprint.
    """
    kid = str(peek(signed)[0].get("kid"))
    with database.reading() as session:
        is_known = affiliation.knows_federation_key(session, kid)
    if is_known:
        return
    keys = federation.keys()
    with database.transaction() as session:
        affiliation.add_federation_keys(session, keys)
