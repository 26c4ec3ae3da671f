"""What the server's worker loads: the app made from the environment, asked once a request is here as a whole."""

from mutuality.lifeline import end_with_parent, leave_interrupts_to_parent
from mutuality.serving import Gathered
from mutuality_federation.app import create_app
from mutuality_federation.settings import listings_an_hour, settings, showing

leave_interrupts_to_parent()
app = create_app(settings(), showing=showing(), listings_an_hour=listings_an_hour())
served = Gathered(app)
end_with_parent()
