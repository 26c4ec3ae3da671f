"""The parts of an item a unit adds fit together, or it is told where they do not."""

import pytest

from tests.federation.tailoring.conftest import KEYS

MONTHLY = {"fact": "meeting_every_days", "parameter": 31}
TWICE = [{"language": tag, "purpose": "Clés", "text": "Deux les gardent."} for tag in ("fr", "FR")]


@pytest.mark.parametrize(
    ("part", "problem"),
    [
        ({"known_by": "derived"}, "derivation-unfit"),
        ({"known_by": "derived", "derived": {**MONTHLY, "low": 7}}, "range-unfit"),
        ({"known_by": "derived", "derived": {**MONTHLY, "low": 40, "high": 62}}, "range-unfit"),
        ({"translations": TWICE}, "language-twice"),
    ],
)
def test_an_item_whose_parts_do_not_fit_is_refused(lay, part, problem):
    answer = lay(added=[{**KEYS, **part}])
    assert (answer.status_code, answer.json["type"].rpartition("/")[2]) == (422, problem)
    assert answer.json["errors"][0]["pointer"] == "/added"
