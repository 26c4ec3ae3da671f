"""What a chapter tells of its effects: a practice or a norm that its insisting on new ways changes."""

from mutuality.language.effects.shapes import (
    TELLS_CHANGE,
    EffectIn,
    EffectKind,
    EffectStatus,
    Institution,
    KnownFrom,
    OutOf,
)

__all__ = ["TELLS_CHANGE", "EffectIn", "EffectKind", "EffectStatus", "Institution", "KnownFrom", "OutOf"]
