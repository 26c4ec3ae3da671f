"""What a unit laid over an edition, as a chapter reads it: by its own federation, in its shape."""

import pytest

from mutuality.language import FeedInvalid, read_tailoring, sign_tailoring
from mutuality.signing import SignatureInvalid, sign
from tests.shared.language.examples import EDITION, FEDERATION, KEY, find
from tests.shared.language.test_feeds import ITEM

TAILORING = "tlr_06ef2ngi01ssreeaag6shrnm3g"
ADDED = {**ITEM, "worded_in": TAILORING, "worded_as": "open-door", "asked_on": "2026-03-15"}
WHOLE = {
    "iss": FEDERATION,
    "id": TAILORING,
    "unit_id": "unt_06ef2ngi01ssreeaag6shrnm3g",
    "unit_name": "North",
    "base_edition_id": EDITION,
    "guideline": "meetings",
    "number": 1,
    "title": "Ours",
    "effective_on": "2026-03-15",
    "added": [ADDED],
    "strengthened": [{"item": "money", "force": "binding"}],
    "numbers": [{"item": "rhythm", "number": 14}],
    "other_ways": [{"item": "money", "text": "Two count."}],
}


def tailoring(**otherwise):
    return read_tailoring(sign_tailoring(KEY, {**WHOLE, **otherwise}), find, issuer=FEDERATION)


def test_a_tailoring_brings_its_items_with_the_wording_answers_are_kept_under():
    assert tailoring()["added"][0]["worded_in"] == TAILORING


@pytest.mark.parametrize(
    "otherwise",
    [
        {"iss": "https://elsewhere.test"},
        {"v": 2},
        {"added": [ITEM]},
        {"strengthened": [{"item": "money", "force": "iron"}]},
        {"numbers": [{"item": "rhythm", "number": -1}]},
    ],
)
def test_a_tailoring_of_another_or_out_of_shape_is_refused(otherwise):
    with pytest.raises(FeedInvalid):
        tailoring(**otherwise)


def test_an_edition_is_never_taken_for_a_tailoring():
    with pytest.raises(SignatureInvalid):
        read_tailoring(sign({"v": 1, **WHOLE}, KEY, "edition+jws"), find, issuer=FEDERATION)
