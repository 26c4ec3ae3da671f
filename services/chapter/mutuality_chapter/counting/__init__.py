"""Every figure, computed from what the other rooms hold; nothing of it is kept, and nothing leaves."""

from mutuality_chapter.counting.figures import channels, figures

__all__ = ["channels", "figures"]
