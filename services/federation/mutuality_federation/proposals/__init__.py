"""Power flows back up: what chapters propose to change, whose word stands behind it, and what was answered.

What is carried, by a conference or by the office, opens a mandate: the draft that is to be published.
"""

from mutuality.language import ProposalEndorsed, ProposalMade, SubjectWithdrawn
from mutuality_federation.proposals.actions import endorse, guideline_changed, make, place, take_back, take_step
from mutuality_federation.proposals.carrying import Carried, MandateUnfit, of_proposal, open_mandate
from mutuality_federation.proposals.models import Mandate
from mutuality_federation.proposals.routes import blueprint
from mutuality_federation.proposals.rules import ProposalSettled, State, Step
from mutuality_federation.proposals.schemas import MandateOut
from mutuality_federation.proposals.store import View, proposal, told

LISTENERS = {ProposalMade: [make], ProposalEndorsed: [endorse], SubjectWithdrawn: [take_back]}

__all__ = [
    "LISTENERS",
    "Carried",
    "Mandate",
    "MandateOut",
    "MandateUnfit",
    "ProposalSettled",
    "State",
    "Step",
    "View",
    "blueprint",
    "guideline_changed",
    "of_proposal",
    "open_mandate",
    "place",
    "proposal",
    "take_step",
    "told",
]
