"""Lists other software keeps for units: looked at by a command, and relayed, each meeting from one owner alone."""

from mutuality_federation.listings import ListingSeen
from mutuality_federation.sources.actions import KEEPING, purge
from mutuality_federation.sources.relaying import hear
from mutuality_federation.sources.routes import blueprint

LISTENERS = {ListingSeen: [hear]}

__all__ = ["KEEPING", "LISTENERS", "blueprint", "purge"]
