"""What a request of HSDS asks for, in its own words."""

from __future__ import annotations

import marshmallow as ma
from marshmallow import fields

from mutuality.schema import Flag, Moment, Query, Text, Whole

MOST = 500


class HsdsQuery(Query):
    """Which records, and which page of them. What HSDS does not know is ignored."""

    class Meta:
        """Directories add parameters of their own."""

        unknown = ma.EXCLUDE

    search = Text("Words", longest=100, load_default="")
    page = Whole("Which page", low=1, high=1_000_000, load_default=1)
    per_page = Whole("How many on one", low=1, high=MOST, load_default=50)
    organization_id = fields.UUID(load_default=None, metadata={"description": "Only of this organization"})
    modified_after = Moment("Only what was published at this instant or later", load_default=None)
    minimal = Flag("Identifiers and instants alone", load_default=False)
    full = Flag("Each with all that belongs to it", load_default=False)
    full_service = Flag("An organization's services with all that belongs to them", load_default=False)


UNANSWERED = ("taxonomy_term_id", "taxonomy_id", "postcode", "proximity")
