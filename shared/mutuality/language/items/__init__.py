"""What is said of one item of a guideline beyond the answer to it: attestations, and what facts come to."""

from mutuality.language.items.attestations import (
    CONDITIONS,
    IN_OWN_WORDS,
    AttestationIn,
    DerivationIn,
    Shelf,
    View,
)
from mutuality.language.items.told import CampaignShape, ReviewShape, WaiverShape

__all__ = [
    "CONDITIONS",
    "IN_OWN_WORDS",
    "AttestationIn",
    "CampaignShape",
    "DerivationIn",
    "ReviewShape",
    "Shelf",
    "View",
    "WaiverShape",
]
