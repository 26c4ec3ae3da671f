"""Until when we may appeal, and what appeals and promises may say."""

from __future__ import annotations

from datetime import date

from mutuality.problems import Conflict, NotFound, ValidationFailed


class NothingAppealed(NotFound):
    """We said nothing against this step."""


class AppealTooLate(Conflict):
    """The days to appeal this step have passed; `until` was the last of them."""


class NobodyDecides(Conflict):
    """Under the policy of the day of this step nobody decides on appeals against it."""


class StepSettled(Conflict):
    """This step was taken back, its appeal was decided, or the finding was closed: there is nothing to appeal."""


class AppealNamesSomebody(ValidationFailed):
    """What we say of a finding leaves word for word, so it names no member: say a task, such as `the treasurer`."""


class AppealDayWrong(ValidationFailed):
    """Members decide to appeal before they do: the day of their decision has come."""


class PromiseDaysWrong(ValidationFailed):
    """A promise was decided on a day that has come, and is kept on or after that day."""


def require_appealable(*, until: date | None, is_settled: bool, today: date) -> None:
    """Refuse an appeal that would decide nothing.

    Raises:
        StepSettled: there is nothing to appeal any more.
        NobodyDecides: nobody would decide.
        AppealTooLate: its last day has passed.
    """
    if is_settled:
        raise StepSettled("This step is settled.")
    if until is None:
        raise NobodyDecides("Nobody decides on appeals against this step.")
    if today > until:
        raise AppealTooLate(f"The last day to appeal this step was {until}.", until=until.isoformat())


def require_decided(decided_on: date, today: date) -> None:
    """Refuse an appeal that members are yet to decide on.

    Raises:
        AppealDayWrong: they are.
    """
    if decided_on > today:
        fault = {"pointer": "/decided_on", "detail": "Lies ahead."}
        raise AppealDayWrong("The members' decision to appeal lies in the future.", errors=[fault])


def require_days(decided_on: date, due_on: date | None, done_on: date | None, today: date) -> None:
    """Refuse what was decided or done in the future, or is kept before it was made.

    Raises:
        PromiseDaysWrong: it is.
    """
    ahead = [name for name, day in (("decided_on", decided_on), ("done_on", done_on)) if day and day > today]
    before = [name for name, day in (("due_on", due_on), ("done_on", done_on)) if day and day < decided_on]
    faults = [{"pointer": f"/{name}", "detail": "Lies ahead."} for name in ahead]
    faults += [{"pointer": f"/{name}", "detail": "Lies before the decision."} for name in before]
    if faults:
        raise PromiseDaysWrong("These days do not fit.", errors=faults)


def require_nobody_named(pointer: str, *, is_naming_somebody: bool) -> None:
    """Refuse words that name one of our members.

    Raises:
        AppealNamesSomebody: they do.
    """
    if is_naming_somebody:
        fault = {"pointer": pointer, "detail": "Names a member."}
        raise AppealNamesSomebody("What we say of a finding leaves the chapter; name no member in it.", errors=[fault])
