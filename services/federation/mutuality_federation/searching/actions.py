"""What the public sees of a listing is learnt, so that it is found."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import delete, exists, insert, select
from sqlalchemy.dialects import postgresql, sqlite

from mutuality.database import Session
from mutuality_federation.listings import ListingSeen
from mutuality_federation.searching import rules
from mutuality_federation.searching.models import ListingToken, WordNear

TOKEN, NEAR = ListingToken.__table__.c, WordNear.__table__.c


def learn(session: Session, fact: ListingSeen) -> None:
    """Find a listing by what the public sees of it from now on, and by nothing it saw before."""
    wanted = select(TOKEN.kind, TOKEN.token).where(TOKEN.listing_id == fact.listing_id)
    before = {(row.kind, row.token) for row in session.execute(wanted)}
    after = rules.tokens(fact.seen) if fact.seen else set()
    for kind, token in sorted(before - after):
        gone = (TOKEN.listing_id == fact.listing_id) & (TOKEN.kind == kind) & (TOKEN.token == token)
        session.execute(delete(ListingToken).where(gone))
    if after - before:
        new = [{"listing_id": fact.listing_id, "kind": kind, "token": token} for kind, token in sorted(after - before)]
        session.execute(insert(ListingToken), new)
    _keep_words(session, {token for kind, token in after - before if kind == rules.WORD})
    _forget_words(session, {token for kind, token in before - after if kind == rules.WORD})


def _keep_words(session: Session, words: Collection[str]) -> None:
    rows = [{"variant": variant, "word": word} for word in sorted(words) for variant in sorted(rules.variants(word))]
    if rows:
        adding = (sqlite if session.database.is_sqlite else postgresql).insert(WordNear)
        session.execute(adding.on_conflict_do_nothing(), rows)


def _forget_words(session: Session, words: Collection[str]) -> None:
    """Forget words that no listing holds any more."""
    if words:
        held = exists().where(TOKEN.kind == rules.WORD, TOKEN.token == NEAR.word)
        session.execute(delete(WordNear).where(NEAR.word.in_(sorted(words)), ~held))
