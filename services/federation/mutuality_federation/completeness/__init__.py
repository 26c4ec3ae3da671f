"""How complete the figures are and how timely they came, by unit and period; read live, by when we received them."""

from mutuality_federation.completeness.routes import blueprint

__all__ = ["blueprint"]
