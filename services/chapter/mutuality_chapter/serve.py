"""What the server's worker loads: the app made from the environment, asked once a request is here as a whole."""

from mutuality.lifeline import end_with_parent, leave_interrupts_to_parent
from mutuality.serving import Gathered
from mutuality_chapter.app import create_app
from mutuality_chapter.settings import settings

leave_interrupts_to_parent()
app = create_app(settings())
served = Gathered(app)
end_with_parent()
