"""What a service says of itself: its OpenAPI document, made of what it enforces, and the pages people open."""

from mutuality.web.documentation.operations import PROBLEM_MEDIA, ProblemOut, describe, evident_problems, problems_of
from mutuality.web.documentation.site import register_pages

__all__ = ["PROBLEM_MEDIA", "ProblemOut", "describe", "evident_problems", "problems_of", "register_pages"]
