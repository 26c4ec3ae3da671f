"""Whether the process lives, and whether it can do its work."""

import pytest

from tests.shared.web.notes import app_of_notes, slug
from tests.support import Caller


def test_a_process_that_answers_is_alive(stranger):
    assert stranger.get("/health/live").json == {"alive": True}


def test_a_process_whose_database_answers_is_ready(stranger):
    assert stranger.get("/health/ready").json == {"ready": True}


@pytest.fixture
def cut_off(federation_database, monkeypatch) -> Caller:
    from sqlalchemy.exc import OperationalError

    def unreachable():
        raise OperationalError("SELECT 1", {}, Exception("no route"))

    monkeypatch.setattr(federation_database, "reading", unreachable)
    return Caller(app_of_notes(federation_database))


def test_a_process_whose_database_does_not_answer_is_not_ready(cut_off):
    answer = cut_off.get("/health/ready")
    assert (answer.status_code, slug(answer)) == (503, "service-busy")


def test_a_process_whose_database_does_not_answer_is_still_alive(cut_off):
    assert cut_off.get("/health/live").status_code == 200


@pytest.mark.parametrize("path", ["/health/live", "/health/ready"])
def test_health_is_only_asked_about(stranger, path):
    answer = stranger.request("DELETE", path)
    assert (slug(answer), set(answer.headers["Allow"].split(", "))) == (
        "method-not-allowed",
        {"GET", "HEAD", "OPTIONS"},
    )
