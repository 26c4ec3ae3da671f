"""Which operations are told to whose data they reach: every one of a scope in `OTHERS`, and which are not, and why."""

import pytest

from mutuality_chapter.access import OTHERS

IDS = {"member_id", "helper_id", "recipient_id", "captain_id", "holder_id", "taker_id", "opened_by", "declared_on"}
SUMS = "shows sums, or what is of no person"
PLACE = "names a place in a pool; who has it is told by list_responders, which is noted"
WITHIN = "names a match; who is in it is told by show_match, which is noted"
NAMES_NOBODY = {
    **dict.fromkeys(("open_book", "open_budget", "end_budget", "show_hotline_figures"), SUMS),
    **dict.fromkeys(("show_departure_reasons", "show_only_received", "show_outreach_figures", "opt_out"), SUMS),
    **dict.fromkeys(("show_reciprocity", "show_response_times", "escalate_requests", "list_calls"), SUMS),
    **dict.fromkeys(("show_gaps", "explain_routing", "move_overdue_on", "make_roster", "list_shifts"), PLACE),
    **dict.fromkeys(("show_shift", "give_shift", "end_shift", "list_turns", "show_turn", "give_turn"), PLACE),
    **dict.fromkeys(("plan_shift", "stand_responder_down"), PLACE),
    **dict.fromkeys(("list_follow_ups", "record_follow_up"), WITHIN),
}
OWN = "tells somebody of themselves, and of whom they agreed to meet, who reads the same of them"
SAID = "what members said before the others, or are chosen for: all read it"
SHARED = "shows what members agreed to show all others"
NOT_NOTED = {
    **dict.fromkeys(("list_my_consents", "give_consent", "show_my_consent", "withdraw_consent"), OWN),
    **dict.fromkeys(("record_my_exchange", "list_my_requests", "ask_for_myself", "show_my_request"), OWN),
    **dict.fromkeys(("close_my_request", "list_my_suggestions", "say_my_wishes", "show_my_helping"), OWN),
    **dict.fromkeys(("become_helper", "list_my_matches", "decline_match", "agree_to_match"), OWN),
    **dict.fromkeys(("show_my_match_contacts", "list_my_ties", "end_my_tie", "turn_tie"), OWN),
    **dict.fromkeys(("show_me", "describe_me"), OWN),
    **dict.fromkeys(("list_positions", "make_position", "show_position", "describe_position", "list_terms"), SAID),
    **dict.fromkeys(("take_position_on", "lay_position_down", "show_appeal", "appeal", "list_ballots"), SAID),
    **dict.fromkeys(("list_roll", "list_service_tasks", "note_service_task", "show_service_task"), SAID),
    **dict.fromkeys(("finish_service_task", "take_service_task", "list_proposals", "propose", "show_proposal"), SAID),
    **dict.fromkeys(("withdraw_proposal", "vote_again", "close_vote"), SAID),
    **dict.fromkeys(("choose_match", "encourage_member"), OWN),
    "list_phones": SHARED,
}


def names_of(said, whole, seen=frozenset()):
    """Yield the name of every property of a piece of the document, wherever it stands."""
    if isinstance(said, list):
        said = dict(enumerate(said))
    if not isinstance(said, dict):
        return
    place = said.get("$ref")
    if place and place not in seen:
        _, _, kind, name = place.split("/")
        yield from names_of(whole["components"][kind][name], whole, {*seen, place})
    yield from said.get("properties", ())
    for each in said.values():
        yield from names_of(each, whole, seen)


@pytest.fixture
def operations(chapter_flask):
    """Return the name and scope of every operation, and whether it names a person by their id."""
    whole = chapter_flask.app.extensions["mutuality-api"].document()
    return {
        (each["operationId"], scopes[0]): bool(
            "{member_id}" in path
            or IDS
            & {name for code, answer in each["responses"].items() if code < "3" for name in names_of(answer, whole)}
            or IDS & set(names_of(each.get("requestBody"), whole))
        )
        for path, methods in whole["paths"].items()
        for each in methods.values()
        if isinstance(each, dict) and each.get("security")
        for scopes in each["security"][0].values()
    }


def test_whatever_reaches_others_names_whom_or_is_listed_with_a_reason(operations):
    named_nobody = {name for (name, scope), is_named in operations.items() if scope in OTHERS and not is_named}
    assert named_nobody == set(NAMES_NOBODY)


def test_whatever_names_others_and_is_not_noted_is_listed_with_a_reason(operations):
    not_noted = {name for (name, scope), is_named in operations.items() if scope not in OTHERS and is_named}
    assert not_noted == set(NOT_NOTED)
