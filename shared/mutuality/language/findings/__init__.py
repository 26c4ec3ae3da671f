"""What a chapter says of findings at it, and what it is told of them: steps, appeals, promises to improve."""

from mutuality.language.findings.said import AppealIn, Ground, ImprovementIn, InCharge
from mutuality.language.findings.told import FindingShape, PromiseShape

__all__ = ["AppealIn", "FindingShape", "Ground", "ImprovementIn", "InCharge", "PromiseShape"]
