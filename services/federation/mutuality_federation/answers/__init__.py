"""What chapters say of items: their answers, their own view, their facts; and how reviewers see what they sent.

What this comes to under a policy is read above, by `compliance`.
"""

from mutuality.language import AttestationGiven, ItemDerived, ResponseGiven, SubjectWithdrawn
from mutuality_federation.answers.actions import answer, attest, derive, withdraw
from mutuality_federation.answers.counting import excused, said_since, states, tallies
from mutuality_federation.answers.routes import blueprint
from mutuality_federation.answers.rules import ReviewView, Stands, Wording, number_of
from mutuality_federation.answers.store import known_item, reviews_of

LISTENERS = {
    ResponseGiven: [answer],
    AttestationGiven: [attest],
    ItemDerived: [derive],
    SubjectWithdrawn: [withdraw],
}

__all__ = [
    "LISTENERS",
    "ReviewView",
    "Stands",
    "Wording",
    "blueprint",
    "excused",
    "known_item",
    "number_of",
    "reviews_of",
    "said_since",
    "states",
    "tallies",
]
