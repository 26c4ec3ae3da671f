"""Taking in what other software holds: a feed of meetings, and the receipt of whatever is taken in, row by row."""

from mutuality_chapter.imports.actions import carry_out, forget, keep, look
from mutuality_chapter.imports.command import LONGEST_NAME, feed_command, read_file, show_receipt
from mutuality_chapter.imports.models import ImportReceipt
from mutuality_chapter.imports.routes import blueprint

__all__ = [
    "LONGEST_NAME",
    "ImportReceipt",
    "blueprint",
    "carry_out",
    "feed_command",
    "forget",
    "keep",
    "look",
    "read_file",
    "show_receipt",
]
