"""Which test carries which requirement: read from the tests' marks, written to `docs/requirements.md`.

`python -m tests.requirements` writes the table anew, and that of `tests.enforcement`; `test_contracts.py` fails while
it is out of date.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests import enforcement

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "requirements.md"
ROW = re.compile(r"^\| (?P<id>[A-Z]\d+[ab]?) \| (?P<sentence>[^|]+) \| (?P<tests>[^|]*) \|$", re.MULTILINE)
OPEN = "open"


def carried() -> dict[str, list[str]]:
    """Return, for each requirement id, the tests that carry its mark."""
    found: dict[str, list[str]] = {}
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        for identifier, test in _marks(path):
            found.setdefault(identifier, []).append(f"{path.relative_to(ROOT / 'tests')}::{test}")
    return found


def _marks(path: Path) -> Iterator[tuple[str, str]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef):
            for decorator in node.decorator_list:
                if isinstance(decorator, ast.Call) and ast.unparse(decorator.func) == "pytest.mark.requirement":
                    yield from ((str(ast.literal_eval(each)), node.name) for each in decorator.args)


def page(text: str, found: dict[str, list[str]]) -> str:
    """Return the page with its last column brought up to date."""

    def row(match: re.Match[str]) -> str:
        tests = found.get(match["id"], [])
        shown = "<br>".join(f"`{test}`" for test in tests[:3]) + (f"<br>and {len(tests) - 3} more" if tests[3:] else "")
        return f"| {match['id']} | {match['sentence']} | {shown or OPEN} |"

    return ROW.sub(row, text)


if __name__ == "__main__":
    PAGE.write_text(page(PAGE.read_text(encoding="utf-8"), carried()), encoding="utf-8")
    enforcement.PAGE.write_text(enforcement.page(enforcement.PAGE.read_text(encoding="utf-8")), encoding="utf-8")
