"""The commands every service has, and those for its accounts; a service adds its own."""

from mutuality.commands.accounts import (
    Claim,
    account_command,
    password_command,
    rotate_key_command,
    sign_in_command,
)
from mutuality.commands.endings import dismiss_command, purge_command, sign_out_command, until_command
from mutuality.commands.service import Kit, document, group, require_fit

__all__ = [
    "Claim",
    "Kit",
    "account_command",
    "dismiss_command",
    "document",
    "group",
    "password_command",
    "purge_command",
    "require_fit",
    "rotate_key_command",
    "sign_in_command",
    "sign_out_command",
    "until_command",
]
