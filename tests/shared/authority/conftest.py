"""The federation's authorization server as it really is, a program it knows and an officer it knows."""

from __future__ import annotations

import base64
import hashlib
import html
import re
from dataclasses import dataclass
from itertools import count
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from flask import Flask
from werkzeug.test import TestResponse

import mutuality_federation.app as federation_app
from mutuality.authority import add_account, hashed
from mutuality.signing import SigningKey, peek, sign
from mutuality_federation.access.models import App
from tests.conftest import NOON, settings_for

ISSUER = "https://federation.test"
HANDLE, PASSWORD = "margaret", "correct horse battery"
BACK = "http://127.0.0.1:8765/callback"
VERIFIER = "v" * 50
ADDRESSES = count(1)


def challenge(verifier=VERIFIER):
    return base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).decode().rstrip("=")


@dataclass
class Door:
    """The doors of the authorization server, as one caller with an address of its own sees them."""

    app: Flask
    address: str

    def send(self, method: str, path: str, **kwargs: Any) -> TestResponse:
        return self.app.test_client().open(path, method=method, environ_overrides=self.caller, **kwargs)

    @property
    def caller(self) -> dict[str, str]:
        return {"REMOTE_ADDR": self.address}

    def page(self, **other: Any) -> tuple[str, TestResponse]:
        """Open the sign-in page as a command does, saying something else where told so; None leaves it out."""
        asked = {
            "response_type": "code",
            "client_id": "mutuality-cli",
            "redirect_uri": BACK,
            "scope": "policies:write",
            "state": "xyz",
            "code_challenge": challenge(),
            "code_challenge_method": "S256",
            **other,
        }
        query = {name: value for name, value in asked.items() if value is not None}
        answer = self.send("GET", "/oauth/authorize", query_string=query)
        return answer.request.full_path, answer

    def sign_in(self, handle: str = HANDLE, password: str = PASSWORD, **other: Any) -> TestResponse:
        """Open the page and fill it in."""
        path, page = self.page(**other)
        form = re.search(r'name="form" value="([^"]+)"', page.text)
        assert form is not None, page.text
        filled = {"form": html.unescape(form[1]), "handle": handle, "password": password}
        return self.send("POST", path, data=filled)

    def answer(self, page: TestResponse, answer: str = "allow", **other: Any) -> TestResponse:
        """Answer the page on which an app asks."""
        ticket = re.search(r'name="ticket" value="([^"]+)"', page.text)
        assert ticket is not None, page.text
        filled = {"ticket": html.unescape(ticket[1]), "answer": answer, **other}
        return self.send("POST", page.request.full_path, data=filled)

    def code(self, **other: Any) -> str:
        """Sign in and return the code."""
        return parse_qs(urlsplit(self.sign_in(**other).location).query)["code"][0]

    def exchange(self, code: str, **other: Any) -> TestResponse:
        """Exchange a code for a token."""
        said = {"client_id": "mutuality-cli", "redirect_uri": BACK, "code": code, "code_verifier": VERIFIER, **other}
        form = {name: value for name, value in said.items() if value is not None}
        return self.send("POST", "/oauth/token", data={"grant_type": "authorization_code", **form})

    def signed_in(self, **other: Any) -> Any:
        """Sign in and return what the code was exchanged for."""
        return self.exchange(self.code(**other)).json

    def refresh(self, token: str, **other: Any) -> TestResponse:
        """Bring a refresh token."""
        said = {"grant_type": "refresh_token", "client_id": "mutuality-cli", "refresh_token": token, **other}
        return self.send("POST", "/oauth/token", data=said)

    def revoke(self, token: str, **other: Any) -> TestResponse:
        """Give a token back."""
        return self.send("POST", "/oauth/revoke", data={"client_id": "mutuality-cli", "token": token, **other})

    def ask(self, assertion: str, path: str = "/oauth/token", **other: Any) -> TestResponse:
        """Ask for a token as a program does."""
        said = {
            "grant_type": "client_credentials",
            "scope": "statistics:read",
            "client_assertion_type": "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
            "client_assertion": assertion,
            **other,
        }
        return self.send("POST", path, data={name: value for name, value in said.items() if value is not None})

    def call(self, token: str, path: str) -> TestResponse:
        """Call the API with a token."""
        return self.send("GET", path, headers={"Authorization": f"Bearer {token}"})

    def mine(self, token: str, method: str = "GET", sign_in: str = "") -> TestResponse:
        """Call the operations on my sign-ins."""
        path = "/v1/me/sign-ins" + (f"/{sign_in}" if sign_in else "")
        return self.send(method, path, headers={"Authorization": f"Bearer {token}"})


@dataclass
class Program:
    """A registered program with its key."""

    client_id: str
    key: SigningKey

    def claims(self, **other: Any) -> dict[str, Any]:
        now = int(NOON.timestamp())
        mine = {"iss": self.client_id, "sub": self.client_id, "aud": ISSUER, "iat": now, "exp": now + 60}
        return {name: value for name, value in {**mine, "jti": "once", **other}.items() if value is not None}

    def assertion(self, **other: Any) -> str:
        """Return an assertion that claims something else where told so; None leaves a claim out."""
        return sign(self.claims(**other), self.key, "JWT")


def read_token(answer: TestResponse) -> Any:
    """Return a token's header and claims, unverified."""
    return peek(answer.json["access_token"])


@pytest.fixture
def door(network, federation_database):
    """The doors of the federation, to a caller nobody met before."""
    return Door(network.apps["federation.test"], f"192.0.2.{next(ADDRESSES)}")


@pytest.fixture
def another_process(federation_database, clock):
    """Return a way to begin another process of the federation on the same database, as a door of its own."""
    begun = []

    def begin():
        database = federation_app.open_database(settings_for("federation", federation_database.url), clock=clock)
        database.hasher = federation_database.hasher
        begun.append(database)
        app = federation_app.create_app(settings_for("federation", database.url), database=database)
        return Door(app, f"192.0.2.{next(ADDRESSES)}")

    yield begin
    for database in begun:
        database.dispose()


@pytest.fixture
def body_id(federation):
    said = {"slug": "clear-water", "name": "Clear Water", "concern": "drinking", "origin": ["professional_failure"]}
    return federation.signed_in("steward").post("/v1/bodies", said).json["id"]


@pytest.fixture
def program(federation_database, body_id):
    """A program of the body that may read statistics."""
    key = SigningKey.generate()
    with federation_database.transaction() as session:
        app = App(id=session.new_id("app"), body_id=body_id, name="Reader", purpose="Reads", jwk=key.public_jwk())
        app.scopes, app.registered_at, app.version = ["statistics:read"], session.now, 1
        app.kind, app.state, app.redirect_uris, app.registered_by = "program", "approved", [], "acc_of_somebody"
        session.add(app)
    return Program(app.id, key)


@pytest.fixture
def account_id(federation_database, body_id):
    """An officer of the body, who signs in as margaret."""
    with federation_database.transaction() as session:
        return add_account(
            session,
            handle=HANDLE,
            password_hash=hashed(session.database.hasher, PASSWORD),
            role="officer",
            claims={"body": body_id},
        )
