"""The dictionary of figures: what each counts, by which rule, and how it may leave a chapter."""

from __future__ import annotations

from mutuality.indicators.indicator import Counts, Indicator

VERSION = 1


def _people(code: str, title: str, rule: str, group: str | None = None) -> Indicator:
    return Indicator(code, title, rule, Counts.PEOPLE, "people", group)


def _activity(code: str, title: str, rule: str, unit: str, most_by_one: int = 31) -> Indicator:
    return Indicator(code, title, rule, Counts.ACTIVITY, unit, None, most_by_one)


_CONVERSATION = "One conversation is one contact, whoever helped whom; hotline calls are counted by the hotline alone."

DICTIONARY: dict[str, Indicator] = {
    each.code: each
    for each in (
        _people("members_visiting", "Visitors", "People who visit, at the month's end.", "members_by_state"),
        _people(
            "members_member",
            "Members",
            "Members who are neither helpers nor otherwise involved, at the month's end.",
            "members_by_state",
        ),
        _people("members_helper", "Helpers", "Members who are helpers, at the month's end.", "members_by_state"),
        _people(
            "members_involved", "Involved", "Members involved in other ways, at the month's end.", "members_by_state"
        ),
        _people("joins", "Joined", "People whose membership began in the month."),
        _people("departures", "Left", "People who left in the month, for whatever reason."),
        _people("departures_went_on", "Went on", "People who left in the month to go on to other things: a good end."),
        _people("transitions_to_helper", "Became helpers", "Members who became helpers in the month."),
        _people("reciprocal_members", "Gave and received", "Members who both gave and received help in the month."),
        _people("helpers_active", "Active helpers", "Members who gave help in the month."),
        _activity("requests_opened", "Requests for help", "Requests opened in the month.", "requests"),
        _activity(
            "requests_answered", "Requests answered", "Requests whose first answer came in the month.", "requests"
        ),
        _activity("contacts_phone", "Talks by telephone", _CONVERSATION, "contacts"),
        _activity("contacts_message", "Talks by message", _CONVERSATION, "contacts"),
        _activity("contacts_visit", "Visits", _CONVERSATION, "contacts"),
        _activity("contacts_in_person", "Talks in person", _CONVERSATION, "contacts"),
        _activity("contacts_online", "Talks online", _CONVERSATION, "contacts"),
        _activity("meetings_held", "Meetings held", "Meetings that took place in the month.", "meetings"),
        _activity("attendance", "Attendance", "Tallies of who came, added over the month's meetings.", "attendances"),
        _activity("newcomers", "Newcomers at meetings", "Tallies of who came for the first time.", "attendances", 1),
        _activity("hotline_calls", "Calls to the hotline", "Calls that rang a line of ours in the month.", "calls"),
    )
}
