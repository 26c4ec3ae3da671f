"""Every operation of a service, read from the functions that carry it."""

from __future__ import annotations

from collections.abc import Iterator

from flask import Flask

from mutuality.web.operations import Operation


def operations(app: Flask) -> Iterator[Operation]:
    """Yield what each operation of a service says of itself."""
    for view in app.view_functions.values():
        resource = getattr(view, "view_class", None)
        for method in sorted(getattr(resource, "methods", None) or ()):
            carried = getattr(resource, method.lower())
            held = dict(zip(carried.__code__.co_freevars, carried.__closure__ or (), strict=False))
            yield held["operation"].cell_contents
