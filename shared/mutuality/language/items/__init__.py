"""What is said of one item of a guideline beyond the answer to it: attestations, and what facts come to."""

from mutuality.language.items.attestations import (
    CONDITIONS,
    IN_OWN_WORDS,
    AttestationIn,
    DerivationIn,
    Shelf,
    View,
)

__all__ = ["CONDITIONS", "IN_OWN_WORDS", "AttestationIn", "DerivationIn", "Shelf", "View"]
