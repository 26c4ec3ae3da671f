"""What is asked of a chart."""

from __future__ import annotations

from mutuality.language import STANDARD
from mutuality.schema import Month, Query, Ref, Slug


class ChartQuery(Query):
    """Of which months, and of which unit."""

    first = Month("The first month", required=True)
    last = Month("The last month", required=True)
    form = Slug("Which form", load_default=STANDARD)
    unit_id = Ref("Only this unit and below", load_default=None)
