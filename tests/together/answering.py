"""What a chapter promises of a form, and what it reads of its reports, for the walk that leaves none out."""

from mutuality.forms.shapes import FormIn
from mutuality_chapter import forms

SPRING = {"title": "Spring", "period": "quarter", "indicators": [{"code": "joins", "mode": "noised"}]}


def promised(walk, database):
    """Let a form that asks for promises have arrived; promise to answer it, and take that back."""
    said = {**FormIn().dump(FormIn().load({**SPRING, "needs_promise": True})), "slug": "spring", "number": 1}
    with database.transaction() as session:
        forms.keep(session, {**said, "effective_from": "2026-01--P3M", "id": "fed_spring_1"}, text="")
    walk("promise_reports", {"from_period": "2026-01--P3M", "decided_on": "2026-03-10"}, form="spring")
    walk("show_report_promise", form="spring")
    walk("take_report_promise_back", form="spring")
    for name in ("list_report_promises", "list_report_exceptions"):
        walk(name)
