"""What tests say of themselves by marks, read from their files: which mark, of what, on which test."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

TESTS = Path(__file__).parent


@cache
def carried(*marks: str) -> list[tuple[str, str, str]]:
    """Return every such mark: which, of what, and on which test."""
    paths = sorted(TESTS.rglob("test_*.py"))
    return [(*said, f"{path.relative_to(TESTS)}::{test}") for path in paths for *said, test in _on(path, marks)]


def _on(path: Path, marks: tuple[str, ...]) -> Iterator[tuple[str, str, str]]:
    text = path.read_text(encoding="utf-8")
    if not any(f"pytest.mark.{mark}(" in text for mark in marks):
        return
    for node in ast.parse(text).body:
        if isinstance(node, ast.FunctionDef):
            for decorator in node.decorator_list:
                if isinstance(decorator, ast.Call):
                    mark = ast.unparse(decorator.func).removeprefix("pytest.mark.")
                    yield from (
                        (mark, str(ast.literal_eval(each)), node.name) for each in decorator.args if mark in marks
                    )
