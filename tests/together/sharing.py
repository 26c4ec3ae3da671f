"""A task that was told while there still was a way to the federation, for the walk that leaves no operation out."""

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from mutuality.fingerprints import words_for
from mutuality.language.sums import packed, summed_of
from mutuality_chapter import affiliation
from mutuality_chapter.sharing.models import TaskCopy

TASK, PERIOD = "tsk_06ef2ngi01ssreeaag6shrnm3g", "2026-01"
SAID = {
    "title": "Who we are",
    "body_name": "Every Child Remembered",
    "length": "month",
    "starts_in": 1,
    "first_period": PERIOD,
    "epsilon": 0.33,
    "by_unit": False,
    "least_chapters": 10,
    "least_people": 50,
    "is_experimental": True,
}
HELD = {"document": "signed", "counts_from": PERIOD, "last_period": None, "came": [], "is_told": True}


def told(database):
    """Let the feed have told of a task that our own federation leads, and return the words of its helper's key."""
    keys = [packed(X25519PrivateKey.generate().public_key().public_bytes_raw()) for _ in range(2)]
    with database.transaction() as session:
        bond = affiliation.require_active(session)
        parties = zip((bond.issuer, "https://aide.test"), keys, strict=True)
        said = {**SAID, "id": TASK, "body_id": bond.body_id, "figures": [vars(each) for each in summed_of(["joins"])]}
        said["aggregators"] = [{"address": address, "name": address, "key": key} for address, key in parties]
        session.merge(TaskCopy(id=TASK, said=said, is_changed=False, received_at=session.now, **HELD))
    return words_for(keys[1])


def sharing(walk, database):
    """The coordinator looks, compares the helper's words, shares, and takes it back."""
    words = told(database)
    for name in ("list_tasks_asked", "show_task_asked"):
        walk(name, task_id=TASK)
    walk("confirm_helper_key", {"words": words, "heard": "By telephone"}, task_id=TASK)
    for name in ("preview_share", "share_figures", "show_share", "take_share_back"):
        walk(name, task_id=TASK, period=PERIOD)
    walk("list_shares")
