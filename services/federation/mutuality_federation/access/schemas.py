"""Shapes of apps."""

from __future__ import annotations

from marshmallow import fields, validate

from mutuality.authority import AppForPeopleIn, AppKind, addresses, scopes_of
from mutuality.authority import AppOut as AnyAppOut
from mutuality.schema import Choice, Input, Part, Ref, Text
from mutuality_federation.access.rules import APP_SCOPES, PEOPLE_SCOPES

COORDINATE = "[A-Za-z0-9_-]{43}"


class PublicKeyIn(Input):
    """A public EC key on P-256."""

    kty = fields.String(required=True, validate=validate.Equal("EC"), metadata={"enum": ["EC"], "description": "EC"})
    crv = fields.String(
        required=True, validate=validate.Equal("P-256"), metadata={"enum": ["P-256"], "description": "P-256"}
    )
    x = Text("The point's x, base64url", longest=43, shortest=43, pattern=COORDINATE, required=True)
    y = Text("The point's y, base64url", longest=43, shortest=43, pattern=COORDINATE, required=True)


class AppIn(AppForPeopleIn):
    """An app as it is registered."""

    kind = Choice(AppKind, "Whether it asks in its own name or people sign in through it", load_default=AppKind.PROGRAM)
    jwk = Part(PublicKeyIn, "Of a program, the public key it signs its assertions with", load_default=None)
    redirect_uris = addresses(fewest=0)
    scopes = scopes_of(APP_SCOPES | PEOPLE_SCOPES)


class AppOut(AnyAppOut):
    """A registered app of a body. Its `id` is its client_id, of use once it is approved."""

    body_id = Ref("The body it is registered for")
