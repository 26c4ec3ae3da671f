"""Many release at once, or the process dies between noise and what leaves: one row in the budget, one payload."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import func, select

from mutuality_chapter.disclosing import Draw
from mutuality_chapter.ledger.models import Pending
from mutuality_chapter.reporting import events
from tests.redteam.report import found
from tests.servers import SERVER

PERIOD = "2026-01--P3M"


@pytest.fixture(autouse=True)
def asked_for(policy, clock):
    """Let our body ask for figures of people with noise, and let the quarter be over."""
    policy(reporting={"duty": "expected"})
    clock.at = clock.at.replace(month=6)


def release(caller):
    return caller.request("PUT", f"/v1/reports/{PERIOD}")


def count(database, table):
    with database.reading() as session:
        return session.scalar(select(func.count()).select_from(table))


@pytest.mark.attack("RT10")
def test_fifty_who_release_at_once_draw_once_and_read_one_payload(coordinator, chapter_database):
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: release(coordinator), range(50)))
    told = {str(answer.json["cells"]) for answer in answers if answer.status_code == 200}
    rows = (len(told), count(chapter_database, Draw), count(chapter_database, Pending))
    what = f"payloads, rows of noise and reports that wait after 50 at once, on {SERVER}"
    found("RT10", what, str(rows), "(1, 1, 1)")
    assert {answer.status_code for answer in answers} <= {200, 409}
    assert rows == (1, 1, 1)


def test_of_two_who_would_spend_the_same_rest_of_a_year_one_does(coordinator, chapter_database, clock):
    clock.at = clock.at.replace(year=2027)
    for begin in ("01", "04", "07"):
        assert coordinator.request("PUT", f"/v1/reports/2026-{begin}--P3M").status_code == 200
    with ThreadPoolExecutor(2) as pool:
        ways = ("2026-10--P3M", "2026-01--P12M")
        answers = list(pool.map(lambda period: coordinator.request("PUT", f"/v1/reports/{period}"), ways))
    assert sorted(answer.status_code for answer in answers) == [200, 409]
    assert count(chapter_database, Draw) == 4


@pytest.mark.attack("RT10")
def test_a_crash_between_noise_and_what_leaves_leaves_neither_and_the_next_try_draws_once(
    coordinator, chapter_database, monkeypatch
):
    def die(*_args, **_known):
        raise SystemExit

    with monkeypatch.context() as broken:
        broken.setattr(events, "report_released", die)
        with pytest.raises(SystemExit):
            release(coordinator)
    assert (count(chapter_database, Draw), count(chapter_database, Pending)) == (0, 0)
    assert release(coordinator).status_code == 200
    assert (count(chapter_database, Draw), count(chapter_database, Pending)) == (1, 1)
