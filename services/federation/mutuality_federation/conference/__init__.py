"""Conferences: a body calls its chapters, motions are told with notice, seats vote, counts are final with all figures.

What is carried goes back to its proposal and opens a draft; what the minority said stands beside the count.
"""

from mutuality.language import PleaMade, SubjectWithdrawn, VoteCast
from mutuality_federation.conference.counting import hear_plea, hear_vote, take_vote_back
from mutuality_federation.conference.routes import blueprint
from mutuality_federation.conference.seats import told

LISTENERS = {VoteCast: [hear_vote], PleaMade: [hear_plea], SubjectWithdrawn: [take_vote_back]}

__all__ = ["LISTENERS", "blueprint", "hear_plea", "hear_vote", "take_vote_back", "told"]
