"""How a chapter lives beside professionals, for the walk that leaves no operation out."""

from tests.together.ways import decided


def partners(walk, member):
    """A clinic gives a room, and a member is referred to it on their own consent."""
    clinic, gone = (walk("note_partner", {"name": name, "kind": "agency"})["id"] for name in ("Clinic", "Gone"))
    walk("change_partner", {"contact": "902 555 0188"}, etag='"1"', partner_id=clinic)
    walk("erase_partner", etag='"1"', partner_id=gone)
    consent = member("give_consent", {"partner_id": clinic})["id"]
    member("show_my_consent", consent_id=consent)
    referral = {"partner_id": clinic, "resource": "referral", "direction": "out", "consent_id": consent}
    made = walk("record_resource_exchange", referral)["id"]
    walk("change_resource_exchange", {"note": "On Monday"}, etag='"1"', resource_exchange_id=made)
    member("show_resource_exchange", resource_exchange_id=made)
    for name in ("show_partner", "show_partner_balance", "list_partner_consents"):
        walk(name, partner_id=clinic)
    member("withdraw_consent", consent_id=consent)
    for name in ("list_partners", "list_resource_exchanges", "list_my_consents"):
        member(name)
    return clinic


def professionals(walk, member, partner):
    """Two of them observe a meeting; strain comes and goes; what we change and what is near us is noted."""
    venue = walk("note_venue", {"kind": "church", "area": "Old Town"})["id"]
    meeting = walk("schedule_meeting", {"venue_id": venue, "name": "Open Sunday", "weekday": 7, "starts": "19:30"})[
        "id"
    ]
    come = {"partner_id": partner, "meeting_id": meeting, "held_on": "2026-03-22", "people": 2}
    there = walk("let_professionals_in", come)["id"]
    member("show_participation", participation_id=there)
    walk("take_participation_back", etag='"1"', participation_id=there)
    strain = walk("note_tension", {"between": "Us and the clinic", "about": "Who may refer"})["id"]
    walk("change_tension", {"state": "settled", "outcome": "We met."}, etag='"1"', tension_id=strain)
    member("show_tension", tension_id=strain)
    said = {"kind": "societal_mores", "target": "Silence about loss", "action": "We spoke at the school."}
    effect = walk("note_effect", said)["id"]
    walk("change_effect", {"status": "accepted"}, etag='"1"', effect_id=effect)
    member("show_effect", effect_id=effect)
    near = walk("note_landscape", {"adequacy": "poor", "availability": "far"})["id"]
    member("show_landscape", landscape_id=near)
    for name in ("list_participations", "list_tensions", "list_effects", "list_landscape"):
        member(name)


def telling(walk, voters):
    """Members decide that their body is told of what they change and how they began; it is taken back again."""
    effect = walk("list_effects")["items"][0]
    decision = decided(walk, voters, "upward", f"{effect['id']}-{effect['wording']}-body")
    walk("share_effect", {"decision_id": decision}, effect_id=effect["id"])
    walk("unshare_effect", effect_id=effect["id"])
    walk("withdraw_effect", effect_id=effect["id"])
    note = walk("list_landscape")["items"][0]["id"]
    decision = decided(walk, voters, "upward", f"{note}-body")
    walk("tell_landscape", {"landscape_id": note, "decision_id": decision})
    decision = decided(walk, voters, "upward", "commonality-body")
    walk("preview_told_common")
    walk("tell_common", {"decision_id": decision})
    decision = decided(walk, voters, "upward", "liaison-body")
    walk("preview_told_liaison")
    walk("tell_liaison", {"decision_id": decision})
    walk("preview_told_definition")
    walk("tell_definition")
    for name in (
        "show_told_landscape",
        "show_told_definition",
        "show_told_common",
        "show_told_liaison",
        "take_told_liaison_back",
        "take_told_common_back",
        "take_told_landscape_back",
        "take_told_definition_back",
    ):
        walk(name)


def granting(walk):
    """The chapter lets nobody see its own figures any more, and looks at what is asked and granted."""
    walk("set_floor", {"rows": "chapter_only"})
    for name in ("show_floor", "list_floors"):
        walk(name)
