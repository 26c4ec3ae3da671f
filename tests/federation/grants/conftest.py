"""Reports, as the figures' own tests release them."""

from tests.federation.statistics.conftest import chapter_id, report, strict, today, totals

__all__ = ["chapter_id", "report", "strict", "today", "totals"]
