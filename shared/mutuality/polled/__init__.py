"""Lists other software keeps, looked at every few hours with a receipt for every look: what both services share."""

from mutuality.polled.polling import Keeping, poll_due
from mutuality.polled.store import Standing, Store

__all__ = ["Keeping", "Standing", "Store", "poll_due"]
