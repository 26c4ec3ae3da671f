"""What the server's worker loads: the app made from the environment."""

from mutuality.lifeline import end_with_parent
from mutuality_chapter.app import create_app
from mutuality_chapter.settings import settings

app = create_app(settings())
end_with_parent()
