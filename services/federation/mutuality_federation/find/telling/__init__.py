"""What is found, in words of several languages and in a drawing."""

from mutuality_federation.find.telling.cards import OF_ATTENDANCE, Teller
from mutuality_federation.find.telling.drawing import Drawing, draw
from mutuality_federation.find.telling.wording import LANGUAGES, Words, asked_language, words_in

__all__ = ["LANGUAGES", "OF_ATTENDANCE", "Drawing", "Teller", "Words", "asked_language", "draw", "words_in"]
