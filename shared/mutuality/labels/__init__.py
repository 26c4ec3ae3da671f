"""What things are called: our words for them in several languages, a body's own before them, and how to find either."""

from mutuality.labels.shapes import LabelsOfBodyOut, LabelsOut
from mutuality.labels.synonyms import SYNONYMS
from mutuality.labels.understanding import Sought, fold, understand
from mutuality.labels.vocabulary import DEFAULTS, ENGLISH, Thing, labels_in

__all__ = [
    "DEFAULTS",
    "ENGLISH",
    "SYNONYMS",
    "LabelsOfBodyOut",
    "LabelsOut",
    "Sought",
    "Thing",
    "fold",
    "labels_in",
    "understand",
]
