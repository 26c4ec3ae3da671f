"""What a chapter promises of a form, answers and reads of its reports, for the walk that leaves none out."""

from mutuality.forms.shapes import FormIn
from mutuality.language.feedback import FollowUpShape
from mutuality_chapter import feedback, forms

ROOMS = {"code": "rooms_opened", "title": "Rooms", "rule": "Rooms opened.", "counts": "activity", "unit": "rooms"}
ASKED = {"code": "rooms_opened", "mode": "exact", "is_compulsory": True, "high": 3}
QUESTION = {
    "id": "fup_06ef2ngi01ssreeaag6shrnm3g",
    "form": "standard",
    "period": "2026-02",
    "state": "asked",
    "words": [{"side": "office", "words": "Why none?", "said_at": "2026-03-12T09:00:00Z"}],
}
SPRING = {"title": "Spring", "period": "quarter", "indicators": [{"code": "joins", "mode": "noised"}]}


def promised(walk, database):
    """Let a form that asks for promises have arrived; promise to answer it, and take that back."""
    said = {**FormIn().dump(FormIn().load({**SPRING, "needs_promise": True})), "slug": "spring", "number": 1}
    with database.transaction() as session:
        forms.keep(session, {**said, "effective_from": "2026-01--P3M", "id": "fed_spring_1"}, text="")
    walk("promise_reports", {"from_period": "2026-01--P3M", "decided_on": "2026-03-10"}, form="spring")
    walk("show_report_promise", form="spring")
    walk("take_report_promise_back", form="spring")
    for name in ("list_report_promises", "list_report_exceptions", "list_report_answers"):
        walk(name)


def answered(walk, database):
    """Let a form that asks about February have arrived; note its figure, explain it, and release the answer."""
    said = FormIn().dump(FormIn().load({"title": "Rooms", "period": "month", "indicators": [ASKED], "own": [ROOMS]}))
    with database.transaction() as session:
        edition = {**said, "slug": "rooms", "number": 1, "effective_from": "2026-02", "id": "fed_rooms_1"}
        forms.keep(session, edition, text="")
    place = {"form": "rooms", "period": "2026-02"}
    walk("list_owed_reports")
    walk("note_figure", {"state": "counted", "value": 6}, period="2026-02", indicator="rooms_opened")
    walk("list_noted_figures")
    walk("preview_answer", **place)
    walk("explain_figure", {"says": "We were given a house."}, **place, indicator="rooms_opened")
    for name in ("prepare_answer", "release_answer", "show_answer"):
        walk(name, **place)


def asked(walk, database):
    """Let the feed have told of what our body asked about a report, and answer it."""
    with database.transaction() as session:
        feedback.take_in(session, {"exceptions": [], "returns": [], "follow_ups": [FollowUpShape().load(QUESTION)]})
    where = {"report_follow_up_id": QUESTION["id"]}
    walk("reply_to_report_follow_up", {"words": "It was the flood."}, **where)
    for name in ("show_report_follow_up", "list_report_replies"):
        walk(name, **where)
    walk("list_report_follow_ups")
