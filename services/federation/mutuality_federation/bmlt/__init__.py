"""Listings as the software of BMLT servers tells them, so that its clients and its aggregator read them unchanged."""

from flask import Flask

from mutuality_federation.bmlt import face, records


def register(app: Flask) -> None:
    """Put the addresses of both of BMLT's interfaces into the app."""
    face.register(app)
    records.register(app)


__all__ = ["register"]
