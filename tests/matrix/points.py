"""Every place in the services that asks whose something is: what happens if there everybody is taken for the owner."""

from __future__ import annotations

import ast
import csv
import importlib
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from flask import Flask

from mutuality.access import Actor
from mutuality.web.service import actor

SERVICES = Path(__file__).parent.parent.parent / "services"
TELLING = {"id", "kind", "scopes"}
"""What is noted of whoever asks, or looked up in the token alone; none of it says whose a thing is."""


@dataclass(frozen=True)
class Point:
    """A line of a module on which it is asked who asks."""

    module: str
    line: int

    @property
    def said(self) -> str:
        """Return the line itself."""
        return path_of(self.module).read_text(encoding="utf-8").splitlines()[self.line - 1].strip()

    def open(self, patch: pytest.MonkeyPatch, owner: Actor) -> None:
        """Take everybody for the owner here, and here alone."""

        def asking() -> Actor:
            here = sys._getframe(1).f_lineno == self.line
            return Actor(owner.id, actor().kind, actor().scopes, owner.claims) if here else actor()

        patch.setattr(importlib.import_module(self.module), "actor", asking)


def path_of(module: str) -> Path:
    """Return where a module stands."""
    return Path(str(importlib.import_module(module).__file__))


def unguarding() -> set[tuple[str, str]]:
    """Return the points whose absence changes no cell: each stands in `points.csv` with the reason."""
    with (Path(__file__).parent / "points.csv").open(encoding="utf-8", newline="") as file:
        return {(row["module"], row["line"]) for row in csv.DictReader(file)}


def points_of(service: str) -> list[Point]:
    """Return every permission point of a service but those of scopes, which the operations themselves declare."""
    root = SERVICES / service
    return [
        Point(".".join(path.relative_to(root).with_suffix("").parts), line)
        for path in sorted(root.rglob("*.py"))
        for line in sorted(set(_lines(ast.parse(path.read_text(encoding="utf-8")))))
    ]


def _lines(tree: ast.Module) -> Iterator[int]:
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Attribute) and node.attr in TELLING}
    for node in ast.walk(tree):
        is_asking = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "actor"
        if is_asking and id(node) not in told:
            yield node.lineno


def modules_of(app: Flask) -> dict[str, str]:
    """Return in which module the view of each operation stands."""
    return {name: view.__module__ for name, view in _views(app)}


def _views(app: Flask) -> Iterator[tuple[str, Callable[..., Any]]]:
    for function in app.view_functions.values():
        resource = getattr(function, "view_class", None)
        for method in getattr(resource, "methods", None) or ():
            view = getattr(resource, method.lower(), None)
            said = getattr(view, "_apidoc", None)
            if view is not None and said is not None:
                yield said["manual_doc"]["operationId"], view
