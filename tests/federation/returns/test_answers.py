"""What came of a report adds up, is kept with its receipt, and is what a trial said would come of it."""

import orjson
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mutuality.language import Kind
from mutuality.problems import Problem
from tests.federation.statistics.conftest import STANDARD

PARTS = ("created", "changed", "unchanged", "deleted", "rejected")
CODES = st.sampled_from(["meetings_held", "requests_opened", "joins", "unheard_of"])
EXACT = st.fixed_dictionaries({"state": st.just("counted"), "value": st.integers(0, 9), "mode": st.just("exact")})
HIDDEN = st.just({"state": "suppressed", "value": None, "mode": "suppressed"})
REPORTS = st.lists(st.dictionaries(CODES, EXACT | HIDDEN, min_size=1), min_size=1, max_size=4)


@pytest.fixture
def chapter(strict, chapter_id):
    """The chapter's own app."""
    return strict.federation.with_scopes("link:read", chapter=chapter_id, body=strict.body_id)


@pytest.fixture
def answers(chapter, chapter_id):
    """Return what came of every report the chapter sent."""
    return lambda: chapter.get(f"/v1/chapters/{chapter_id}/intake-answers").json["items"]


def test_what_came_of_each_revision_is_kept_and_adds_up(report, withdraw, answers):
    report(meetings_held=4, requests_opened=2)
    report(meetings_held=5, joins=None)
    withdraw()
    kept = answers()
    assert [tuple(each[part] for part in PARTS) for each in kept] == [(2, 0, 0, 0, 0), (1, 1, 0, 1, 0), (0, 0, 0, 2, 0)]
    assert [each["sent"] for each in kept] == [2, 3, 2]


def test_a_chapter_reads_its_own_answers_alone(strict, report, chapter_id):
    other = strict.federation.with_scopes("link:read", chapter=strict.chapter("Ford"), body=strict.body_id)
    assert other.get(f"/v1/chapters/{chapter_id}/intake-answers").status_code == 404


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(reports=REPORTS)
def test_a_trial_says_what_the_real_report_comes_to(strict, reports):
    mill = strict.chapter("Mill")
    own = strict.federation.with_scopes("link:read", chapter=mill, body=strict.body_id)
    for figures in reports:
        cells = [{"indicator": code, **cell} for code, cell in figures.items()]
        said = {**STANDARD, "period": "2026-02", "dictionary": 1, "cells": cells}
        tried = own.post(f"/v1/chapters/{mill}/report-trials", {"data": orjson.dumps(said).decode()}).json
        assert tried["sent"] == sum(tried[part] for part in PARTS)
        assert {name: tried[name] for name in ("sent", *PARTS)} == really(strict, own, mill, said, tried["refusal"])


def really(strict, own, mill, said, refusal):
    """Send a report, and return what came of it; it is refused as was foretold, or not at all."""
    if refusal is not None:
        with pytest.raises(Problem) as refused:
            strict.tell(mill, Kind.REPORT, "report/standard/2026-02", **said)
        assert refused.value.slug == refusal["code"]
        sent = len(said["cells"])
        return {"sent": sent, **dict.fromkeys(PARTS, 0), "rejected": sent}
    strict.tell(mill, Kind.REPORT, "report/standard/2026-02", **said)
    kept = own.get(f"/v1/chapters/{mill}/intake-answers").json["items"][-1]
    return {name: kept[name] for name in ("sent", *PARTS)}
