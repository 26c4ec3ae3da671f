"""Guidelines for those who work with OSCAL: an edition as a catalog, what a unit lays over it as a profile.

Source: NIST OSCAL 1.2.1, the catalog and the profile model. What OSCAL has no name for stands in a namespace of ours.
"""

from mutuality.guidance.oscal.catalog import catalog
from mutuality.guidance.oscal.heads import Head
from mutuality.guidance.oscal.profile import Origin, profile

__all__ = ["Head", "Origin", "catalog", "profile"]
