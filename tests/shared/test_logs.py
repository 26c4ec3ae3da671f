"""What is logged says where something went wrong and never what it was about."""

import json

import pytest
import structlog

from mutuality.logs import frames_alone, keep_values_out

SECRET = "Zanzibrel of the harbour"


@pytest.fixture
def logged(capsys):
    """Log a defect whose variables and message hold a secret, and return the line."""
    keep_values_out()

    def fail(name):
        raise ValueError(f"no room for {name}")

    try:
        fail(SECRET)
    except ValueError as error:
        structlog.get_logger().error("defect", operation="admit", exc_info=error)
    return capsys.readouterr().out


def test_a_line_holds_no_value_of_a_variable(logged):
    assert (SECRET in logged, "Zanzibrel" in logged) == (False, False)


def test_a_line_says_what_kind_of_error_happened_and_where(logged):
    line = json.loads(logged)
    assert (line["event"], line["kind"], line["level"]) == ("defect", "ValueError", "error")
    assert [place.rpartition(" ")[2] for place in line["places"]] == ["logged", "fail"]


def test_a_service_logs_so_from_its_first_request(chapter):
    assert frames_alone in structlog.get_config()["processors"]
