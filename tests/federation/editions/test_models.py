"""What was published cannot be changed or deleted, whoever tries."""

import pytest
from sqlalchemy import delete, select, update

from mutuality.permanent import RewriteError
from mutuality_federation.editions.models import Edition, EditionItem
from tests.federation.guidelines.conftest import OPENNESS

PERMANENT = pytest.mark.parametrize("table", [Edition, EditionItem])


@pytest.fixture
def published(put, publish):
    put("openness", OPENNESS)
    return publish().json["id"]


@PERMANENT
def test_a_published_row_is_not_changed(federation_session, published, table):
    row = federation_session.scalars(select(table)).one()
    row.text = "Something else."
    with pytest.raises(RewriteError):
        federation_session.flush()


@PERMANENT
def test_a_published_row_is_not_deleted(federation_session, published, table):
    federation_session.delete(federation_session.scalars(select(table)).one())
    with pytest.raises(RewriteError):
        federation_session.flush()


@PERMANENT
@pytest.mark.parametrize("statement", [lambda table: update(table).values(text="Something else."), delete])
def test_published_rows_are_not_rewritten_in_bulk(federation_session, published, table, statement):
    with pytest.raises(RewriteError):
        federation_session.execute(statement(table))
