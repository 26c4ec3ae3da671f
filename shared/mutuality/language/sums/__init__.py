"""Sums of which nothing but the sum comes out: what a chapter sends, and what follows from a task for all three sides.

Experimental: sealed shares in the manner of the Distributed Aggregation Protocol, without its range proofs. The task's
own document is told in the feed.
"""

from mutuality.language.sums.shares import ShareIn, ShareOutcome, belongs_to, packed, public_key_of, unpacked
from mutuality.language.sums.terms import FigureUnfit, PeriodUnfit, Summed, Terms, summed_of, terms_of

__all__ = [
    "FigureUnfit",
    "PeriodUnfit",
    "ShareIn",
    "ShareOutcome",
    "Summed",
    "Terms",
    "belongs_to",
    "packed",
    "public_key_of",
    "summed_of",
    "terms_of",
    "unpacked",
]
