"""Sums this federation helps another with: tasks an officer took up, the roster they vetted, shares sealed for us.

Experimental. We hold one half of each share, random by itself, and answer with the half of a sum, our noise in it.
"""

from mutuality_federation.aiding.routes import blueprint

__all__ = ["blueprint"]
