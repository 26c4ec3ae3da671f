"""History that a promise rests on is written once: whoever tries to rewrite it meets a defect, not a changed row."""

import pytest
from sqlalchemy import delete, select, update

from mutuality.permanent import RewriteError
from mutuality_federation.chapters.models import Chapter, StandingChange
from tests.federation.office import Office


@pytest.fixture
def stepped(federation, federation_database):
    """A chapter whose standing moved once."""
    said = {"slug": "clear-water", "name": "Clear Water", "concern": "drinking", "origin": ["professional_failure"]}
    body_id = federation.signed_in("steward").post("/v1/bodies", said).json["id"]
    return Office(federation, federation_database, body_id).chapter()


def reason(database):
    with database.reading() as session:
        return session.scalars(select(StandingChange.reason)).all()


@pytest.mark.parametrize("statement", [update(StandingChange).values(reason="other"), delete(StandingChange)])
def test_a_permanent_row_is_not_rewritten_in_bulk(stepped, federation_database, statement):
    with pytest.raises(RewriteError), federation_database.transaction() as session:
        session.execute(statement)
    assert reason(federation_database) == ["approved"]


def test_a_permanent_row_is_not_changed(stepped, federation_database):
    with pytest.raises(RewriteError), federation_database.transaction() as session:
        session.scalars(select(StandingChange)).one().reason = "other"
    assert reason(federation_database) == ["approved"]


def test_a_permanent_row_is_not_deleted(stepped, federation_database):
    with pytest.raises(RewriteError), federation_database.transaction() as session:
        session.delete(session.scalars(select(StandingChange)).one())
    assert reason(federation_database) == ["approved"]


def test_what_a_refused_rewrite_came_with_is_undone_too(stepped, federation_database):
    with pytest.raises(RewriteError):
        rename_and_rewrite(federation_database, stepped)
    with federation_database.reading() as session:
        assert session.get(Chapter, stepped).name == "Harbour"


def rename_and_rewrite(database, chapter_id):
    with database.transaction() as session:
        session.get(Chapter, chapter_id).name = "Taken along"
        session.flush()
        session.execute(delete(StandingChange))


def test_other_rows_may_change(stepped, federation_database):
    with federation_database.transaction() as session:
        session.execute(update(Chapter).values(name="Harbour end"))
    with federation_database.reading() as session:
        assert session.get(Chapter, stepped).name == "Harbour end"
