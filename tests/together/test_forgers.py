"""A federation whose operator cheats: whatever it edits, leaves out, repeats or denies, the chapter finds it.

What a chapter may forge, and how it is refused, stands in `tests/federation/link/test_refusals.py`.
"""

from dataclasses import dataclass
from typing import Any

import orjson
import pytest

from mutuality.transport import Answer
from mutuality_chapter.link import Link
from tests.beginnings import laid_once
from tests.emptying import wipe_tables

FORGED = "eyJhbGciOiJFUzI1NiJ9.e30.AAAA"


@dataclass
class Cheat:
    """Changes what the federation answers to requests whose address ends so."""

    behind: Any
    ends: str
    change: Any

    def send(self, method, url, **said):
        answer = self.behind.send(method, url, **said)
        if answer.status >= 300 or not url.partition("?")[0].endswith(self.ends):
            return answer
        return Answer(answer.status, orjson.dumps(self.change(orjson.loads(answer.content))), answer.headers)


def entries(change):
    """Return a change to the list of our own entries."""
    return lambda said: {**said, "items": change(said["items"])}


def edited(items, place, **members):
    return [{**each, **(members if number == place else {})} for number, each in enumerate(items)]


@pytest.fixture
@laid_once
def published(bond):
    """A chapter that published its enrolment, an epoch and a report."""
    bond.dial()
    assert bond.coordinator.request("PUT", "/v1/reports/2026-02").status_code == 200
    assert bond.dial()["published"] == 1
    return bond


@pytest.fixture
def cheated(chapter_database, network):
    """Let the chapter dial out, just started, through a cheat; return outcome and detail."""

    def cheated(ends, change):
        record = Link(chapter_database, Cheat(network, ends, change)).dial()
        return record.outcome, record.detail

    return cheated


@pytest.fixture
def restored(published, chapter_database):
    """The chapter, restored from a backup that knows nothing of what it published."""
    wipe_tables(chapter_database, "log_entry")
    return published


RECOVERY = {
    "data is edited": (lambda items: edited(items, 2, data=items[1]["data"]), "untrusted"),
    "an entry is edited": (lambda items: edited(items, 2, entry=FORGED), "untrusted"),
    "an entry stands for another": (lambda items: edited(items, 2, **items[1]), "forked"),
    "the first is left out": (lambda items: items[1:], "forked"),
    "one between is left out": (lambda items: [items[0], items[2]], "forked"),
    "the last is left out": (lambda items: items[:2], "forked"),
    "all are left out": (lambda _items: [], "forked"),
    "one is repeated": (lambda items: [items[0], *items], "forked"),
    "the order is changed": (lambda items: [items[0], items[2], items[1]], "forked"),
    "a receipt is another's": (lambda items: edited(items, 2, receipt=items[1]["receipt"]), "untrusted"),
    "a receipt is forged": (lambda items: edited(items, 2, receipt=FORGED), "untrusted"),
}


@pytest.mark.parametrize(("change", "outcome"), RECOVERY.values(), ids=RECOVERY)
def test_a_restored_chapter_is_not_given_another_past(restored, cheated, change, outcome):
    assert cheated("/entries", entries(change))[0] == outcome


@pytest.mark.parametrize(("change", "outcome"), RECOVERY.values(), ids=RECOVERY)
def test_a_chapter_that_was_cheated_signs_nothing_and_recovers_once_it_is_told_the_truth(
    restored, cheated, network, change, outcome
):
    network.sent.clear()
    assert cheated("/entries", entries(change))[0] == outcome
    assert [url for method, url, _ in network.sent if method == "PUT"] == []
    assert cheated("/entries", entries(list))[0] == "done"


def test_an_entry_replaced_at_the_head_is_a_fork(published, cheated):
    outcome, detail = cheated("/head", lambda said: {**said, "digest": "f" * 64})
    assert (outcome, "Call a human" in detail) == ("forked", True)


def test_a_head_that_nobody_signed_leads_nowhere(published, cheated):
    assert cheated("/head", lambda said: {**said, "seq": said["seq"] + 1, "digest": "f" * 64})[0] == "forked"


def test_an_entry_that_is_denied_is_sent_again_and_proved_by_its_receipt(published, cheated, network):
    network.sent.clear()
    cheated("/head", lambda said: {**said, "seq": 0, "digest": "0" * 64, "epoch": ""})
    sent = [orjson.loads(content) for method, _, content in network.sent if method == "PUT"]
    assert [each["receipt"].count(".") for each in sent[:3]] == [2, 2, 2]


@pytest.mark.parametrize("receipt", ["of another entry", "forged", "none"])
def test_a_receipt_for_something_else_settles_nothing(published, cheated, receipt):
    older = published.coordinator.get("/v1/link/ledger").json["items"][-1]["receipt"]
    said = {"of another entry": older, "forged": FORGED, "none": ""}[receipt]
    published.coordinator.request("PUT", "/v1/reports/2026-02")
    assert cheated("/5", lambda _said: {"receipt": said})[0] == "untrusted"
    assert published.coordinator.get("/v1/link").json["waiting"] == 1
