"""A step that may be appealed, of a body whose second officer decides on appeals."""

import pytest

from mutuality.language import Kind
from tests.federation.findings.conftest import (  # noqa: F401 - the same body, chapter and finding
    chapter_id,
    climb,
    edition_id,
    explained,
    finding,
    later,
    open_finding,
    put,
    says,
    shown,
    stands,
    step,
    strict,
)

PROMISE = "prm_06ef2ngi01ssreeaag6shrnm3g"


@pytest.fixture
def appeal(strict, chapter_id, finding, shown):  # noqa: F811 - a fixture asks for fixtures by their names
    """Let the chapter appeal the last step, or another; return that appeal as it is shown."""

    def appeal(number=None, **said):
        where = {"finding_id": finding["id"], "step": number or shown()["steps"][-1]["number"]}
        grounds = {"ground": "put_right", "words": "There are two now.", "decided_on": "2026-03-15", **said}
        strict.tell(chapter_id, Kind.APPEAL, f"appeal/{where['finding_id']}/{where['step']}", **where, **grounds)
        return next(each for each in shown()["steps"] if each["number"] == where["step"])["appeals"][-1]

    return appeal


@pytest.fixture
def decide(strict):  # noqa: F811 - as above
    def decide(appeal, outcome="upheld", by=None):
        said = {"outcome": outcome, "reason": "We were wrong."}
        return (by or strict.second).post(f"/v1/appeals/{appeal['id']}/decision", said)

    return decide


@pytest.fixture
def waiting(strict):  # noqa: F811 - as above
    """Return the appeals of the body's chapters that wait to be decided."""
    return lambda: strict.show("appeals")["items"]


@pytest.fixture
def promise(strict, chapter_id, finding, edition_id):  # noqa: F811 - as above
    """Let the chapter promise to improve, or say anew what it promised."""

    def promise(**said):
        about = {"promise_id": PROMISE, "finding_id": finding["id"], "edition_id": edition_id, "item": "two-adults"}
        days = {"decided_on": "2026-03-15", "due_on": "2026-04-15"}
        whole = {**about, **days, "what": "We train two more.", "in_charge": "helpers", **said}
        strict.tell(chapter_id, Kind.IMPROVEMENT, f"improvement/{whole['promise_id']}", **whole)
        listed = strict.officer.get(f"/v1/chapters/{chapter_id}/improvements").json["items"]
        return listed[-1] if listed else None

    return promise
