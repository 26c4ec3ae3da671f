"""How lines are written: no spreadsheet carries out a word, and no number becomes one."""

from dataclasses import replace
from datetime import date

import pytest
import xmlschema

from mutuality.disclosure import Mode
from mutuality_federation.exports.lines import File, Line
from mutuality_federation.exports.rules import NoNumberTold
from mutuality_federation.exports.writing import as_adx, as_csv
from mutuality_federation.statistics import Asked, Move
from mutuality_federation.totals import Total
from tests.federation.exports.adx import SCHEMA

ASKED = Asked("bod_1", "standard", "2026-01", "2026-03")
TOTAL = Total("joins", "Joined", "2026-02", "", (Mode.NOISED,), Move(total=40, counted=12), True, 14, 12)
FILE = File("bod_1", "Every Child Remembered", None, ASKED, date(2026, 3, 15), [], [Line(TOTAL, None, None, None)])


def with_total(**said):
    return replace(FILE, lines=[Line(replace(TOTAL, **said), None, None, None)])


@pytest.mark.parametrize("title", ["=cmd|' /C calc'!A0", "+1", "@SUM(A1)", "-5", "\t=1", "\uff1d1"])
def test_a_title_that_a_spreadsheet_would_carry_out_is_written_behind_an_apostrophe(title):
    assert f'"\'{title}"' in as_csv(with_total(title=title))


def test_a_number_below_zero_stays_a_number():
    text = as_csv(with_total(move=Move(total=-5, counted=12)))
    assert '"0","-5","0.0"' in text


def test_a_title_in_quotation_marks_with_a_comma_and_a_line_is_one_cell():
    assert '"Came, or ""joined""\nus"' in as_csv(with_total(title='Came, or "joined"\nus'))


def test_lines_end_as_the_standard_says():
    assert as_csv(FILE).count("\r\n") == 2


@pytest.mark.parametrize("period", ["2026-02", "2026-07--P3M", "2026-01--P12M"])
def test_what_is_told_is_adx_by_its_schema(period):
    xmlschema.XMLSchema(SCHEMA).validate(as_adx(with_total(period=period)))


def test_adx_says_place_period_form_figure_and_number_and_beside_it_how_sure_it_is():
    text = as_adx(replace(FILE, lines=[Line(replace(TOTAL, period="2026-07--P3M"), "unt_1", "North", None)]))
    assert '<group orgUnit="unt_1" period="2026-07-01/P3M" dataSet="standard">' in text
    assert '<dataValue dataElement="joins" value="40">' in text
    assert "<annotation>standard error 0.0; 12 of 14 chapters reported; 12 told a number; 0 hid theirs" in text


def test_adx_has_no_value_for_what_is_not_told():
    hidden = Line(replace(TOTAL, indicator="departures", move=Move(suppressed=12)), None, None, None)
    text = as_adx(replace(FILE, lines=[*FILE.lines, hidden]))
    assert ("departures" in text, text.count("<dataValue")) == (False, 1)


def test_without_any_number_there_is_no_adx():
    with pytest.raises(NoNumberTold):
        as_adx(with_total(move=Move(suppressed=12)))


def test_a_name_with_the_signs_of_xml_is_a_name():
    xmlschema.XMLSchema(SCHEMA).validate(as_adx(replace(FILE, asked=replace(ASKED, form='a"<&>'))))
