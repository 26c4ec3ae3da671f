"""A task the body leads, and one it helps another with, so that probes get past "not found"."""

from __future__ import annotations

from mutuality.authority import ServiceKeys
from mutuality.language.feeds import read_task
from mutuality.web.service import EXTENSION
from mutuality_chapter.sharing.models import OurShare
from mutuality_federation.aiding.models import AidedTask
from tests.bonds import Bond
from tests.together.sharing import TASK, told

OTHER = "hSDwCYkwp1R0i33ctD73Wg2_Og0mOBr066SpjqqbTmo"
SUMMED = {"title": "Who we are", "length": "quarter", "first_period": "2026-04--P3M", "figures": ["joins"]}


def hear_of_it(bond: Bond, period: str) -> dict[str, str]:
    """Let the chapter hear of a task in which it counts, and have shared a period of it; return what it is called."""
    database = bond.chapter.app.extensions[EXTENSION].database
    told(database)
    halves = {"sealed": ["AA", "AA"], "counted": {"joins": 0}, "carried": {}, "epsilon": 0.33, "split_by": "robin"}
    with database.transaction() as session:
        session.add(OurShare(task_id=TASK, period=period, split_at=session.now, **halves))
    return {"task_id": TASK}


def sum_up(bond: Bond, app_id: str) -> dict[str, str]:
    """Let the body lead a task and help with one that was signed alike; return what each is called."""
    database = bond.federation.app.extensions[EXTENSION].database
    helper = {"address": "https://aide.test", "name": "The Widows", "key": OTHER}
    said = {**SUMMED, "epsilon": 0.5, "by_unit": False, "helper": helper}
    task = bond.officer.post(f"/v1/bodies/{bond.body_id}/sum-tasks", said).json
    with database.transaction() as session:
        read = read_task(task["document"], ServiceKeys(database).find)
        aided = AidedTask(id=session.new_id("tsk"), body_id=bond.body_id, app_id=app_id, document=task["document"])
        aided.said, aided.taken_up_at, aided.taken_up_by, aided.version = read, session.now, "officer", 1
        session.add(aided)
        return {"task_id": task["id"], "aided_id": aided.id, "period": "2026-04--P3M"}
