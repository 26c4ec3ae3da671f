"""How members cope, judge what comes from elsewhere and tell of it, for the walk that leaves no operation out."""

from tests.together.lives import CLOSES, attending


def decided(walk, voters, kind, subject):
    """Let everybody vote for something; return the decision's id."""
    said = {"kind": kind, "subject": subject, "title": "What we do", "text": "As we talked it over."}
    proposal = voters[0]("propose", {**said, **CLOSES})["id"]
    for voter in voters:
        voter("vote", {"stance": "for"}, proposal_id=proposal)
    walk("close_vote", proposal_id=proposal)
    return walk("record_outcome", {"outcome": "So be it."}, proposal_id=proposal)["id"]


def knowing(walk, voters):
    """Members bring something from elsewhere, decide to adopt it, and use it."""
    mary = voters[0]
    away = {"title": "Writing", "text": "Ten minutes.", "source": "A journal", "setting": "scientific"}
    item, mistaken = (mary("note_knowledge", {**away, "as_of": "2026-01-01"})["id"] for _ in range(2))
    mary("take_knowledge_back", etag='"1"', knowledge_id=mistaken)
    adopted = {"outcome": "adopted", "reason": "It fits us.", "review_on": "2027-01-01"}
    decision = decided(walk, voters, "knowledge", f"{item}-adopted")
    mary("integrate_knowledge", {**adopted, "decision_id": decision}, knowledge_id=item)
    mary("put_knowledge_into_use", knowledge_id=item)
    for name in ("show_knowledge", "list_integrations"):
        walk(name, knowledge_id=item)
    walk("set_review_period", {"months": 12, "decision_id": decided(walk, voters, "knowledge", "review-12")})
    for name in ("list_knowledge", "show_review_period", "show_translation_lag"):
        walk(name)


def coping(walk, mary):
    """A founder's way of coping is written down, tried and published; somebody tells how it helped."""
    accounts = {"years_without_outcome": 9, "account": "Nine years."}
    account, mistaken = (mary("tell_founder_account", accounts)["id"] for _ in range(2))
    mary("take_founder_account_back", etag='"1"', account_id=mistaken)
    way = {"title": "The evening walk", "solves": "Sleep after loss", "text": "Walk.", "stage": "recoil"}
    dropped = mary("draft_method", {**way, "kind": "member"})["id"]
    mary("drop_method", etag='"1"', method_id=dropped)
    method = mary("draft_method", {**way, "kind": "founding", "founder_account_id": account})["id"]
    mary("change_method", {"text": "Walk until dusk."}, etag='"1"', method_id=method)
    trial = mary("begin_trial", {"began_on": "2026-03-01"}, method_id=method)["id"]
    mary("finish_trial", {"people": 3, "findings": "Three slept longer."}, etag='"1"', trial_id=trial)
    mary("publish_method", {}, method_id=method)
    walk("show_trial", trial_id=trial)
    walk("show_founder_account", account_id=account)
    for name in ("show_method", "show_method_history", "list_trials"):
        walk(name, method_id=method)
    for name in ("list_methods", "list_founder_accounts"):
        walk(name)
    return method


def telling(walk, mary, method):
    """Somebody tells how they dealt with it, and newcomers are welcomed with it."""
    said = {"title": "The first winter", "how": "I walked.", "stage": "impact", "told_from": "recoil"}
    story = mary("tell_story", {**said, "months_since_onset": 36, "method_ids": [method]})["id"]
    mary("tell_story_anew", {"pseudonym": "Lantern"}, etag='"1"', story_id=story)
    item = walk("add_orientation", {"stage": "impact", "title": "The first days", "text": "Nothing has to be."})["id"]
    walk("change_orientation", {"place": 1}, etag='"1"', orientation_id=item)
    walk("show_orientation", orientation_id=item)
    walk("show_pack", stage="impact")
    walk("list_method_stories", method_id=method)
    for name in ("list_stories", "list_packs", "list_orientation"):
        walk(name)
    for caller, name in ((walk, "show_story"), (mary, "show_my_story")):
        caller(name, story_id=story)
    mary("list_my_stories")
    walk("take_orientation_away", etag='"2"', orientation_id=item)
    mary("withdraw_story", etag='"2"', story_id=story)


def hosted(walk, voters):
    """A hospital lends a room, and the members decide what it may see."""
    venue = walk("note_venue", {"kind": "hospital", "area": "South End", "name": "Harbour Hospital"})["id"]
    decision = decided(walk, voters, "host_agreement", f"{venue}-times")
    said = {"venue_id": venue, "may_see": ["times"], "decision_id": decision}
    agreement = walk("agree_with_host", said)["id"]
    walk("list_host_agreements")
    walk("show_host_agreement", agreement_id=agreement)
    walk("show_host_sight", query={"month": "2026-03"}, agreement_id=agreement)
    walk("end_host_agreement", etag='"1"', agreement_id=agreement)


def meeting(walk, mary, voters):
    """Mary, the first to vote, comes to a home; and a hospital lends a room."""
    attending(walk, voters[0], mary)
    hosted(walk, voters)
