"""What is passed upward: gifts by the members' decision, dues and fees where the policy asks, divided as it says."""

from mutuality_chapter.remitting.routes import blueprint

__all__ = ["blueprint"]
