"""Files of figures, as the office takes them away."""

import csv
import io

import pytest

from tests.federation.totals.conftest import noised, region, strict, suppressed

__all__ = ["noised", "region", "strict", "suppressed"]

FEBRUARY = {"first": "2026-02", "last": "2026-02"}


@pytest.fixture
def take(strict):
    """Take figures away in a form, and return the answer."""

    def take(form, **query):
        path = f"/v1/bodies/{strict.body_id}/statistics/export/{form}"
        return strict.officer.get(path, query_string={**FEBRUARY, **query})

    return take


@pytest.fixture
def rows(take):
    """Return the rows of a file in CSV, as a spreadsheet reads them."""

    def rows(**query):
        answer = take("csv", **query)
        assert answer.status_code == 200, answer.json
        return list(csv.DictReader(io.StringIO(answer.text, newline="")))

    return rows
