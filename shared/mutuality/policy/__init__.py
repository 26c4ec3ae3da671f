"""How much a national body controls, as data: keys, one policy document, presets, and what follows from an answer."""

from mutuality.policy.asking import asked, asked_length, left_out, require_asked, require_asked_period
from mutuality.policy.document import (
    NOTHING,
    ControlPolicy,
    Effect,
    PolicyInForce,
    PolicyInvalid,
    explain,
    laid_over,
    refusal,
    sentences,
)
from mutuality.policy.presets import Preset
from mutuality.policy.presets import load as load_preset
from mutuality.policy.presets import names as preset_names
from mutuality.policy.table import KEYS
from mutuality.policy.verdicts import (
    DEMANDING,
    WAIVABLE,
    Asked,
    Given,
    Reading,
    Verdict,
    asked_since,
    due_on,
    is_answered,
    is_met,
    read,
    waived,
)

__all__ = [
    "DEMANDING",
    "KEYS",
    "NOTHING",
    "WAIVABLE",
    "Asked",
    "ControlPolicy",
    "Effect",
    "Given",
    "PolicyInForce",
    "PolicyInvalid",
    "Preset",
    "Reading",
    "Verdict",
    "asked",
    "asked_length",
    "asked_since",
    "due_on",
    "explain",
    "is_answered",
    "is_met",
    "laid_over",
    "left_out",
    "load_preset",
    "preset_names",
    "read",
    "refusal",
    "require_asked",
    "require_asked_period",
    "sentences",
    "waived",
]
