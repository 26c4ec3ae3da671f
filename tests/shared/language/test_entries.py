"""An entry sealed and opened again: all it says comes back, and whatever was changed on its way is found."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutuality.language import DataMismatch, EntryInvalid, Kind, UnknownKind, fact_of, open_entry, seal
from mutuality.signing import SignatureInvalid, digest, peek, sign
from tests.shared.language.examples import CHAPTER, EXAMPLES, FEDERATION, KEY, OTHER, find, sealed

HEX64 = st.text("0123456789abcdef", min_size=64, max_size=64)
PLACE = st.integers(1, 2**31 - 1)
WRONG = {
    "v": 2,
    "iss": "no-chapter",
    "epoch": "1" * 15,
    "seq": 0,
    "prev": "A" * 64,
    "cid": "short",
    "subject": "",
    "rev": 0,
    "policy": -1,
    "data_sha256": "0" * 63,
}


@given(
    said=st.text(max_size=200), salt=st.binary(min_size=16, max_size=16), prev=HEX64, seq=PLACE, rev=PLACE, policy=PLACE
)
def test_what_was_sealed_is_what_is_opened(said, salt, prev, seq, rev, policy):
    signed = {
        "iss": CHAPTER,
        "aud": FEDERATION,
        "epoch": "2" * 16,
        "cid": "0" * 36,
        "subject": "report/standard/2026-02",
    }
    signed |= {"seq": seq, "prev": prev, "rev": rev, "policy": policy}
    closed = seal(KEY, salt=salt, data=said, kind=Kind.REPORT, **signed)
    entry = open_entry(closed.envelope(), find)
    assert {name: getattr(entry, name) for name in signed} == signed
    assert (entry.data, entry.kind, entry.digest, entry.jws) == (said, Kind.REPORT, digest(closed.jws), closed.jws)


@given(place=st.integers(0, 200), letter=st.characters(codec="ascii"))
def test_no_letter_of_the_data_can_be_changed(place, letter):
    envelope = sealed().envelope()
    place %= len(envelope["data"])
    changed = envelope["data"][:place] + letter + envelope["data"][place + 1 :]
    if changed != envelope["data"]:
        with pytest.raises(DataMismatch):
            open_entry({**envelope, "data": changed}, find)


def test_another_salt_is_another_entry():
    with pytest.raises(DataMismatch):
        open_entry({**sealed().envelope(), "salt": "A" * 22}, find)


def test_data_of_another_entry_is_found():
    other = sealed(Kind.CLOSE)
    with pytest.raises(DataMismatch):
        open_entry({**sealed().envelope(), "data": other.data, "salt": other.salt}, find)


def test_an_entry_under_another_key_is_not_the_chapters():
    with pytest.raises(SignatureInvalid):
        open_entry(sealed(key=OTHER).envelope(), lambda _kid: KEY.public_jwk())


def test_another_signed_text_is_no_entry():
    said = peek(sealed().jws)[1]
    with pytest.raises(SignatureInvalid):
        open_entry({**sealed().envelope(), "entry": sign(said, KEY, "receipt+jws")}, find)


@pytest.mark.parametrize(("name", "value"), WRONG.items(), ids=WRONG)
def test_a_signed_member_out_of_its_shape_is_pointed_at(name, value):
    said = {**peek(sealed().jws)[1], name: value}
    with pytest.raises(EntryInvalid) as caught:
        open_entry({**sealed().envelope(), "entry": sign(said, KEY, "entry+jws")}, find)
    assert {each["pointer"] for each in caught.value.members["errors"]} == {f"/entry/{name}"}


@pytest.mark.parametrize("name", [*WRONG, "aud", "kind"])
def test_a_member_left_out_is_pointed_at(name):
    said = {other: value for other, value in peek(sealed().jws)[1].items() if other != name}
    with pytest.raises(EntryInvalid) as caught:
        open_entry({**sealed().envelope(), "entry": sign(said, KEY, "entry+jws")}, find)
    assert {each["pointer"] for each in caught.value.members["errors"]} == {f"/entry/{name}"}


def test_a_member_nobody_knows_is_refused():
    said = {**peek(sealed().jws)[1], "note": "Ana came"}
    with pytest.raises(EntryInvalid):
        open_entry({**sealed().envelope(), "entry": sign(said, KEY, "entry+jws")}, find)


def test_a_kind_nobody_knows_is_named():
    said = {**peek(sealed().jws)[1], "kind": "gossip"}
    with pytest.raises(UnknownKind, match="gossip"):
        open_entry({**sealed().envelope(), "entry": sign(said, KEY, "entry+jws")}, find)


@pytest.mark.parametrize("kind", Kind)
def test_each_kind_is_told_to_its_own_listeners(kind):
    entry = open_entry(sealed(kind).envelope(), find)
    fact = fact_of(entry, body_id="bod_1", received_at=datetime(2026, 3, 15, 12, tzinfo=UTC))
    assert (fact.chapter_id, fact.seq, fact.subject) == (CHAPTER, 2, entry.subject)
    assert fact.said.keys() >= EXAMPLES[kind].keys()


def test_no_two_kinds_are_told_as_the_same_fact():
    at = datetime(2026, 3, 15, 12, tzinfo=UTC)
    facts = {type(fact_of(open_entry(sealed(kind).envelope(), find), body_id="bod_1", received_at=at)) for kind in Kind}
    assert len(facts) == len(Kind)


@pytest.mark.parametrize("kind", Kind)
def test_an_entry_that_names_another_subject_than_it_speaks_of_is_refused(kind):
    entry = open_entry(sealed(kind, subject="something-else").envelope(), find)
    with pytest.raises(EntryInvalid, match="another subject"):
        fact_of(entry, body_id="bod_1", received_at=datetime(2026, 3, 15, 12, tzinfo=UTC))
