"""What a refusal comes to."""

import pytest


@pytest.fixture
def problem():
    return lambda answer: (answer.status_code, answer.json["type"].rpartition("/")[2])
