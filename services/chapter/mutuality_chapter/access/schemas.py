"""Shapes of signing up."""

from __future__ import annotations

from mutuality.authority import LONGEST, NewPassword
from mutuality.schema import Input, Output, Text


class SignUpIn(Input):
    """Somebody who was invited makes an account for themselves."""

    token = Text("The invitation, as it was told", longest=64, required=True)
    handle = Text("The name to sign in with; it need not be the one others know", longest=64, required=True)
    password = NewPassword("A password nobody else knows", required=True)


class SignUpOut(Output):
    """The account that was made."""

    handle = Text("The name to sign in with", longest=64)
    role = Text("What it may do", longest=32)


class PasswordChange(Input):
    """Somebody chooses another password for their own account."""

    old = Text("The password so far", longest=LONGEST, required=True)
    new = NewPassword("A password nobody else knows", required=True)
