"""The enrolment statement: the first thing a chapter's new key ever signs, and its acceptance of the charter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import marshmallow as ma
from marshmallow import fields

from mutuality.language.entries.said import faults_in
from mutuality.problems import ValidationFailed
from mutuality.schema import Input, Part, Ref, Text, Whole, Words
from mutuality.signing import KeyInvalid, SigningKey, digest, peek, sign, thumbprint, verify

TYP = "enrolment+jws"
ROTATION = "rotation+jws"
VERSION = 1


class EnrolmentInvalid(ValidationFailed):
    """The enrolment is signed, but what it says breaks its shape."""


class CharterIn(Input):
    """The charter a chapter accepts by signing."""

    id = Ref("The body", required=True)
    version = Whole("The version of its control policy", required=True)
    sha256 = Text("SHA-256 of the charter's text", longest=64, shortest=64, pattern="[0-9a-f]{64}", required=True)


class StatementIn(Input):
    """What an enrolment says."""

    v = Whole(low=VERSION, high=VERSION, required=True)
    aud = Text("The federation's address", longest=400, required=True)
    invitation = Text("The invitation's token", longest=64, shortest=16, required=True)
    jwk = fields.Dict(required=True)
    recovery_jwk = fields.Dict(required=True)
    software = Text("Name and version of the chapter's software", longest=100, required=True)
    charter = Part(CharterIn, required=True)
    display_name = Text("What the chapter calls itself", required=True)
    languages = Words(Text(longest=16), most=10, load_default=list)


@dataclass(frozen=True)
class Statement:
    """An enrolment whose signature holds. `digest` names it: only who sent it can know it."""

    text: str
    digest: str
    kid: str
    said: dict[str, Any]


def sign_enrolment(key: SigningKey, said: dict[str, Any]) -> str:
    """Return the enrolment as a compact JWS. `said` are the values of `StatementIn` without `v` and `jwk`."""
    return sign({"v": VERSION, "jwk": key.public_jwk(), **said}, key, TYP)


def read_enrolment(text: str) -> Statement:
    """Return what an enrolment says, once it is signed by the very key it brings.

    Raises:
        SignatureInvalid: that key did not sign it.
        EnrolmentInvalid: it breaks its shape.
        KeyInvalid: a key in it is none we take, or both are the same.
    """
    payload = peek(text)[1]
    jwk = payload.get("jwk")
    if not isinstance(jwk, dict):
        raise EnrolmentInvalid("The enrolment brings no key.")
    checked = verify(text, lambda _kid: jwk, TYP)
    try:
        said = StatementIn().load(checked.payload)
    except ma.ValidationError as error:
        faults = [{"pointer": place, "detail": fault} for place, fault in faults_in(error.messages)]
        raise EnrolmentInvalid("What the enrolment says breaks its shape.", errors=faults) from error
    if thumbprint(said["jwk"]) != checked.kid or thumbprint(said["recovery_jwk"]) == checked.kid:
        raise KeyInvalid("The kid must be the key's thumbprint, and the recovery key another key.")
    return Statement(text, digest(text), checked.kid, said)


def sign_rotation(new: SigningKey, *, follows: str) -> dict[str, Any]:
    """Return what an entry says that changes a key: the new public key, which signs for itself that it follows."""
    return {"jwk": new.public_jwk(), "proof": sign({"follows": follows}, new, ROTATION)}


def read_rotation(said: dict[str, Any], *, old_kids: set[str]) -> str:
    """Return the name of a new key that signed for itself, naming the old key it follows.

    Raises:
        SignatureInvalid: it did not.
        EnrolmentInvalid: it follows another key.
    """
    checked = verify(said["proof"], lambda _kid: said["jwk"], ROTATION)
    if checked.payload.get("follows") not in old_kids or thumbprint(said["jwk"]) != checked.kid:
        raise EnrolmentInvalid("The new key must name the key it follows, and be named by its thumbprint.")
    return checked.kid
