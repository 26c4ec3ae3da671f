"""Mapping: which column of somebody's table stands for which field of a meeting, proposed, and applied row by row."""

from mutuality.mapping.applying import MappingMisfits, MappingUnfit, Plan, read_mapped, require_fit
from mutuality.mapping.headings import FIELDS, Assigned, propose

__all__ = [
    "FIELDS",
    "Assigned",
    "MappingMisfits",
    "MappingUnfit",
    "Plan",
    "propose",
    "read_mapped",
    "require_fit",
]
