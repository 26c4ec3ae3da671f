"""The shape of what is found wrong."""

from __future__ import annotations

from mutuality.language.roll import Doubt
from mutuality.schema import Choice, Input


class DoubtIn(Input):
    """Something is wrong with a listing. There are no words, since a person could be in them."""

    doubt = Choice(Doubt, "What is wrong", required=True)
