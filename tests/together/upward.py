"""What a chapter says to its body of what binds it, for the walk that leaves no operation out."""

from mutuality.language.conference import ConferenceShape, ProposalShape
from mutuality.language.findings import FindingShape
from mutuality_chapter import conference, findings, proposals
from tests.chapter.guidelines.conftest import EDITION
from tests.together.ways import decided

PROPOSAL, OPEN, COUNTED = (f"prp_06ef2ngi01ssreeaag6shrnm3{each}" for each in "gh0")
CHANGE = {"what": "force", "edition_id": EDITION["id"], "item": "two-keys", "force": "minimum"}
SAID = {"title": "Two keys", "reasons": "One was lost.", "change": CHANGE, "source": {"text": "That winter"}}
TOLD = {"id": PROPOSAL, "made_at": "2026-03-10T09:00:00Z", "needed": 1, "support": 0, "state": "open"}
MOTION = {"title": "Two keys", "text": "As proposed.", "round": 1, "closes_on": "2026-04-30"}
CALLED = {
    "id": "cnf_06ef2ngi01ssreeaag6shrnm3g",
    "title": "Spring",
    "opens_on": "2026-03-01",
    "closes_on": "2026-04-30",
    "roll_on": "2026-03-01",
    "method": "majority",
    "threshold_percent": 0,
    "quorum_percent": 0,
    "has_appeal": True,
    "for_delegates": False,
    "motions": [{**MOTION, "id": OPEN, "state": "voting"}, {**MOTION, "id": COUNTED, "state": "counted"}],
}


def told(database):
    """Let the feed have told of a proposal and a conference while there still was a way to the federation."""
    said = {"proposals": [ProposalShape().load({**SAID, **TOLD})], "conferences": [ConferenceShape().load(CALLED)]}
    with database.transaction() as session:
        proposals.take_in(session, said)
        conference.take_in(session, said)


def proposing(walk, mary):
    """Members propose, take it back, and give their word on what others propose."""
    made = mary("draft_own_proposal", SAID)["id"]
    sending = {"decision_id": decided(walk, (mary,), "upward", made)}
    walk("send_own_proposal", sending, own_proposal_id=made)
    for name in ("take_own_proposal_back", "show_own_proposal"):
        walk(name, own_proposal_id=made)
    word = {"endorses": True, "decision_id": decided(walk, (mary,), "upward", f"{PROPOSAL}-endorse")}
    walk("give_word", word, body_proposal_id=PROPOSAL)
    for name in ("show_body_proposal", "take_word_back"):
        walk(name, body_proposal_id=PROPOSAL)
    for name in ("list_body_proposals", "list_own_proposals"):
        mary(name)


def conferring(walk, mary):
    """Members vote at a conference, ask to be heard, and send a delegate."""
    vote = {"stance": "for", "decision_id": decided(walk, (mary,), "upward", f"{OPEN}-1-for")}
    walk("vote_on_motion", vote, motion_id=OPEN)
    plea = {"asks": "vote_again", "decision_id": decided(walk, (mary,), "upward", f"{COUNTED}-vote_again")}
    walk("plead", plea, motion_id=COUNTED)
    sent = {"from_on": "2026-03-15", "until_on": "2027-03-14"}
    walk("send_delegate", {**sent, "decision_id": decided(walk, (mary,), "upward", "delegate")})
    walk("show_conference", conference_id=CALLED["id"])
    for name in ("show_delegate", "list_conferences", "list_our_votes", "recall_delegate"):
        walk(name)


FINDING = {
    "id": "fnd_06ef2ngi01ssreeaag6shrnm3g",
    "edition_id": EDITION["id"],
    "item": "two-keys",
    "reason": "One key is not two.",
    "opened_at": "2026-03-12T09:00:00Z",
    "verdict": "finding",
    "rule": "force",
    "rule_value": "binding",
    "policy_version": 1,
    "set_by": "bod_06ef2ngi01ssreeaag6shrnm3g",
    "state": "open",
}
STEP = {
    "number": 7,
    "step": "consult",
    "reason": "Let us talk.",
    "taken_at": "2026-03-12T09:00:00Z",
    "appeal_until": "2026-04-12",
    "appeal_to": "national_board",
}


def found_wanting(walk, database):
    """Let the feed have told of a finding; the chapter appeals, takes that back, promises, and says it is done."""
    with database.transaction() as session:
        findings.take_in(session, {"findings": [FindingShape().load({**FINDING, "steps": [STEP]})]})
    where = {"finding_id": FINDING["id"], "number": STEP["number"]}
    walk("appeal_step", {"ground": "put_right", "words": "There are two.", "decided_on": "2026-03-14"}, **where)
    for name in ("show_step_appeal", "take_step_appeal_back"):
        walk(name, **where)
    said = {"what": "A second key", "in_charge": "secretary", "decided_on": "2026-03-14", "due_on": "2026-05-01"}
    about = {"edition_id": EDITION["id"], "item": "two-keys", "finding_id": FINDING["id"]}
    promise = walk("promise_improvement", {**said, **about})["id"]
    walk("promise_improvement_anew", {**said, "done_on": "2026-03-15"}, etag='"1"', promise_id=promise)
    walk("show_promise", promise_id=promise)
    walk("show_finding", finding_id=FINDING["id"])
    for name in ("list_findings", "list_promises"):
        walk(name)
    walk("take_promise_back", etag='"2"', promise_id=promise)
