"""What the server loads: the app made from the environment."""

from mutuality_chapter.app import create_app
from mutuality_chapter.settings import settings

app = create_app(settings())
