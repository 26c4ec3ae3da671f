"""Time, as the services are told it."""

from datetime import UTC, datetime, timedelta

import pytest

from mutuality.clock import RehearsalClock, SetClock, SystemClock, clock_from


def test_the_system_clock_is_aware_and_utc():
    assert SystemClock().now().tzinfo is UTC


def test_a_set_clock_moves_by_hand():
    clock = SetClock(datetime(2026, 3, 1, tzinfo=UTC))
    clock.advance(timedelta(days=1))
    assert clock.now().day == 2


def test_processes_rehearse_the_day_written_in_a_file(tmp_path):
    (tmp_path / "clock").write_text("2026-03-29T03:00:00+02:00")
    assert clock_from(tmp_path / "clock").now() == datetime(2026, 3, 29, 1, tzinfo=UTC)


def test_a_rehearsal_without_an_offset_is_refused(tmp_path):
    (tmp_path / "clock").write_text("2026-03-29T03:00:00")
    with pytest.raises(ValueError, match="without an offset"):
        RehearsalClock(tmp_path / "clock").now()


def test_without_a_file_the_machine_tells_the_time():
    assert isinstance(clock_from(None), SystemClock)
