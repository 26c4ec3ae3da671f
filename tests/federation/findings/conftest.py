"""A body whose item binds, a ladder to its end, and a chapter that declined."""

from contextlib import contextmanager
from datetime import timedelta

import pytest
from sqlalchemy import event

from mutuality.language import Kind

LADDER = ["contact", "consult", "cure", "unlist", "withdraw_name"]
RULES = {"ladder": LADDER, "cure_days": 30, "appeal_days": 20, "appeal_to": "second_officer"}


def slug_of(answer):
    return answer.status_code, answer.json["type"].rpartition("/")[2]


@pytest.fixture
def strict(office):
    office.choose(affiliation={"mode": "charter"}, noncompliance=RULES)
    return office


@pytest.fixture
def chapter_id(strict):
    return strict.chapter()


@pytest.fixture
def edition_id(strict):
    return strict.edition({"slug": "two-adults", "force": "binding"}, {"slug": "open-door", "force": "recommended"})


@pytest.fixture
def says(strict, chapter_id, edition_id):
    """Let the chapter answer an item."""

    def says(answer, item="two-adults", edition=edition_id, by=None):
        said = {"edition_id": edition, "item": item, "answer": answer, "decided_on": "2026-03-14"}
        strict.tell(by or chapter_id, Kind.RESPONSE, f"response/{edition}/{item}", **said)

    return says


@pytest.fixture
def open_finding(strict, chapter_id, edition_id, says):
    """Open a finding on what the chapter declined."""

    def open_finding(item="two-adults", at=None, by=None):
        says("declined", item, by=at)
        said = {"edition_id": edition_id, "item": item, "reason": "Nobody is alone with a child."}
        return (by or strict.officer).post(f"/v1/chapters/{at or chapter_id}/findings", said)

    return open_finding


@pytest.fixture
def finding(open_finding):
    """An open finding, as it was answered."""
    answer = open_finding()
    assert answer.status_code == 201, answer.json
    return answer.json


@pytest.fixture
def step(strict, finding):
    """Take a step about the finding."""

    def step(name, by=None, finding_id=None):
        said = {"step": name, "reason": "As we agreed."}
        return (by or strict.officer).post(f"/v1/findings/{finding_id or finding['id']}/steps", said)

    return step


@pytest.fixture
def put(strict, finding):
    """Do something to a step of the finding, or to the finding: `confirmation`, `withdrawal`, `end`."""

    def put(what, number=None, by=None, finding_id=None):
        path = f"/v1/findings/{finding_id or finding['id']}" + (f"/steps/{number}" if number else "")
        body = None if what == "confirmation" else {"reason": "We were wrong."}
        return (by or strict.officer).request("PUT", f"{path}/{what}", json=body)

    return put


@pytest.fixture
def shown(strict, finding):
    return lambda: strict.officer.get(f"/v1/findings/{finding['id']}").json


@pytest.fixture
def explained(strict, finding):
    return lambda: strict.officer.get(f"/v1/findings/{finding['id']}/explanation").json


@pytest.fixture
def stands(strict, chapter_id):
    return lambda: strict.officer.get(f"/v1/chapters/{chapter_id}/standing").json["standing"]


@pytest.fixture
def later(clock):
    return lambda days: clock.advance(timedelta(days=days))


@pytest.fixture
def climb(step, put, later, strict):
    """Take steps one after another up to one, each as soon as it may be."""

    def climb(to):
        taken = None
        for name in LADDER[1 : LADDER.index(to) + 1]:
            taken = step(name)
            assert taken.status_code == 201, taken.json
            last = taken.json["steps"][-1]
            if last["state"] == "announced":
                later(31)
                taken = put("confirmation", last["number"], by=strict.second)
                assert taken.status_code == 200, taken.json
            later(31 if name == "cure" else 0)
        return taken.json

    return climb


@pytest.fixture
def queries(federation_database):
    """Count what is asked of the database while something runs."""

    @contextmanager
    def queries():
        asked = []

        def note(*said):
            asked.append(said[2])

        event.listen(federation_database.read_engine, "before_cursor_execute", note)
        yield asked
        event.remove(federation_database.read_engine, "before_cursor_execute", note)

    return queries
