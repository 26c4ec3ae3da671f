"""Taking in what other software holds: a feed of meetings, and the receipt of whatever is taken in, row by row."""

from mutuality_chapter.imports.actions import keep
from mutuality_chapter.imports.command import LONGEST_NAME, feed_command, read_file, show_receipt
from mutuality_chapter.imports.routes import blueprint

__all__ = ["LONGEST_NAME", "blueprint", "feed_command", "keep", "read_file", "show_receipt"]
