"""Shapes of apps."""

from __future__ import annotations

from marshmallow import fields, validate

from mutuality.schema import Input, Moment, Output, Part, Ref, Text, Whole, Words
from mutuality_federation.access.rules import APP_SCOPES

COORDINATE = "[A-Za-z0-9_-]{43}"


class PublicKeyIn(Input):
    """A public EC key on P-256."""

    kty = fields.String(required=True, validate=validate.Equal("EC"), metadata={"enum": ["EC"], "description": "EC"})
    crv = fields.String(
        required=True, validate=validate.Equal("P-256"), metadata={"enum": ["P-256"], "description": "P-256"}
    )
    x = Text("The point's x, base64url", longest=43, shortest=43, pattern=COORDINATE, required=True)
    y = Text("The point's y, base64url", longest=43, shortest=43, pattern=COORDINATE, required=True)


class AppIn(Input):
    """An app as it is registered."""

    name = Text("What the app is called", required=True)
    purpose = Text("What it reads and why, in plain words", longest=1000, required=True)
    jwk = Part(PublicKeyIn, "The public key it signs its assertions with", required=True)
    scopes = Words(
        fields.String(validate=validate.OneOf(sorted(APP_SCOPES))), "What it may read", fewest=1, most=10, required=True
    )


class AppOut(Output):
    """A registered app. Its `id` is its client_id."""

    id = Ref("Its client_id")
    body_id = Ref("The body that registered it")
    name = Text("What it is called")
    purpose = Text("What it reads and why", longest=1000)
    scopes = Words(Text(longest=64), "What it may read", most=10)
    registered_at = Moment("When it was registered")
    version = Whole("Counts its changes", low=1)
