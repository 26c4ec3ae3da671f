"""Listings as directories of help exchange them: the reading half of the Human Services Data Specification 3.0."""

from mutuality_federation.hsds.face import register

__all__ = ["register"]
