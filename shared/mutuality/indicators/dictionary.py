"""The dictionary of figures: what each counts, by which rule, and how it may leave a chapter."""

from __future__ import annotations

from mutuality.indicators.indicator import Counts, Indicator

VERSION = 2


def _people(code: str, title: str, rule: str, group: str | None = None) -> Indicator:
    """Return a figure that counts each person once, at a period's end or in it: two periods do not add up."""
    return Indicator(code, title, rule, Counts.PEOPLE, "people", group, adds_up=False)


def _steps(code: str, title: str, rule: str) -> Indicator:
    """Return a figure of steps people take on a day."""
    return Indicator(code, title, rule, Counts.PEOPLE, "people")


def _activity(code: str, title: str, rule: str, unit: str, most_by_one: int = 31) -> Indicator:
    return Indicator(code, title, rule, Counts.ACTIVITY, unit, None, most_by_one)


def _tally(code: str, title: str, rule: str, most_by_one: int = 31) -> Indicator:
    return Indicator(code, title, rule, Counts.TALLY, "attendances", None, most_by_one)


_CONVERSATION = "One conversation is one contact, whoever helped whom; hotline calls are counted by the hotline alone."

DICTIONARY: dict[str, Indicator] = {
    each.code: each
    for each in (
        _people("members_visiting", "Visitors", "People who visit, at the period's end.", "members_by_state"),
        _people(
            "members_member",
            "Members",
            "Members who are neither helpers nor otherwise involved, at the period's end.",
            "members_by_state",
        ),
        _people("members_helper", "Helpers", "Members who are helpers, at the period's end.", "members_by_state"),
        _people(
            "members_involved", "Involved", "Members involved in other ways, at the period's end.", "members_by_state"
        ),
        _steps("joins", "Joined", "People whose membership began in the period."),
        _steps("departures", "Left", "People who left in the period, for whatever reason."),
        _steps("departures_went_on", "Went on", "People who left in the period to go on to other things: a good end."),
        _steps("transitions_to_helper", "Became helpers", "Members who became helpers in the period."),
        _people("reciprocal_members", "Gave and received", "Members who both gave and received help in the period."),
        _people("helpers_active", "Active helpers", "Members who gave help in the period."),
        _activity("requests_opened", "Requests for help", "Requests opened in the period.", "requests"),
        _activity(
            "requests_answered", "Requests answered", "Requests whose first answer came in the period.", "requests"
        ),
        _activity("contacts_phone", "Talks by telephone", _CONVERSATION, "contacts"),
        _activity("contacts_message", "Talks by message", _CONVERSATION, "contacts"),
        _activity("contacts_visit", "Visits", _CONVERSATION, "contacts"),
        _activity("contacts_in_person", "Talks in person", _CONVERSATION, "contacts"),
        _activity("contacts_online", "Talks online", _CONVERSATION, "contacts"),
        _activity("meetings_held", "Meetings held", "Meetings that took place in the period.", "meetings"),
        _tally("attendance", "Attendance", "Tallies of who came, added over the period's meetings."),
        _tally("newcomers", "Newcomers at meetings", "Tallies of who came for the first time.", 1),
        _activity("hotline_calls", "Calls to the hotline", "Calls that rang a line of ours in the period.", "calls"),
    )
}

PARTS: tuple[tuple[str, str], ...] = (("departures_went_on", "departures"), ("reciprocal_members", "helpers_active"))
"""Figures that count some of the people another one counts, and never more: a reader knows that too."""

STOCKS, FLOWS = "members_by_state", {"joins": 1, "departures": -1}
"""The group that divides everybody who is there among its figures, and what makes them more or fewer in a period."""
