"""Listings as the software of BMLT servers tells them, so that its clients and its aggregator read them unchanged."""

from mutuality_federation.bmlt.face import register

__all__ = ["register"]
