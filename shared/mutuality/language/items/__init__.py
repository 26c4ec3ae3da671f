"""What is said of one item of a guideline beyond the answer to it: attestations, and what facts come to."""

from mutuality.language.items.attestations import IN_OWN_WORDS, AttestationIn, DerivationIn, Shelf, View
from mutuality.language.items.derivations import CONDITIONS, DERIVED_RULES, Condition, DerivedRule, Outcome

__all__ = [
    "CONDITIONS",
    "DERIVED_RULES",
    "IN_OWN_WORDS",
    "AttestationIn",
    "Condition",
    "DerivationIn",
    "DerivedRule",
    "Outcome",
    "Shelf",
    "View",
]
