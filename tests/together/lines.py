"""A hotline as a chapter lives with it, operation by operation: opened, on shift, swapped, called, called back."""

from mutuality.database import Database
from tests.answering import LINE, Desk, Exchange

NIGHT = {"weekday": 7, "starts": "00:00", "ends": "23:00"}


def opening(walk):
    """A pool and a line are made, looked at, and made sure of."""
    pool = walk("make_pool", {"title": "Night people"})["id"]
    walk("call_pool_otherwise", {"title": "Those of the night"}, etag='"1"', pool_id=pool)
    walk("show_pool", pool_id=pool)
    line = walk("open_line", {**LINE, "pool_id": pool})["id"]
    walk("change_line", {"hours": "Day and night."}, etag='"1"', line_id=line)
    walk("verify_line", line_id=line)
    walk("show_line", line_id=line)
    for name in ("list_pools", "list_lines"):
        walk(name)
    return pool, line


def on_shift(walk, pool, *member_ids):
    """Members answer in turn, on a roster of the month; where nobody does is seen before it happens."""
    mary, owl = (walk("take_responder_on", {"member_id": each}, pool_id=pool)["id"] for each in member_ids)
    walk("change_responder", {"capacity": 5}, etag='"1"', responder_id=owl)
    walk("show_responder", responder_id=owl)
    walk("list_responders", pool_id=pool)
    walk("plan_shift", {"pool_id": pool, "responder_id": mary, **NIGHT})
    monday = walk("plan_shift", {"pool_id": pool, **NIGHT, "weekday": 1})["id"]
    walk("give_shift", {"responder_id": owl}, etag='"1"', shift_id=monday)
    walk("make_roster", pool_id=pool, period="2026-03")
    for name in ("list_shifts", "list_turns", "show_gaps"):
        walk(name)
    return monday


def swapping(walk, as_mary, as_owl):
    """A turn is confirmed, offered, taken and agreed to; another offer is withdrawn."""
    today, later = as_owl("list_my_turns")["items"][:2]
    as_owl("confirm_my_turn", turn_id=today["id"])
    offer = as_owl("offer_my_turn", turn_id=today["id"])["id"]
    as_mary("list_shift_offers")
    as_mary("take_shift_offer", {}, offer_id=offer)
    as_owl("agree_to_swap", offer_id=offer)
    as_owl("withdraw_shift_offer", offer_id=as_owl("offer_my_turn", turn_id=later["id"])["id"])
    version = walk("show_turn", turn_id=later["id"])["version"]
    walk("give_turn", {"responder_id": None}, etag=f'"{version}"', turn_id=later["id"])


def calling(walk, as_mary, database: Database, line):
    """Somebody calls, nobody answers, and whoever is on shift calls back."""
    as_mary("tell_my_contact", {"value": "902 555 0142"}, kind="phone")
    walk("explain_routing", line_id=line)
    exchange = Exchange(Desk(walk.caller), database.clock)
    exchange.secret = walk("set_telephony", {"kind": "simulated"})["secret"]
    walk("show_telephony")
    exchange.say(kind="hung_up", call=exchange.call(line))
    walk.walked.add("hear_event")
    call = as_mary("list_my_calls")["items"][0]["id"]
    as_mary("call_back", call_id=call)
    as_mary("note_call_outcome", {"outcome": "talked"}, call_id=call)
    walk("move_overdue_on")
    walk("list_calls")
    walk("show_hotline_figures", query={"first": "2026-03", "last": "2026-03"})


def hotline(walk, as_mary, as_owl, members, database: Database):
    """Open a hotline, live with it, and close it."""
    pool, line = opening(walk)
    monday = on_shift(walk, pool, *members)
    swapping(walk, as_mary, as_owl)
    calling(walk, as_mary, database, line)
    version = walk("show_shift", shift_id=monday)["version"]
    walk("end_shift", etag=f'"{version}"', shift_id=monday)
    owl = walk("list_responders", pool_id=pool)["items"][1]
    walk("stand_responder_down", etag=f'"{owl["version"]}"', responder_id=owl["id"])
    walk("close_line", etag=f'"{walk("show_line", line_id=line)["version"]}"', line_id=line)
