"""A page on which people find what chapters let the public see: served whole, light, usable without script or sight."""

from mutuality_federation.find.face import register
from mutuality_federation.find.rules import Showing

__all__ = ["Showing", "register"]
