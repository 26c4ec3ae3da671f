"""A body that asks its chapters to attest two items anew, and chapters that do."""

import pytest

from tests.beginnings import laid_once
from tests.federation.compliance.conftest import attest, chapter_id, derive, edition_id, today  # noqa: F401 - the same

ASKED = {"title": "Youth safety", "reason": "It is asked every year.", "opens_on": "2026-03-15", "due_on": "2026-04-15"}


@pytest.fixture
@laid_once
def safety(office):
    """An edition of two items about safety."""
    return office.edition({"slug": "two-adults"}, {"slug": "open-door"}, guideline="safety")


@pytest.fixture
def call(office, safety):
    """Call a campaign for the edition's items; keywords change it."""

    def call(**said):
        return office.officer.post(
            f"/v1/bodies/{office.body_id}/campaigns", {**ASKED, "edition_id": safety, "grace_days": 10, **said}
        )

    return call


@pytest.fixture
def shown(office):
    """Return how far a campaign has come."""
    return lambda called: office.officer.get(f"/v1/campaigns/{called.json['id']}/progress").json


@pytest.fixture
def renew(attest, safety):  # noqa: F811 - the fixture of that name
    """Attest an item of the edition anew."""

    def renew(item="two-adults", view="met", on="2026-03-20", **said):
        attest(view, item=item, edition=safety, attested_on=on, **said)

    return renew
