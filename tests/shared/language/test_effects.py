"""What a chapter may tell of an effect, of its beginning and of itself: words from lists, of what is so."""

import orjson
import pytest

from mutuality.language import EntryInvalid, Kind, read_data
from tests.shared.language.examples import EXAMPLES


def read(kind, **otherwise):
    return read_data(kind, orjson.dumps({**EXAMPLES[kind], **otherwise}).decode())


@pytest.mark.parametrize("status", ["asked", "refused"])
def test_nothing_has_changed_by_what_was_only_asked_or_refused(status):
    with pytest.raises(EntryInvalid) as caught:
        read(Kind.EFFECT, status=status)
    assert [each["pointer"] for each in caught.value.members["errors"]] == ["/data/change"]
    assert read(Kind.EFFECT, status=status, change=None)["status"] == status


@pytest.mark.parametrize(("kind", "name"), [(Kind.LANDSCAPE, "gaps"), (Kind.DEFINITION, "own_experience")])
def test_what_is_told_comes_from_a_list(kind, name):
    with pytest.raises(EntryInvalid):
        read(kind, **{name: ["Nobody cared"]})
