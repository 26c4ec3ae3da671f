"""How a way of coping travels, seen from a chapter: for the walk that leaves no operation out."""

from mutuality_chapter import affiliation, commons
from tests.chapter.commons.conftest import OFFER, OFFER_ID
from tests.together.ways import decided


def told(database):
    """Let the federation have told of an offer while there still was a way to it."""
    with database.transaction() as session:
        chapter_id = affiliation.require_active(session).chapter_id
        held = commons.begin_at(session, chapter_id=chapter_id, incarnation="first")
        page = [{"id": OFFER_ID, "number": held + 1, "offer": OFFER}]
        commons.take_in(session, {"until": held + 1, "offers": page})


def offering(walk, voters, method):
    """A method of ours is offered as the members decided, and taken back; another draft is dropped."""
    mary, whole = voters[0], {"kind": "method", "method_id": method, "why": "Who walked, slept."}
    dropped, offer = (mary("draft_own_offer", whole)["id"] for _ in range(2))
    mary("drop_own_offer", etag='"1"', own_offer_id=dropped)
    said = mary("change_own_offer", {"title": "The dusk walk"}, etag='"1"', own_offer_id=offer)
    decision = decided(walk, voters, "commons", said["decision_subject"])
    leaves = {"decision_id": decision, "seen_sha256": said["preview_sha256"]}
    mary("confirm_own_offer", leaves, own_offer_id=offer)
    walk("show_own_offer", own_offer_id=offer)
    for name in ("list_own_offers", "list_offerable"):
        walk(name)
    mary("withdraw_own_offer", {"reason": "members_decided"}, own_offer_id=offer)


def taking(walk, voters):
    """What another chapter offers is taken, given back, taken again, tried, kept, and told of."""
    mary, at = voters[0], {"commons_id": OFFER_ID}
    mary("take_from_commons", **at)
    mary("give_back_to_commons", **at)
    item = mary("take_from_commons", **at)["knowledge_id"]
    for outcome in ("tried", "adopted"):
        decision = decided(walk, voters, "knowledge", f"{item}-{outcome}")
        said = {"outcome": outcome, "reason": "It fits.", "review_on": "2027-01-01", "decision_id": decision}
        mary("integrate_knowledge", said, knowledge_id=item)
    mary("tell_commons", {"reason": "helped"}, **at)
    mary("take_trial_back", {"reason": "mistake"}, **at)
    walk("show_offer_to_all", **at)
    for name in ("search_commons", "list_takings"):
        walk(name)
