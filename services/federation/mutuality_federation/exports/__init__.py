"""Figures as files: CSV for a spreadsheet, JSON with what each figure means, ADX for health information systems."""

from mutuality_federation.exports.routes import blueprint

__all__ = ["blueprint"]
