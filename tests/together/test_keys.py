"""The federation signs with a new key, and its chapters go on."""

import pytest

from mutuality.authority import ServiceKeys
from mutuality.signing import SigningKey
from mutuality.web.service import EXTENSION
from mutuality_chapter import affiliation

JWKS = "https://federation.test/oauth/jwks"


@pytest.fixture
def keys(network):
    """The keys of the federation that a chapter dials."""
    return network.apps["federation.test"].extensions[EXTENSION].part(ServiceKeys)


@pytest.fixture
def renew(keys, monkeypatch):
    """Let the federation sign with a new key from now on, and name the old one still."""

    def renew():
        monkeypatch.setattr(keys, "_held", [keys.active(), SigningKey.generate()])
        monkeypatch.setattr(keys, "_checking", None)
        keys.key_set()  # it knows its own tokens, whatever a test lets it tell others of its keys
        return keys.active().kid

    return renew


@pytest.fixture
def fetched(network):
    """Count how often the keys were fetched since the test began."""
    before = len(network.sent)
    return lambda: sum(url == JWKS for _, url, _ in network.sent[before:])


def test_a_feed_signed_with_a_new_key_is_taken_in(bond, renew):
    renew()
    assert bond.dial()["outcome"] == "done"
    assert bond.coordinator.get("/v1/policy/effective").json["version"] == 1


def test_a_receipt_signed_with_a_new_key_is_taken(bond, renew):
    bond.dial()
    renew()
    bond.coordinator.request("PUT", "/v1/reports/2026-02")
    said = bond.dial()
    assert (said["outcome"], said["published"]) == ("done", 1)


def test_what_the_old_key_signed_stays_signed(bond, renew, keys, chapter_database):
    old = keys.active().kid
    new = renew()
    bond.dial()
    with chapter_database.reading() as session:
        assert [affiliation.knows_federation_key(session, kid) for kid in (old, new)] == [True, True]


def test_keys_are_fetched_once_for_a_new_key_and_never_while_all_are_known(bond, renew, fetched):
    bond.dial()
    before = fetched()
    renew()
    for month in ("2026-01", "2026-02"):
        bond.coordinator.request("PUT", f"/v1/reports/{month}")
        bond.dial()
    assert (before, fetched()) == (0, 1)


def test_a_key_the_federation_does_not_name_is_not_believed(bond, renew, keys, monkeypatch):
    old = keys.public_jwks()
    renew()
    monkeypatch.setattr(keys, "public_jwks", lambda: old)
    said = bond.dial()
    assert (said["outcome"], said["detail"]) == ("untrusted", "signature-invalid: Our federation has no such key.")


@pytest.mark.parametrize("wrong", [{"kid": "another name"}, {"kid": None}, {"x": "AAAA"}, {"d": "AAAA"}])
def test_what_is_no_key_of_that_name_is_not_held(bond, renew, keys, monkeypatch, wrong):
    renew()
    named = {"keys": [{**each, **wrong} for each in keys.public_jwks()["keys"]]}
    monkeypatch.setattr(keys, "public_jwks", lambda: named)
    said = bond.dial()
    assert (said["outcome"], said["detail"].partition(":")[0]) == ("untrusted", "key-invalid")


@pytest.mark.parametrize("said", [{}, {"keys": None}, {"keys": ["a key"]}])
def test_an_answer_without_keys_is_none(bond, renew, keys, monkeypatch, said):
    renew()
    monkeypatch.setattr(keys, "public_jwks", lambda: said)
    assert bond.dial()["detail"] == "not-json: the answer holds no keys"
