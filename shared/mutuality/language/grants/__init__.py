"""What a chapter grants its body to see of its figures."""

from mutuality.language.grants.said import GrantIn, Totals, Visible

__all__ = ["GrantIn", "Totals", "Visible"]
