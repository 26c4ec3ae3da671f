"""The signature of a notice, held against the words of the specification."""

from base64 import b64decode
from datetime import UTC, datetime, timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from mutuality.notices import TOLERANCE, NoticeInvalid, NoticeKey, headers_of, verify

AT = datetime(2026, 6, 1, 12, tzinfo=UTC)
KEY, OTHER = NoticeKey.generate(), NoticeKey.generate()
CONTENT = b'{"type":"listing.changed"}'
HEADERS = headers_of("evt_1", AT, CONTENT, [KEY])
FAULTS = {
    "without an id": {"webhook-id": None},
    "of another id": {"webhook-id": "evt_2"},
    "of another time": {"webhook-timestamp": str(int(AT.timestamp()) + 1)},
    "of no time": {"webhook-timestamp": "now"},
    "by a shared secret": {"webhook-signature": HEADERS["webhook-signature"].replace("v1a,", "v1,")},
    "with a torn signature": {"webhook-signature": HEADERS["webhook-signature"][:-9]},
}


def test_the_signature_is_ed25519_over_id_time_and_bytes_as_the_specification_says():
    public = Ed25519PublicKey.from_public_bytes(b64decode(KEY.public().removeprefix("whpk_")))
    signature = b64decode(HEADERS["webhook-signature"].removeprefix("v1a,"))
    public.verify(signature, b"evt_1.%d." % AT.timestamp() + CONTENT)


def test_a_receiver_reads_the_id_of_a_notice_that_is_ours():
    assert verify(HEADERS, CONTENT, KEY.public(), AT) == "evt_1"


@pytest.mark.parametrize("fault", FAULTS)
def test_a_notice_that_was_touched_is_refused(fault):
    headers = {name: said for name, said in {**HEADERS, **FAULTS[fault]}.items() if said is not None}
    with pytest.raises(NoticeInvalid):
        verify(headers, CONTENT, KEY.public(), AT)


def test_other_bytes_are_refused():
    with pytest.raises(NoticeInvalid, match="No signature"):
        verify(HEADERS, CONTENT + b" ", KEY.public(), AT)


def test_a_notice_of_somebody_else_is_refused():
    with pytest.raises(NoticeInvalid, match="No signature"):
        verify(HEADERS, CONTENT, OTHER.public(), AT)


@pytest.mark.parametrize("sign", [-1, 1])
def test_a_notice_played_again_later_or_sent_from_the_future_is_refused(sign):
    with pytest.raises(NoticeInvalid, match="minutes away"):
        verify(HEADERS, CONTENT, KEY.public(), AT + sign * (TOLERANCE + timedelta(seconds=1)))


def test_while_keys_change_receivers_of_the_old_and_of_the_new_key_both_take_it():
    headers = headers_of("evt_1", AT, CONTENT, [KEY, OTHER])
    assert {verify(headers, CONTENT, key.public(), AT) for key in (KEY, OTHER)} == {"evt_1"}


def test_a_key_that_was_kept_signs_as_before():
    assert NoticeKey.read(KEY.secret()).public() == KEY.public()


@pytest.mark.parametrize("secret", ["whsk_AAAA", "whsk_!", "AAAA"])
def test_what_is_no_secret_key_is_told(secret):
    with pytest.raises(NoticeInvalid):
        NoticeKey.read(secret)


def test_a_set_of_keys_names_the_same_key():
    x = KEY.public_jwk()["x"]
    assert b64decode(x + "=", altchars=b"-_") == b64decode(KEY.public().removeprefix("whpk_"))
