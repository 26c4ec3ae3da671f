"""The same statements in pgbench: what the database gives to a client that does nothing else.

Statements are prepared, as the driver prepares them too; an `executemany` becomes a pipeline, as in the driver.
"""

from __future__ import annotations

import re
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench.contest import WARM_UP_SECONDS, Sample, sample_of
from bench.recording import Step

PARAMETER = re.compile(r"%\((\w+)\)s")
MILLION = 1_000_000


@dataclass
class Script:
    """A pgbench script of some steps. `constants` are the texts it needs by the name of their variable."""

    steps: Sequence[Step]
    constants: dict[str, str] = field(default_factory=dict)

    def body(self) -> str:
        """Return the steps, one command a line."""
        return "\n".join(self._command(step) for step in self.steps)

    def _command(self, step: Step) -> str:
        lines = [self._filled(step.sql, row) for row in step.rows]
        if len(lines) > 1:
            return "\n".join(("\\startpipeline", *(f"{line};" for line in lines), "\\endpipeline"))
        return lines[0] + (" \\gset" if " RETURNING " in lines[0] else ";")

    def _filled(self, sql: str, row: Mapping[str, Mapping[str, Any]]) -> str:
        filled = PARAMETER.sub(lambda found: self._value(row[found[1]]), sql)
        return " ".join(filled.replace("%%", "%").split())

    def _value(self, value: Mapping[str, Any]) -> str:
        if "field" in value:
            return f":{value['field']}"
        constant = value["value"]
        if constant is None:
            return "NULL"
        if not isinstance(constant, str):
            return repr(constant)
        name = f"constant_{len(self.constants)}"
        known = {text: name for name, text in self.constants.items()}
        self.constants.setdefault(known.get(constant, name), constant)
        return f":{known.get(constant, name)}"


@dataclass
class Pgbench:
    """Runs a script in pgbench. With `most` each connection runs that many times and goes on there at its next turn."""

    program: str
    url: str
    script: str
    constants: Mapping[str, str]
    connections: int
    most: int | None = None
    name: str = "pgbench"
    ran: int = 0

    def run(self, seconds: float) -> Sample:
        """Run for so long after a short warm-up, or so often, and return how it went."""
        with tempfile.TemporaryDirectory(prefix="mutuality-bench-") as folder:
            ended = subprocess.run(  # noqa: S603 - pgbench, no shell
                self._command(Path(folder), seconds), capture_output=True, text=True, check=False, cwd=folder
            )
            if ended.returncode:
                raise RuntimeError(f"pgbench: {ended.stderr.strip()[-500:]}")
            answers = [_answer(line) for log in Path(folder).glob("log.*") for line in log.read_text().splitlines()]
        self.ran += self.most or 0
        return sample_of(answers)

    def _command(self, folder: Path, seconds: float) -> list[str]:
        given = [
            "-n",
            "-M",
            "prepared",
            "-c",
            str(self.connections),
            "-j",
            "2",
            "-l",
            "--log-prefix",
            str(folder / "log"),
        ]
        given += ["-t", str(self.most)] if self.most else ["-T", str(round(seconds + WARM_UP_SECONDS))]
        for name, text in {**self.constants, "step": str(self.ran)}.items():
            given += ["-D", f"{name}={text}"]
        file = folder / "script.sql"
        file.write_text(self.script + "\n", encoding="utf-8")
        return [self.program, *given, "-f", str(file), self.url]


def _answer(line: str) -> tuple[float, float]:
    """Return when a transaction ended and how long it took. Source: pgbench, per-transaction logging."""
    _, _, took, _, second, micro = line.split()[:6]
    return int(second) + int(micro) / MILLION, int(took) / MILLION
