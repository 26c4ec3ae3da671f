"""Each form is complete by itself: its own periods, its own days, and what came on another is nothing to it."""

from datetime import date

import pytest

from mutuality.language import Kind
from tests.federation.statistics.conftest import cell_of

QUARTER = "2026-04--P3M"
FORM = {"title": "A form", "period": "quarter", "due_days": 30, "grace_days": 10}


@pytest.fixture
def form(strict):
    """Publish an edition of a form that asks for one figure, from April on."""

    def form(slug="spring", code="meetings_held", mode="exact"):
        asks = [{"code": code, "mode": mode, "is_compulsory": True}]
        said = {"slug": slug, **FORM, "indicators": asks}
        form_id = strict.officer.post(f"/v1/bodies/{strict.body_id}/forms", said).json["id"]
        answer = strict.officer.post(f"/v1/forms/{form_id}/editions", {"effective_from": QUARTER})
        assert answer.status_code == 201, answer.json

    return form


@pytest.fixture
def answer(strict, chapter_id):
    """Answer a form."""

    def answer(slug="spring", period=QUARTER, **figures):
        cells = [cell_of(code, value) for code, value in figures.items()]
        said = {"form": slug, "edition": 1, "period": period, "dictionary": 2, "cells": cells}
        strict.tell(chapter_id, Kind.REPORT, f"report/{slug}/{period}", **said)

    return answer


def received(shown):
    return {(each["form"], each["period"]): (each["expected"], each["received"]) for each in shown["items"]}


def test_what_came_on_one_form_is_nothing_to_another(form, answer, completeness, today):
    form()
    form("autumn", "requests_opened")
    today(2026, 7, 5)
    answer(meetings_held=12)
    assert received(completeness("2026-06", "2026-06")) == {("spring", QUARTER): (1, 1), ("autumn", QUARTER): (1, 0)}


def test_the_standard_form_is_not_expected_where_another_asks_about_the_time(form, completeness, chapter_id):
    form()
    shown = completeness("2026-03", "2026-06")
    assert received(shown) == {("standard", "2026-03"): (1, 0), ("spring", QUARTER): (1, 0)}


@pytest.mark.parametrize(("day", "timeliness"), [(30, 100), (31, 0)])
def test_a_form_is_due_by_its_own_days(form, answer, completeness, today, day, timeliness):
    form()
    today(2026, 7, day)
    answer(meetings_held=12)
    assert completeness("2026-06", "2026-06")["timeliness"] == timeliness


def test_a_form_has_the_periods_of_the_edition_that_asks_about_them(form, strict, completeness, chapter_id, today):
    form()
    form_id = strict.show("forms")["items"][0]["id"]
    asks = [{"code": "meetings_held", "mode": "exact"}]
    etag = strict.officer.get(f"/v1/forms/{form_id}").headers["ETag"]
    half = {**FORM, "period": "month", "indicators": asks}
    strict.officer.change("PUT", f"/v1/forms/{form_id}", half, etag=etag)
    strict.officer.post(f"/v1/forms/{form_id}/editions", {"effective_from": "2026-07"})
    shown = completeness("2026-04", "2026-08")
    assert [each["period"] for each in shown["items"]] == [QUARTER, "2026-07", "2026-08"]


def test_a_figure_a_form_needs_is_missing_where_it_came_without_number(form, answer, strict, today):
    form(code="joins", mode="suppressed")
    today(2026, 7, 5)
    answer(joins=None)
    shown = strict.show("coverage", first="2026-06", last="2026-06", form="spring")["items"]
    assert [(each["standing"], each["missing"]) for each in shown] == [("received", ["joins"])]


def test_a_chapter_that_moved_within_the_period_counts_once_where_it_was_at_its_end(form, answer, strict, chapter_id):
    north, south = strict.unit("north"), strict.unit("south")
    strict.place(chapter_id, north, date(2026, 4, 1))
    strict.place(chapter_id, south, date(2026, 6, 30))
    form()
    shown = strict.show("completeness", first="2026-06", last="2026-06")["items"]
    assert [(each["level"], each["expected"]) for each in shown] == [(south, 1)]


@pytest.mark.parametrize("ending", ["closed", "withdrawn"])
def test_of_a_chapter_that_ended_within_the_period_nothing_is_missing(
    form, strict, completeness, chapter_id, today, ending
):
    form()
    today(2026, 6, 29)
    strict.stand(chapter_id, ending)
    today(2026, 9, 1)
    assert completeness("2026-06", "2026-06")["state"] == "nothing_expected"


def test_the_report_of_a_chapter_that_closed_since_still_counts(form, answer, strict, chapter_id, completeness, today):
    form()
    today(2026, 6, 29)
    strict.stand(chapter_id, "closed")
    today(2026, 7, 1)
    answer(meetings_held=3)
    assert received(completeness("2026-06", "2026-06")) == {("spring", QUARTER): (1, 1)}
