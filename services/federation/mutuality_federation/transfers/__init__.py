"""Chapters that come to another unit, become part of another chapter, or come out of one; their past stays put."""

from mutuality.language import Requested
from mutuality_federation.transfers.actions import hear
from mutuality_federation.transfers.routes import blueprint
from mutuality_federation.transfers.rules import AlreadyThere, CannotMerge, TransferOpen
from mutuality_federation.transfers.store import newest, told

LISTENERS = {Requested: [hear]}

__all__ = ["LISTENERS", "AlreadyThere", "CannotMerge", "TransferOpen", "blueprint", "newest", "told"]
