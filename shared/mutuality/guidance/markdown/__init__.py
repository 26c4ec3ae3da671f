"""A guideline as a Markdown file: readable by people, and read back to the last character."""

from mutuality.guidance.markdown.reading import LineFault, Read, read
from mutuality.guidance.markdown.writing import Written, write

__all__ = ["LineFault", "Read", "Written", "read", "write"]
