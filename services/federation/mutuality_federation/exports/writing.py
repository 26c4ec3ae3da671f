"""The lines of a file as CSV, and the numbers among them as ADX.

Source: RFC 4180 (CSV); IHE Quality, Research and Public Health, Aggregate Data Exchange (ADX).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import groupby
from xml.etree import ElementTree as ET

from mutuality.periods import MONTH, MONTHS_OF, length_of
from mutuality.tables import write_table
from mutuality_federation.exports import rules
from mutuality_federation.exports.lines import File, Line

ADX = "urn:ihe:qrph:adx:2015"
COLUMNS: dict[str, Callable[[Line], str | float | None]] = {
    "period": lambda line: line.told.period,
    "unit_id": lambda line: line.unit_id,
    "unit": lambda line: line.unit,
    "indicator": lambda line: line.told.indicator,
    "title": lambda line: line.told.title,
    "state": lambda line: line.told.state,
    "total": lambda line: line.told.total,
    "reported": lambda line: line.reported,
    "standard_error": lambda line: line.told.standard_error,
    "estimated": lambda line: line.estimated,
    "likely": lambda line: line.likely,
    "likely_error": lambda line: line.likely_error,
    "least": lambda line: line.least,
    "most": lambda line: line.most,
    "modes": lambda line: " ".join(line.told.modes),
    "counted": lambda line: line.told.move.counted,
    "suppressed": lambda line: line.told.move.suppressed,
    "not_collected": lambda line: line.told.move.not_collected,
    "nothing_to_report": lambda line: line.told.move.nothing_to_report,
    "not_applicable": lambda line: line.told.move.not_applicable,
    "chapters_reported": lambda line: line.told.reported,
    "chapters_expected": lambda line: line.told.expected,
}


def as_csv(file: File) -> str:
    """Return the lines as a table that no spreadsheet carries out; a figure that is not told has an empty cell."""
    return write_table([*COLUMNS], ([read(line) for read in COLUMNS.values()] for line in file.lines)).decode()


def as_adx(file: File) -> str:
    """Return the numbers that are told, a group for each place and period; how sure each is stands beside it.

    Raises:
        NoNumberTold: there is none, and ADX knows no empty message.
    """
    told = [line for line in file.lines if line.reported is not None]
    rules.require_some(told)
    message = ET.Element("adx", xmlns=ADX, exported=_moment(file.received_on))
    for (place, period), lines in groupby(told, key=lambda line: (line.unit_id or file.body_id, line.told.period)):
        said = {"orgUnit": place, "period": _interval(period), "dataSet": file.asked.form}
        group = ET.SubElement(message, "group", said)
        for line in lines:
            _add_value(group, line)
    ET.indent(message)
    return ET.tostring(message, encoding="unicode", xml_declaration=True) + "\n"


def _add_value(group: ET.Element, line: Line) -> None:
    said = {"dataElement": line.told.indicator, "value": str(line.reported)}
    value = ET.SubElement(group, "dataValue", said)
    ET.SubElement(value, "annotation").text = _beside(line)


def _beside(line: Line) -> str:
    """Return how sure a number is and what is behind it, in words."""
    told = line.told
    parts = [
        f"standard error {told.standard_error}",
        f"{told.reported} of {told.expected} chapters reported",
        f"{told.move.counted} told a number",
        f"{told.move.suppressed} hid theirs, which is not in it",
    ]
    guess = [f"with those likely {line.likely}, standard error {line.likely_error}"] if line.likely is not None else []
    return "; ".join([*parts, *guess])


def _interval(period: str) -> str:
    """Return a period as ADX writes it: its first day, and how long it is (ISO 8601)."""
    return f"{period[:MONTH]}-01/P{MONTHS_OF[length_of(period)]}M"


def _moment(day: date | None) -> str:
    """Return when the newest of it came, to the day: a time of asking would make two files of one state."""
    return f"{day or date.min}T00:00:00Z"
