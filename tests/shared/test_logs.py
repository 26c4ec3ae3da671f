"""What is logged says where something went wrong and never what it was about."""

import ast
import json
from pathlib import Path

import pytest
import structlog

from mutuality.logs import KNOWN, KnownFields, frames_alone, keep_values_out

SECRET = "Zanzibrel of the harbour"
ROOT = Path(__file__).parent.parent.parent
CODE = [path for folder in ("shared", "services") for path in (ROOT / folder).rglob("*.py")]
WAYS = {"debug", "info", "warning", "error", "exception", "critical", "msg", "log", "bind"}


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


@pytest.fixture
def log_calls():
    """Return where each line of a log is written, and the call that does."""
    trees = ((path, ast.parse(path.read_text(encoding="utf-8"))) for path in CODE)
    return [
        (f"{path.name}:{node.lineno}", node)
        for path, tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in WAYS
        if isinstance(node.func.value, ast.Name) and node.func.value.id in {"log", "logger", "structlog", "logging"}
    ]


def test_no_line_of_the_code_writes_a_field_that_is_not_known(log_calls):
    fields = {(place, each.arg) for place, call in log_calls for each in call.keywords}
    assert (len(log_calls) > 10, {each for each in fields if each[1] not in KNOWN | {"exc_info"}}) == (True, set())


def test_no_line_of_the_code_is_put_together_of_values(log_calls):
    assert [place for place, call in log_calls if [type(each) for each in call.args] != [ast.Constant]] == []


def test_there_is_no_other_way_to_the_log():
    named = {"import logging", "get_logger().", "PrintLogger", "log = logging"}
    assert [path.name for path in CODE if any(word in path.read_text(encoding="utf-8") for word in named)] == []


def test_a_field_that_is_not_known_is_left_out_and_told_once():
    keep = KnownFields()
    lines = [keep(None, "info", {"event": "admitted", "name": SECRET, "source": "src_1"}) for _ in range(2)]
    assert lines == [
        {"event": "admitted", "source": "src_1", "unknown": ["name"]},
        {"event": "admitted", "source": "src_1"},
    ]


def test_a_known_field_holds_nothing_but_short_plain_values():
    line = KnownFields()(None, "info", {"event": "x", "source": {"name": SECRET}, "reason": "r" * 999, "size": 3})
    assert line == {"event": "x", "source": "dict", "reason": "r" * 200, "size": 3}
