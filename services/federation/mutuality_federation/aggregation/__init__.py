"""What every aggregator does alike: its own key, opening its shares, its own noise drawn once, which sums may come out.

Experimental. A federation leads the tasks of its own bodies (`sums`) and helps with those of others (`aiding`).
"""

from mutuality_federation.aggregation.actions import (
    NotYet,
    ensure_own_key,
    noisy_sum,
    open_share,
    opens,
    own_key,
)
from mutuality_federation.aggregation.partials import PARTIAL, read_partial, sign_partial
from mutuality_federation.aggregation.routes import blueprint
from mutuality_federation.aggregation.rules import (
    WHOLE_BODY,
    BatchCollected,
    BatchTooClose,
    BatchTooSmall,
    NotOnRoster,
    ReportReplayed,
    TaskTooLoose,
    counts_from,
    counts_in,
    named,
    require_batch,
    require_protecting,
    set_digest,
)

__all__ = [
    "PARTIAL",
    "WHOLE_BODY",
    "BatchCollected",
    "BatchTooClose",
    "BatchTooSmall",
    "NotOnRoster",
    "NotYet",
    "ReportReplayed",
    "TaskTooLoose",
    "blueprint",
    "counts_from",
    "counts_in",
    "ensure_own_key",
    "named",
    "noisy_sum",
    "open_share",
    "opens",
    "own_key",
    "read_partial",
    "require_batch",
    "require_protecting",
    "set_digest",
    "sign_partial",
]
