"""What an entry may say: the shape of its kind, no room for a person, and no home as an address."""

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutuality.language import EntryInvalid, Kind, PrivatePlace, read_data, subject_of
from tests.shared.language.examples import (
    APPEAL,
    ATTESTATION,
    CELL,
    DERIVATION,
    DOCUMENT,
    EXAMPLES,
    HOME,
    IMPROVEMENT,
    LISTING,
    OFFER,
    PLEA,
    PROPOSAL,
    REPORT,
    RESPONSE,
    SUBJECTS,
    TRIED,
    VOTE,
)

SUPPRESSED = {"indicator": "joins", "state": "suppressed", "mode": "suppressed"}
RAISED = {"what": "policy", "key": "helper.gate_months", "value": 12}
BROKEN = [
    (Kind.REPORT, {**REPORT, "cells": []}, "/data/cells"),
    (Kind.REPORT, {**REPORT, "period": "2026-13"}, "/data/period"),
    (Kind.REPORT, {**REPORT, "cells": [{**CELL, "value": -1}]}, "/data/cells/0/value"),
    (Kind.REPORT, {**REPORT, "cells": [CELL, {**CELL, "value": None}]}, "/data/cells/1/value"),
    (Kind.REPORT, {**REPORT, "cells": [{**SUPPRESSED, "value": 3}]}, "/data/cells/0/value"),
    (Kind.RESPONSE, {**RESPONSE, "answer": "perhaps"}, "/data/answer"),
    (Kind.RESPONSE, {**RESPONSE, "answer": "adapted"}, "/data/own_text"),
    (Kind.RESPONSE, {**RESPONSE, "own_text": "Ours"}, "/data/own_text"),
    (Kind.ATTESTATION, {**ATTESTATION, "view": "other_way"}, "/data/own_words"),
    (Kind.ATTESTATION, {**ATTESTATION, "own_words": "We meet outdoors."}, "/data/own_words"),
    (Kind.ATTESTATION, {**ATTESTATION, "evidence_sha256": "d" * 64}, "/data/evidence_at"),
    (Kind.ATTESTATION, {**ATTESTATION, "evidence_until": "2027-03-01"}, "/data/evidence_until"),
    (Kind.ATTESTATION, {**ATTESTATION, **DOCUMENT, "evidence_sha256": "d" * 63}, "/data/evidence_sha256"),
    (Kind.DERIVATION, {**DERIVATION, "rule": "how_many_came"}, "/data/rule"),
    (Kind.DERIVATION, {**DERIVATION, "number": 3}, "/data/number"),
    (Kind.LISTING, {**LISTING, "timezone": "Mars/Olympus"}, "/data/timezone"),
    (Kind.LISTING, {**LISTING, "latitude": 91}, "/data/latitude"),
    (Kind.LISTING, {**LISTING, "weekday": 8}, "/data/weekday"),
    (Kind.WITHDRAWAL, {"withdrawn": "report/standard/2026-02", "reason": "whim"}, "/data/reason"),
    (Kind.ENROLMENT, {"statement_sha256": "short"}, "/data/statement_sha256"),
    (Kind.EPOCH, {"note": "back again"}, "/data/note"),
    (Kind.IMPROVEMENT, {**IMPROVEMENT, "due_on": "2026-02-28"}, "/data/due_on"),
    (Kind.APPEAL, {**APPEAL, "ground": "we do not like it"}, "/data/ground"),
    (Kind.PROPOSAL, {**PROPOSAL, "change": {**PROPOSAL["change"], "text": None}}, "/data/change/text"),
    (Kind.PROPOSAL, {**PROPOSAL, "change": {**PROPOSAL["change"], "force": "binding"}}, "/data/change/force"),
    (Kind.PROPOSAL, {**PROPOSAL, "change": {"what": "policy", "key": "a.b", "value": 1}}, "/data/change/key"),
    (Kind.PROPOSAL, {**PROPOSAL, "change": {**RAISED, "value": "ten"}}, "/data/change/value"),
    (Kind.DELEGATE, {"from_on": "2026-03-02", "until_on": "2026-03-01"}, "/data/until_on"),
    (Kind.VOTE, {**VOTE, "stance": "block"}, "/data/reason"),
    (Kind.VOTE, {**VOTE, "round": 3}, "/data/round"),
    (Kind.OFFER, {**OFFER, "lineage": []}, "/data/lineage"),
    (Kind.OFFER, {**OFFER, "lineage": ["grandmother"]}, "/data/lineage/0"),
    (Kind.OFFER, {**OFFER, "source": "A journal"}, "/data/source"),
    (Kind.OFFER, {**OFFER, "kind": "adaptation"}, "/data/item"),
    (Kind.TRIAL_REPORT, {**TRIED, "reason": "did_harm"}, "/data/reason"),
    (Kind.PLEA, {**PLEA, "words": None}, "/data/words"),
    (Kind.PLEA, {**PLEA, "asks": "vote_again"}, "/data/words"),
]


def read(kind, said):
    return read_data(kind, orjson.dumps(said).decode())


@pytest.mark.parametrize("kind", Kind)
def test_what_is_in_shape_is_read(kind):
    assert read(kind, EXAMPLES[kind]).keys() >= EXAMPLES[kind].keys()


@pytest.mark.parametrize(("kind", "said", "pointer"), BROKEN)
def test_what_is_out_of_shape_is_pointed_at(kind, said, pointer):
    with pytest.raises(EntryInvalid) as caught:
        read(kind, said)
    assert pointer in [each["pointer"] for each in caught.value.members["errors"]]


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("name", ["member", "helper_name", "phone", "email"])
def test_no_kind_has_room_for_a_person(kind, name):
    with pytest.raises(EntryInvalid):
        read(kind, {**EXAMPLES[kind], name: "Ana"})


@pytest.mark.parametrize("data", ["", "{", "[]", "null", "7", '"text"'])
def test_data_is_a_json_object(data):
    with pytest.raises(EntryInvalid):
        read_data(Kind.REPORT, data)


@given(data=st.text(max_size=60))
def test_whatever_is_sent_as_data_is_read_or_refused(data):
    try:
        said = read_data(Kind.EPOCH, data)
    except EntryInvalid:
        return
    assert said == {}


@pytest.mark.parametrize("kind", Kind)
def test_the_subject_follows_from_what_is_said(kind):
    assert subject_of(kind, EXAMPLES[kind]) == SUBJECTS[kind]


def test_a_withdrawal_has_the_subject_it_withdraws():
    assert subject_of(Kind.WITHDRAWAL, {"withdrawn": "report/standard/2026-02"}) == subject_of(Kind.REPORT, REPORT)


def test_a_home_may_be_an_area_right_to_a_kilometre():
    assert read(Kind.LISTING, HOME)["latitude"] == 44.65


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("venue_name", "At Ana's"),
        ("address", "1 Quay Street"),
        ("location_notes", "Ring twice"),
        ("latitude", 44.651),
        ("longitude", -63.571),
    ],
)
def test_a_home_is_never_more_than_an_area(name, value):
    with pytest.raises(PrivatePlace) as caught:
        read(Kind.LISTING, {**HOME, name: value})
    assert [each["pointer"] for each in caught.value.members["errors"]] == [f"/data/{name}"]


def test_all_that_says_too_much_of_a_home_is_pointed_at_together():
    with pytest.raises(PrivatePlace) as caught:
        read(Kind.LISTING, {**HOME, "address": "1 Quay Street", "venue_name": "At Ana's"})
    assert len(caught.value.members["errors"]) == 2


def test_a_church_may_have_its_address():
    said = {**LISTING, "venue_kind": "church", "address": "1 Quay Street", "latitude": 44.65123, "longitude": -63.57123}
    assert read(Kind.LISTING, said)["address"] == "1 Quay Street"
