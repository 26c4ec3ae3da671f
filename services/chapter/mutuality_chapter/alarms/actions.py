"""Telling what is to come: to responders by their telephone, to whoever runs the service by its log."""

from __future__ import annotations

import structlog

from mutuality.database import Database, Session
from mutuality.transport import Transport, Unreachable
from mutuality_chapter import lines, shifts, telephony
from mutuality_chapter.telephony import Command, Leg

log = structlog.get_logger()


def remind(database: Database, transport: Transport) -> None:
    """Let the provider remind everybody who has not confirmed a turn, once a turn, from two days before it begins.

    Where no provider was set, or no line leads to a pool, nobody can be reminded.

    Raises:
        ProviderDown: the provider did not take it in; it is tried again.
    """
    with database.reading() as session:
        if not telephony.is_set(session):
            return
        provider = telephony.Telephones(transport, database.clock).provider(telephony.connection(session))
        reminders = [reminder for turn in shifts.to_be_reminded(session) if (reminder := _reminder(session, turn))]
    for command in reminders:
        try:
            provider.carry(command)
        except Unreachable as error:
            raise telephony.ProviderDown(f"The provider did not take it in ({error.reason}).") from error
        with database.transaction() as session:
            shifts.note_reminded(session, turn_id=command.call)


def warn_of_gaps(database: Database, transport: Transport) -> None:
    """Write into the log which gaps begin within a day, so that whoever runs the service can pass it on; no name."""
    del transport
    with database.reading() as session:
        for gap in shifts.gaps(session, days=1, pool_id=None)["gaps"]:
            begins_at = gap.begins_at.isoformat()
            log.warning("gap", pool=gap.pool_id, shift=gap.shift_id, begins_at=begins_at, lacks=gap.lacks)


def _reminder(session: Session, turn: shifts.Turn) -> Command | None:
    """Return the command that reminds of a turn, from the number of a line of its pool; None where it cannot be."""
    line = next((each for each in lines.all_lines(session) if not each.closed_on and turn.pool_id in each.pools), None)
    there = lines.answering(session, turn.pool_id)
    who = next((each for each in there if each.responder_id == turn.responder_id), None)
    if line is None or who is None or not (who.number or who.number_ref):
        return None
    legs = (Leg(turn.id, who.number, who.number_ref),)
    begins_at = turn.begins_at.isoformat()
    return Command("remind", turn.id, line.number, line.hand_off, line.keep_days, legs, begins_at=begins_at)
