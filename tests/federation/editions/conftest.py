"""The body and the officer of the tests of guidelines, who publishes."""

from tests.federation.guidelines.conftest import body_id, guideline, officer, other_officer, publish, put

__all__ = ["body_id", "guideline", "officer", "other_officer", "publish", "put"]
