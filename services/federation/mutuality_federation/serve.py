"""What the server loads: the app made from the environment."""

from mutuality_federation.app import create_app
from mutuality_federation.settings import settings

app = create_app(settings())
