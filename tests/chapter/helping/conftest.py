"""Mary, who asks by herself."""

import pytest


@pytest.fixture
def asks(as_member, lived, mary):
    """Let Mary ask, by herself; return the address of her request."""
    lived(mary, "2026-02")

    def asks(**said):
        answer = as_member(mary).post("/v1/me/help-requests", said)
        assert answer.status_code == 201, answer.json
        return f"/v1/me/help-requests/{answer.json['id']}"

    return asks
