"""Pages."""


def register(*a, **k): ...
