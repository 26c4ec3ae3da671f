"""The commons: what chapters offer to all without names, and what became of it where others tried it.

Which chapter offered something is known here and told to nobody unless that chapter wishes it, officers included.
"""

from mutuality.language import OfferMade, OfferTried, SubjectWithdrawn
from mutuality_federation.commons.actions import hear_trial, offer, take_back
from mutuality_federation.commons.events import WordsTakenBack
from mutuality_federation.commons.routes import blueprint
from mutuality_federation.commons.store import OfferFacts, offer_facts
from mutuality_federation.commons.telling import changes, head

LISTENERS = {OfferMade: [offer], OfferTried: [hear_trial], SubjectWithdrawn: [take_back]}

__all__ = ["LISTENERS", "OfferFacts", "WordsTakenBack", "blueprint", "changes", "head", "offer_facts"]
