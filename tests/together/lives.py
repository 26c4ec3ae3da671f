"""The life of a chapter as its members live it, operation by operation, for a walk that leaves none out."""

CLOSES = {"closes_at": "2026-03-20T18:00:00Z"}
LATE_LOSS = {"kind": "subconcern", "subject": "late-loss", "title": "Late loss", "text": "It is a part of its own."}


def coming(walk, mary):
    """Somebody signs up, two join as one, and why people leave is counted."""
    token = walk("invite_to_sign_up", member_id=mary)["token"]
    walk("sign_up", {"token": token, "handle": "mary", "password": "a lantern by the sea"})
    pair = walk("admit_together", {"people": [{"name": "Ruth"}, {"name": "Tom"}], "concern": "grief"})
    walk("show_joint_membership", party_id=pair["id"])
    walk("show_departure_reasons", query={"first": "2026-01", "last": "2026-03"})


def own(walk):
    """A member looks after what is theirs."""
    walk("describe_me", {"area": "South End"}, etag=f'"{walk("show_me")["version"]}"')
    walk("tell_my_contact", {"value": "902 555 0100", "is_shared": True}, kind="phone")
    for name in ("show_my_contact", "list_phones", "show_my_holdings"):
        walk(name)
    walk("forget_my_contact", etag=f'"{walk("show_one_contact", kind="phone")["version"]}"', kind="phone")
    walk("add_subconcern", {"slug": "late-loss", "title": "The death of a grown child"})
    experience = walk("relate_experience", {"began_month": "2023-05", "subconcern": "late-loss"})["id"]
    walk("show_my_experience", experience_id=experience)
    walk("relate_experience_anew", {"helped": "Walking."}, etag='"1"', experience_id=experience)
    for name in ("list_my_experiences", "list_subconcerns"):
        walk(name)
    walk("take_experience_back", etag='"2"', experience_id=experience)


def deciding(walk, *, mary, owl, ruth):
    """Three members decide, one of them speaks for the minority, and they vote again."""
    walk("record_business_meeting", {"title": "Spring", "held_on": "2026-03-15", "present": 3})
    proposal = mary("propose", {**LATE_LOSS, **CLOSES, "has_appeal": True})["id"]
    for votes in ("for", "against", "for"), ("for", "for", "for"):
        for voter, stance in zip((mary, owl, ruth), votes, strict=True):
            voter("vote", {"stance": stance}, proposal_id=proposal)
        walk("close_vote", proposal_id=proposal)
        if "against" in votes:
            owl("appeal", {"text": "Hear me."}, proposal_id=proposal)
            walk("show_appeal", proposal_id=proposal)
            mary("vote_again", {"closes_at": "2026-03-25T18:00:00Z"}, proposal_id=proposal)
    decision = walk("record_outcome", {"outcome": "It is on the list."}, proposal_id=proposal)["id"]
    walk("show_decision", decision_id=decision)
    walk("promote_subconcern", {"decision_id": decision}, slug="late-loss")
    for name in ("show_proposal", "list_roll", "list_ballots"):
        walk(name, proposal_id=proposal)
    for name in ("list_proposals", "list_decisions", "list_business_meetings"):
        walk(name)
    mary("withdraw_proposal", proposal_id=mary("propose", {**LATE_LOSS, **CLOSES})["id"])


def looking_after(walk, mary):
    """Somebody takes a position on, and lays it down."""
    position = walk("make_position", {"title": "Treasurer"})["id"]
    walk("describe_position", {"duties": "Keep the books."}, etag='"1"', position_id=position)
    term = walk("take_position_on", {"member_id": mary}, position_id=position)["id"]
    for name in ("show_position", "list_terms"):
        walk(name, position_id=position)
    for name in ("list_positions", "show_continuity"):
        walk(name)
    walk("lay_position_down", term_id=term)
