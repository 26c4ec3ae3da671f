"""What BMLT's second interface reads, as its generated clients ask for it: numbers, and 0 for Sunday."""

from mutuality_federation.bmlt.records.face import register

__all__ = ["register"]
