"""The things that are measured, each as turns that are made ready before they are taken."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial
from typing import Any

import orjson
from sqlalchemy import func, select

from bench.compliance.ground import ITEMS, Ground
from bench.stage import ADDRESS
from bench.world import EPOCH, ROOT
from mutuality.language import Kind, seal
from mutuality_federation.database import Base

Turns = Iterator[Callable[[], object]]
SLUGS = [f"item-{number}" for number in range(ITEMS)]


def words_taken_in(ground: Ground, edition_id: str, turns: int = 40) -> Turns:
    """Yield the taking in of signed attestations, one a chapter: signature, stream, state, history, receipt."""
    for member in ground.world.members[:turns]:
        said = {"edition_id": edition_id, "item": SLUGS[0], "view": "met", "attested_on": _today(ground)}
        signed = {"iss": member.id, "aud": ADDRESS, "epoch": EPOCH, "seq": 2, "prev": ROOT, "rev": 1, "policy": 1}
        signed |= {"cid": str(ground.world.ids.uuid(ground.world.now))}
        signed |= {"subject": f"attestation/{edition_id}/{SLUGS[0]}"}
        data = orjson.dumps(said).decode()
        sealed = seal(member.key, salt=bytes(16), data=data, kind=Kind.ATTESTATION, **signed)
        path = f"/v1/chapters/{member.id}/entries/2"
        yield partial(ground.call, "PUT", path, expected=201, json=sealed.envelope())


def reviews_written(ground: Ground, edition_id: str, turns: int = 40) -> Turns:
    """Yield the writing of an officer's verdict on what a chapter sent."""
    for member in ground.world.members[:turns]:
        path = f"/v1/chapters/{member.id}/compliance/{edition_id}/{SLUGS[0]}"
        said = {"statement": ground.call("GET", path).get_json()["statement"], "view": "met", "reason": "Seen."}
        yield partial(ground.call, "POST", f"{path}/reviews", expected=201, json=said)


def editions_rolled_out(ground: Ground, turns: int = 5) -> Turns:
    """Yield the publishing of an edition of sixty items to every chapter; no row is opened for any of them."""
    before = rows(ground)
    for _ in range(turns):
        path = ground.publish(SLUGS)[0]
        etag = ground.call("GET", path).headers["ETag"]
        ground.call("PUT", f"{path}/items/{SLUGS[0]}", etag=etag, json={"purpose": SLUGS[0], "text": "Otherwise"})
        yield partial(ground.release, path)
    if rows(ground) != before:
        raise RuntimeError("an edition opened rows before anybody answered")


def progress_read(ground: Ground, edition_id: str, turns: int = 10) -> Turns:
    """Yield the reading of how far all chapters are with all sixty items of a campaign."""
    asked = {"title": "Once a year", "reason": "Every year.", "edition_id": edition_id, "opens_on": _today(ground)}
    said = {**asked, "due_on": (ground.world.now.date() + timedelta(days=30)).isoformat()}
    called = ground.call("POST", ground.body("campaigns"), expected=201, json=said).get_json()["id"]
    yield from (partial(ground.call, "GET", f"/v1/campaigns/{called}/progress") for _ in range(turns))


def body_read(ground: Ground, turns: int = 5) -> Turns:
    """Yield the reading of every verdict of a body: what all chapters come to on all items, and a page of chapters."""
    yield from (partial(ground.call, "GET", ground.body("compliance")) for _ in range(turns))


def item_read_anew(ground: Ground, path: str, turns: int = 3) -> Turns:
    """Yield the reading of one item over all chapters, just after an edition worded it anew."""
    for number in range(turns):
        etag = ground.call("GET", path).headers["ETag"]
        said = {"purpose": SLUGS[0], "text": f"Worded anew, {number}", "force": "recommended"}
        ground.call("PUT", f"{path}/items/{SLUGS[0]}", etag=etag, json=said)
        ground.release(path)
        yield partial(ground.call, "GET", f"{ground.body('compliance')}?item={SLUGS[0]}")


def rows(ground: Ground) -> int:
    """Return how many states of items are held."""
    held: Any = Base.metadata.tables["item_state"]
    with ground.database.reading() as session:
        return session.scalar(select(func.count()).select_from(held)) or 0


def _today(ground: Ground) -> str:
    return ground.world.now.date().isoformat()
