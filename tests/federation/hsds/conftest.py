"""Listings as chapters publish them, read as directories of help read them."""

import gzip
import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from tests.federation.feed_keys.conftest import give, shut  # noqa: F401 - an office that may want a key
from tests.federation.listings.conftest import chapter_id, publish  # noqa: F401 - the same office and its chapter

SCHEMAS = Path(__file__).parent / "compiled/schemas.json.gz"


@pytest.fixture(scope="session")
def faults():
    """Return what HSDS's own compiled schema of a kind finds wrong with a record."""
    schemas = json.loads(gzip.decompress(SCHEMAS.read_bytes()))

    def faults(kind, record):
        return [
            each.message
            for each in Draft202012Validator(schemas[kind], format_checker=FormatChecker()).iter_errors(record)
        ]

    return faults


@pytest.fixture
def ask(federation):
    """Ask at one of HSDS's addresses."""
    return lambda path="", **query: federation.stranger.get(f"/hsds/{path}", query_string=query)
