"""What is wrong with a meeting as a chapter tells of it, said by a member, without any federation."""


def corrected(walk, as_mary):
    """Mary says three times that something is wrong: it is put right, it is declined, she takes it back."""
    venue = walk("note_venue", {"kind": "church", "name": "St Mark", "area": "South End"})["id"]
    said = {"venue_id": venue, "name": "Tuesday Light", "weekday": 2, "starts": "19:30", "is_public": True}
    meeting = walk("schedule_meeting", said)["id"]
    right, wrong, back = (_proposed(as_mary, meeting, starts) for starts in ("20:00", "21:00", "22:00"))
    walk("approve_correction", correction_id=right)
    walk("decline_correction", {"reason": "We asked the warden."}, correction_id=wrong)
    as_mary("show_my_correction", correction_id=back)
    as_mary("take_correction_back", etag='"1"', correction_id=back)
    as_mary("list_my_corrections")
    for name in ("list_corrections", "list_doubts"):
        walk(name)


def _proposed(as_mary, meeting, starts):
    return as_mary("propose_correction", {"meeting_id": meeting, "kind": "change", "starts": starts})["id"]
