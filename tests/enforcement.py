"""Where each key of the control policy is enforced, and which tests show it: read from code and from tests' marks.

`python -m tests.requirements` writes the table of `docs/control-policy.md` anew; `test_enforcement.py` fails while it
is out of date, or while a key is read by no code or shown by no test.
"""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

from mutuality.policy import KEYS
from tests.marks import carried

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "control-policy.md"
BEGIN, END = "## Where each key is enforced\n", "## Rules the programs keep\n"
SAYS = """
Read from the code and from the marks of the tests. *Read by* names the rooms, or what both services share.

| key | read by | a test of what it allows | a test of what it refuses |
|---|---|---|---|
"""
WRITTEN = ("migrations",)
DECLARED = ("shared/mutuality/policy/keys", "shared/mutuality/policy/table.py")
OPEN = "open"
MARKS = ("allows", "refuses")


@cache
def read_by() -> dict[str, list[str]]:
    """Return for each key the rooms whose code names it."""
    found: dict[str, set[str]] = {key: set() for key in KEYS}
    for top in ("services", "shared"):
        for path in sorted((ROOT / top).rglob("*.py")):
            where = path.relative_to(ROOT)
            if not str(where).startswith(DECLARED) and not set(WRITTEN) & set(where.parts):
                for key in _named(path) & set(KEYS):
                    found[key].add(_room(where))
    return {key: sorted(rooms) for key, rooms in found.items()}


def shown(mark: str) -> dict[str, list[str]]:
    """Return for each key the tests that carry a mark for it."""
    found: dict[str, list[str]] = {key: [] for key in KEYS}
    for said, key, test in carried(*MARKS):
        if said == mark:
            found.setdefault(key, []).append(test)
    return found


def page(text: str) -> str:
    """Return the page with its table of enforcement brought up to date."""
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}{SAYS}{table()}\n{END}{after}"


def table() -> str:
    """Return the table, a row for each key."""
    read, allows, refuses = read_by(), shown("allows"), shown("refuses")
    return "".join(f"| `{key}` | {_list(read[key])} | {_one(allows[key])} | {_one(refuses[key])} |\n" for key in KEYS)


def _named(path: Path) -> set[str]:
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def _room(where: Path) -> str:
    """Return the room a file belongs to, as people say it: the service and the room, or the shared package."""
    parts = where.parts
    return f"{parts[1]}: {parts[3]}" if parts[0] == "services" else f"both: {parts[2].removesuffix('.py')}"


def _list(rooms: list[str]) -> str:
    return ", ".join(rooms) or OPEN


def _one(tests: list[str]) -> str:
    more = f" and {len(tests) - 1} more" if tests[1:] else ""
    return f"`{tests[0]}`{more}" if tests else OPEN
