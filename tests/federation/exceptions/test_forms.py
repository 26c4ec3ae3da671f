"""A form is closed by its own days, and opened again by its own name."""

import pytest

from mutuality.language import Kind
from mutuality.periods import PeriodClosed
from tests.federation.statistics.conftest import cell_of

QUARTER = "2026-04--P3M"
ASKS = [{"code": "meetings_held", "mode": "exact"}]
FORM = {"slug": "spring", "title": "A form", "period": "quarter", "due_days": 10, "closes_days": 30, "indicators": ASKS}


@pytest.fixture
def answer(strict, chapter_id):
    """Let a form that closes thirty days after a quarter ask from April on, and answer it."""
    form_id = strict.officer.post(f"/v1/bodies/{strict.body_id}/forms", FORM).json["id"]
    made = strict.officer.post(f"/v1/forms/{form_id}/editions", {"effective_from": QUARTER})
    assert made.status_code == 201, made.json

    def answer(value=4):
        said = {"form": "spring", "edition": 1, "period": QUARTER, "dictionary": 2}
        said["cells"] = [cell_of("meetings_held", value)]
        strict.tell(chapter_id, Kind.REPORT, f"report/spring/{QUARTER}", **said)

    return answer


def slug(answer):
    return answer.status_code, answer.json["type"].rpartition("/")[2]


def test_a_form_takes_what_is_late_and_is_closed_by_its_own_days(answer, today):
    today(2026, 7, 30)
    answer()
    today(2026, 8, 1)
    with pytest.raises(PeriodClosed):
        answer(5)


def test_a_form_is_opened_again_by_its_name_and_another_is_not(answer, open_again, completeness, today):
    today(2026, 8, 5)
    assert slug(open_again("2026-08-10", QUARTER)) == (409, "period-not-closed")
    assert open_again("2026-08-10", QUARTER, form="spring").status_code == 201
    answer()
    assert completeness("2026-06", "2026-06", form="spring")["late"] == 1


@pytest.mark.parametrize(
    ("form", "period", "problem"), [("autumn", QUARTER, "form-unknown"), ("spring", "2026-06", "form-period-unfit")]
)
def test_what_no_form_asks_is_neither_opened_nor_excused(
    strict, answer, chapter_id, open_again, today, form, period, problem
):
    today(2026, 9, 5)
    said = {"period": period, "form": form, "reason": "The flood."}
    excused = strict.officer.post(f"/v1/chapters/{chapter_id}/report-excuses", said)
    assert [slug(excused), slug(open_again("2026-09-10", period, form=form))] == [(409, problem)] * 2
