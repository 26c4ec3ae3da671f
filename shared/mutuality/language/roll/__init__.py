"""What a chapter is told of itself: how it stands, what was announced, how its application and its transfer go."""

from mutuality.language.roll.shapes import ChapterShape, Doubt, DoubtShape, KeptOutShape

__all__ = ["ChapterShape", "Doubt", "DoubtShape", "KeptOutShape"]
