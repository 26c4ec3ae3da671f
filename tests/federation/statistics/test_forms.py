"""A report that answers a form of the body's own is judged by what that form asks."""

from json import dumps

import pytest

from mutuality.forms import FigureMissing, FigureNotAsked, FigureTooLarge, FormPeriodUnfit, FormUnknown
from mutuality.language import Kind
from tests.federation.forms.conftest import FORM
from tests.federation.statistics.conftest import STANDARD, cell_of

PERIOD = "2026-04--P3M"


@pytest.fixture
def answer(strict, chapter_id, today):
    """Let the form ask from April on, and answer it in July."""
    form_id = strict.officer.post(f"/v1/bodies/{strict.body_id}/forms", FORM).json["id"]
    strict.officer.post(f"/v1/forms/{form_id}/editions", {"effective_from": PERIOD})
    today(2026, 7, 10)

    def answer(period=PERIOD, edition=1, form="spring", **figures):
        cells = [cell_of(code, value) for code, value in figures.items()]
        said = {"form": form, "edition": edition, "period": period, "dictionary": 2, "cells": cells}
        strict.tell(chapter_id, Kind.REPORT, f"report/{form}/{period}", **said)

    return answer


def test_a_figure_of_the_bodys_own_is_taken(strict, answer):
    answer(meetings_held=12, rooms_opened=3)
    assert {each["indicator"] for each in strict.show("statistics/rows", period=PERIOD)["items"]} == {
        "meetings_held",
        "rooms_opened",
    }


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ({"meetings_held": 4, "requests_opened": 3}, FigureNotAsked),
        ({"rooms_opened": 3}, FigureMissing),
        ({"meetings_held": 400_000}, FigureTooLarge),
        ({"meetings_held": 4, "edition": 2}, FormUnknown),
        ({"meetings_held": 4, "form": "autumn"}, FormUnknown),
        ({"meetings_held": 4, "period": "2026-05"}, FormPeriodUnfit),
        ({"meetings_held": 4, **STANDARD, "period": "2026-06"}, FormUnknown),
    ],
)
def test_what_does_not_answer_the_form_is_refused(answer, said, problem):
    with pytest.raises(problem):
        answer(**said)


@pytest.fixture
def tried(strict, chapter_id):
    """Try to report figures, and return what would come of it."""

    def tried(**figures):
        said = {"form": "spring", "edition": 1, "period": PERIOD, "dictionary": 2}
        cells = [cell_of(code, value) for code, value in figures.items()]
        own = strict.federation.with_scopes("link:read", chapter=chapter_id, body=strict.body_id)
        return own.post(f"/v1/chapters/{chapter_id}/report-trials", {"data": dumps({**said, "cells": cells})}).json

    return tried


def test_a_trial_is_refused_as_the_real_report_is(answer, tried):
    with pytest.raises(FigureMissing) as refused:
        answer(rooms_opened=3)
    assert tried(rooms_opened=3)["refusal"]["code"] == refused.value.slug


def test_a_trial_adds_up_to_what_is_sent_and_writes_nothing(answer, tried):
    answer(meetings_held=4, rooms_opened=3)
    twice = [tried(meetings_held=5) for _ in range(2)]
    assert [(each["sent"], each["changed"], each["deleted"]) for each in twice] == [(2, 1, 1)] * 2
