"""How members come to help, are brought together and walk with one another, for the walk that leaves none out."""


def coming_to_help(walk, *, mary, as_mary, as_owl):
    """Mary brings a method, tells what she offers, is encouraged, trains, is confirmed; she rests and steps back."""
    as_mary("relate_experience", {"began_month": "2020-01"})
    drafted = {"kind": "member", "title": "Walking", "solves": "Nights", "text": "Walk."}
    method = as_mary("draft_method", drafted)["id"]
    tried = {"began_on": "2026-03-01", "ended_on": "2026-03-02", "people": 1, "findings": "It helped."}
    as_mary("begin_trial", tried, method_id=method)
    as_mary("publish_method", {}, method_id=method)
    said = {"account": "I walked.", "methods": [method]}
    as_mary("change_my_offer", said, etag=f'"{as_mary("show_my_offer")["version"]}"')
    as_mary("rest_from_helping", {})
    as_mary("come_back_to_helping")
    as_owl("encourage_member", {"member_id": mary})
    walk("record_training", {"title": "Listening", "hours": 2, "held_on": "2026-03-01"}, member_id=mary)
    walk("list_trainings", member_id=mary)
    walk("note_check", {"made_on": "2026-03-01", "valid_until": "2027-02-28"}, member_id=mary)
    walk("list_checks", member_id=mary)
    confirmed = {"member_id": mary, "confirmed_by": "The national office"}
    walk("choose_helper", confirmed)
    as_mary("step_back_from_helping")
    walk("choose_helper", confirmed)
    walk("end_helping", member_id=mary)
    walk("choose_helper", confirmed)
    walk("show_helper", member_id=mary)
    walk("list_helpers")
    for name in ("show_my_gates", "show_my_helper_invitation", "show_my_helping"):
        as_mary(name)


def being_together(*, mary, as_mary, as_owl):
    """Owl asks by herself, chooses Mary, both agree; they talk, are friends, and go their ways."""
    as_owl("relate_experience", {"began_month": "2026-01"})
    request = as_owl("ask_for_myself", {"seeks": "Walking"})["id"]
    as_owl("say_my_wishes", {}, request_id=request)
    as_owl("list_my_suggestions", request_id=request)
    match = as_owl("choose_match", {"member_id": mary}, request_id=request)["id"]
    as_mary("list_my_matches")
    as_mary("agree_to_match", match_id=match)
    as_owl("show_my_match_contacts", match_id=match)
    tie = as_owl("list_my_ties")["items"][0]["id"]
    as_owl("record_my_exchange", {"tie_id": tie, "i_helped": False, "channel": "phone"})
    as_owl("list_my_help")
    as_mary("turn_tie", {"kind": "friends"}, tie_id=tie)
    as_owl("end_my_tie", tie_id=tie)
    as_owl("close_my_request", etag=f'"{as_owl("show_my_request", request_id=request)["version"]}"', request_id=request)
    as_owl("list_my_requests")


def answering(*, as_mary, as_owl):
    """Owl asks anyone, Mary answers, and Owl declines without saying why."""
    request = as_owl("ask_for_myself", {"whom": "anyone"})["id"]
    as_mary("list_requests_to_answer")
    match = as_mary("answer_request", {}, request_id=request)["id"]
    as_owl("decline_match", match_id=match)


def by_telephone(walk, *, mary, owl):
    """The coordinator asks and records what Mary and Owl say, who have no account just now."""
    request = walk("ask_for_help", {"member_id": owl})["id"]
    walk("say_wishes", {}, request_id=request)
    walk("list_suggestions", request_id=request)
    declined = walk("propose_match", {"member_id": mary}, request_id=request)["id"]
    walk("record_refusal", match_id=declined, member_id=mary)
    match = walk("propose_match", {"member_id": mary}, request_id=request)["id"]
    for member in (mary, owl):
        walk("record_agreement", match_id=match, member_id=member)
    for name in ("show_match", "show_match_contacts"):
        walk(name, match_id=match)
    walk("record_follow_up", {"went": "well"}, follow_up_id=walk("list_follow_ups")["items"][0]["id"])
    walk("end_tie", tie_id=next(each["id"] for each in walk("list_ties")["items"] if each["ended_on"] is None))
    for name in ("list_matches", "list_due_requests", "escalate_requests", "show_only_received"):
        walk(name)
    walk("show_response_times", query={"month": "2026-03"})
