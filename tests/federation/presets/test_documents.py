"""The shape of a document takes what the rules of the keys take, and nothing else."""

import marshmallow as ma
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutuality.policy import KEYS, NOTHING, ControlPolicy, PolicyInvalid, load_preset, preset_names
from mutuality_federation.presets.documents import DocumentIn, DocumentOut

ANYTHING = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-1, 10_001),
    st.sampled_from([value for kind in KEYS.values() for value in getattr(kind, "asks", ()) if isinstance(value, str)]),
    st.lists(st.sampled_from(["contact", "cure", "region", "nobody"]), max_size=3),
    st.text(max_size=5),
)


def nested(key, value):
    group, _, name = key.rpartition(".")
    return {group: {name: value}} if group else {name: value}


def is_taken(read, document, error):
    try:
        read(document)
    except error:
        return False
    return True


@given(key=st.sampled_from(list(KEYS)), value=ANYTHING)
def test_the_shape_and_the_keys_take_the_same_values(key, value):
    document = nested(key, value)
    by_shape = is_taken(DocumentIn().load, document, ma.ValidationError)
    assert by_shape == is_taken(ControlPolicy.from_document, document, PolicyInvalid)


@pytest.mark.parametrize("unknown", [{"helpers": {}}, {"helper": {"colour": "blue"}}, {"helper.gate_months": 12}])
def test_an_unknown_key_is_refused(unknown):
    with pytest.raises(ma.ValidationError):
        DocumentIn().load(unknown)


@pytest.mark.parametrize("name", preset_names())
def test_every_preset_fits_the_shape(name):
    document = load_preset(name).document
    assert DocumentIn().load(document) == DocumentOut().dump(document) == document


def test_what_is_shown_promises_every_key():
    assert DocumentOut().dump(NOTHING.document()) == NOTHING.document()
