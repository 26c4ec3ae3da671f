"""An edition of a report form: told of by reference, signed for itself, fetched once; it never changes."""

from __future__ import annotations

from typing import Any

from mutuality.forms.shapes import FormOut
from mutuality.language.feeds.shapes import VERSION, FeedInvalid, Shape, load
from mutuality.schema import Period, Ref, Slug, Text, Whole
from mutuality.signing import FindKey, SigningKey, sign, verify

FORM = "form+jws"


class FormRefShape(Shape):
    """An edition of a form that exists; fetch it by its id."""

    id = Ref(required=True)
    slug = Slug(required=True)
    number = Whole(low=1, required=True)


class FormShape(FormOut):
    """An edition of a form, which never changes."""

    v = Whole(low=VERSION, high=VERSION, required=True)
    iss = Text(longest=400, required=True)
    id = Ref(required=True)
    slug = Slug(required=True)
    number = Whole(low=1, required=True)
    effective_from = Period(required=True)


def sign_form(key: SigningKey, said: dict[str, Any]) -> str:
    """Return an edition of a form as a compact JWS. `said` are JSON values in the shape of `FormShape`, without `v`."""
    return sign({"v": VERSION, **said}, key, FORM)


def read_form(text: str, find_key: FindKey, *, issuer: str) -> dict[str, Any]:
    """Return what an edition of a form says, once it is signed by our federation.

    Raises:
        SignatureInvalid: the federation did not sign it.
        FeedInvalid: it breaks its shape.
    """
    said = load(FormShape(), verify(text, find_key, FORM).payload)
    if said["iss"] != issuer:
        raise FeedInvalid("The form was issued by another federation.")
    return said
