"""Meetings as the form says them by which areas of one fellowship report theirs."""

from mutuality_federation.bmlt.naws.table import document, file_name

__all__ = ["document", "file_name"]
