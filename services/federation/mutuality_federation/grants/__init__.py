"""What chapters grant their body to see of their figures: the gap to what is asked, shown and counted, never pulled.

`granted` says it for all chapters of a body at once; `withholding` whose rows or totals the office may not see.
"""

from mutuality.language import GrantTold
from mutuality_federation.grants.actions import receive
from mutuality_federation.grants.routes import blueprint
from mutuality_federation.grants.store import granted, granted_by, withholding

LISTENERS = {GrantTold: [receive]}

__all__ = ["LISTENERS", "blueprint", "granted", "granted_by", "withholding"]
