"""Mappings: tables other people keep of meetings, tried and taken in by what each column stands for."""

from mutuality_chapter.mappings.command import meetings_command
from mutuality_chapter.mappings.routes import blueprint

__all__ = ["blueprint", "meetings_command"]
