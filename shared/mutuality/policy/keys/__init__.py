"""The keys of a control policy: what values each may take, nothing first, and what each value asks in a sentence.

Every key has a *nothing* value; a policy of nothing but those is complete and valid.
"""

from __future__ import annotations

from mutuality.policy.keys import bond, figures, guidance, helping, life, money
from mutuality.policy.values import Key

KEYS: dict[str, Key] = {**bond.KEYS, **guidance.KEYS, **figures.KEYS, **helping.KEYS, **life.KEYS, **money.KEYS}

__all__ = ["KEYS"]
