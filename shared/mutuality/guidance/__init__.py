"""What an item of a guideline is, as data both services read alike: parts, order, words, and whom it concerns."""

from mutuality.guidance.applying import ALWAYS, AppliesWhen, Circumstances, Gathering, is_concerned
from mutuality.guidance.deriving import DERIVED_FACTS, Derivation, DerivedFact, Outcome
from mutuality.guidance.items import FORCES, MOST_ITEMS, ItemFacts, Source, Translation, in_words_of
from mutuality.guidance.order import Changes, Rename, carries, changes_between, is_asking_more, is_tightened
from mutuality.guidance.waiving import SOON, WaiverState, days_left, ends_soon, waiver_state

__all__ = [
    "ALWAYS",
    "DERIVED_FACTS",
    "FORCES",
    "MOST_ITEMS",
    "SOON",
    "AppliesWhen",
    "Changes",
    "Circumstances",
    "Derivation",
    "DerivedFact",
    "Gathering",
    "ItemFacts",
    "Outcome",
    "Rename",
    "Source",
    "Translation",
    "WaiverState",
    "carries",
    "changes_between",
    "days_left",
    "ends_soon",
    "in_words_of",
    "is_asking_more",
    "is_concerned",
    "is_tightened",
    "waiver_state",
]
