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
    walk("agree_to_roster", {"is_agreed": True})
    for name in ("show_my_contact", "list_phones", "show_my_roster", "show_my_holdings"):
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


def inward(walk):
    """A member tells of their way, sets aims and checks in, for themselves alone."""
    journey = walk("set_out", {"transition": "death_of_child", "stage": "impact"})["id"]
    walk("declare_stage", {"stage": "recoil"}, journey_id=journey)
    walk("retell_journey", {"words": "Step by step."}, etag='"3"', journey_id=journey)
    for name in ("show_my_journey", "list_my_stages"):
        walk(name, journey_id=journey)
    mark = walk("mark_aspect", {"aspect": "recognition"})["id"]
    walk("show_my_aspect", mark_id=mark)
    walk("take_aspect_back", etag='"1"', mark_id=mark)
    walk("say_my_context", {"family": "in_lieu"})
    named = ("list_my_journeys", "list_my_aspects", "show_my_context", "show_commonality", "show_commonality_beyond")
    for name in named:
        walk(name)
    walk("take_journey_back", etag='"4"', journey_id=journey)
    aim = walk("set_aim", {"kind": "adapt", "text": "To sleep."})["id"]
    walk("change_aim", {"state": "reached"}, etag='"1"', aim_id=aim)
    walk("show_my_aim", aim_id=aim)
    walk("list_my_aims")
    walk("take_aim_back", etag='"2"', aim_id=aim)
    walk("check_in", {"alone": 6, "hope": 4}, day="2026-03-15")
    walk("show_my_check_in", day="2026-03-15")
    walk("list_my_check_ins")
    walk("take_check_in_back", etag='"1"', day="2026-03-15")


def serving(walk, member):
    """Somebody does a small task, gives another back, and is asked whether the cause is theirs."""
    tea, chairs = (walk("note_service_task", {"title": title})["id"] for title in ("Tea", "Chairs"))
    for task in (tea, chairs):
        member("take_service_task", task_id=task)
    member("give_service_task_back", etag='"2"', task_id=chairs)
    member("finish_service_task", task_id=tea)
    member("show_service_task", task_id=tea)
    for name in ("list_service_tasks", "show_offered_aspect"):
        member(name)
    member("answer_offered_aspect", {"has_consented": True})


def naming(walk, *voters):
    """The members decide that their catalogue of transitions lacks one."""
    said = {"kind": "other", "subject": "late-loss", "title": "Late loss", "text": "It is a passage of its own."}
    proposal = voters[0]("propose", {**said, **CLOSES})["id"]
    for voter in voters:
        voter("vote", {"stance": "for"}, proposal_id=proposal)
    walk("close_vote", proposal_id=proposal)
    decision = walk("record_outcome", {"outcome": "It is in."}, proposal_id=proposal)["id"]
    added = {"slug": "late-loss", "name": "Late loss", "is_normative": False, "role_vacuum": "Nobody calls any more."}
    walk("add_transition", {**added, "decision_id": decision})
    walk("show_transition", slug="late-loss")
    walk("list_transitions")


def looking_back(walk):
    """Somebody became a helper, and is asked once what it meant."""
    walk("show_my_reflection")
    walk("reflect", {"words": "It was for something."})


def agreed(walk, said, *, mary, owl, ruth):
    """Three members are of one mind."""
    proposal = mary("propose", {**said, **CLOSES, "text": "Let us.", "amount": 10_000, "currency": "CAD"})["id"]
    for voter in (mary, owl, ruth):
        voter("vote", {"stance": "for"}, proposal_id=proposal)
    walk("close_vote", proposal_id=proposal)
    return walk("record_outcome", {"outcome": "So be it."}, proposal_id=proposal)["id"]


def keeping_books(walk, **people):
    """The books are opened; members give, decide what it is spent on, and see what came of it."""
    walk("open_book", {"currency": "CAD", "in_hand": 5_000, "opened_on": "2026-01-01"})
    spending = agreed(walk, {"kind": "spending", "title": "Chairs"}, **people)
    standing = agreed(walk, {"kind": "budget", "title": "The hall", "period": "month"}, **people)
    budget = walk("open_budget", {"decision_id": standing, "title": "The hall"})["id"]
    people["mary"]("choose_my_giving", {"is_named": True})
    gift = walk("record_contribution", {"amount": 2_000})["id"]
    walk("record_expense", {"kind": "cost", "amount": 900, "text": "Rent", "budget_id": budget})
    walk("record_remittance", {"amount": 500, "text": "For the area", "decision_id": spending})
    walk("correct_entry", {"text": "Counted twice"}, entry_id=gift)
    walk("show_entry", entry_id=gift)
    walk("show_budget", budget_id=budget)
    walk("end_budget", {"ends_on": "2026-12-31"}, budget_id=budget)
    walk("show_accounts", query={"first": "2026-01", "last": "2026-03"})
    for name in ("show_book", "list_entries", "list_contributions", "list_budgets", "show_reserve"):
        walk(name)
    for name in ("show_my_giving", "list_my_contributions"):
        people["mary"](name)


def approaching(walk):
    """Somebody is approached step by step, another opts out for ever."""
    way = {"kind": "phone", "value": "902 555 0199"}
    approach = walk("begin_approach", {"source": "public_notice", "name": "Ann", "reach": [way]})["id"]
    walk("describe_approach", {"note": "Rather in the evening"}, etag='"1"', approach_id=approach)
    walk("take_step", {"step": "letter"}, approach_id=approach)
    walk("show_approach", approach_id=approach)
    walk("end_approach", {"outcome": "came"}, approach_id=approach)
    walk("opt_out", {"reach": [way]})
    walk("list_approaches")
    walk("show_outreach_figures", query={"first": "2026-03", "last": "2026-03"})


def attending(walk, as_mary, mary):
    """Mary asks to come to a home, is confirmed and told the way, and then would rather not."""
    home = walk("note_venue", {"kind": "home", "area": "South End", "address": "1712 Elm St"})["id"]
    meeting = walk("schedule_meeting", {"venue_id": home, "name": "At home"})["id"]
    closed = {"venue_id": home, "first": "2026-12-24", "last": "2027-01-01"}
    closure = walk("close_venue", closed)["id"]
    walk("list_closures")
    walk("show_closure", closure_id=closure)
    walk("list_meeting_days", query={"month": "2026-12"}, meeting_id=meeting)
    walk("undo_closure", etag='"1"', closure_id=closure)
    as_mary("ask_to_attend", meeting_id=meeting)
    walk("list_attendances", meeting_id=meeting)
    walk("confirm_attendance", meeting_id=meeting, member_id=mary)
    as_mary("show_meeting_address", meeting_id=meeting)
    walk("take_confirmation_back", meeting_id=meeting, member_id=mary)
    as_mary("list_my_attendances")
    version = as_mary("show_my_attendance", meeting_id=meeting)["version"]
    as_mary("take_attendance_back", etag=f'"{version}"', meeting_id=meeting)
