"""How a chapter comes: invited by one officer, enrolled with its own key, approved by a second officer."""

from mutuality.language import Enrolled
from mutuality_federation.chapters import StandingMoved
from mutuality_federation.enrolments.actions import begin_stream, void
from mutuality_federation.enrolments.routes import blueprint
from mutuality_federation.enrolments.views import enrolments

LISTENERS = {Enrolled: [begin_stream], StandingMoved: [void]}

__all__ = ["LISTENERS", "blueprint", "enrolments"]
