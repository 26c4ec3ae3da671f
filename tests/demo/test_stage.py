"""The stage of the demo: a wire that keeps every byte, a clock that never goes back, processes that say what failed."""

from __future__ import annotations

import socket
from datetime import UTC, datetime, timedelta

import pytest

from demo.stage import Process, StageClock, StageFault, Wire, free_ports
from mutuality.clock import RehearsalClock

NOON = datetime(2026, 3, 15, 12, tzinfo=UTC)


@pytest.fixture
def clock(tmp_path):
    return StageClock(tmp_path / "clock", NOON)


def test_services_read_the_time_the_stage_shows(clock):
    clock.move_to(NOON + timedelta(days=31))
    assert RehearsalClock(clock.path).now() == clock.now() == NOON + timedelta(days=31)


def test_the_clock_of_the_stage_never_moves_back(clock):
    clock.move_to(NOON - timedelta(days=1))
    assert clock.now() == NOON


def test_ports_handed_out_together_differ():
    assert len(set(free_ports(8))) == 8


def test_a_command_that_fails_says_what_the_service_said(tmp_path, clock):
    process = Process("mutuality-chapter", "harbour", folder=tmp_path, port=free_ports(1)[0], clock=clock.path)
    with pytest.raises(StageFault, match="no-such-command"):
        process.command("no-such-command")


def test_a_service_that_was_ended_is_not_started_again(tmp_path, clock):
    process = Process("mutuality-chapter", "harbour", folder=tmp_path, port=free_ports(1)[0], clock=clock.path)
    process.end()
    with pytest.raises(StageFault, match="ended for good"):
        process.start()


@pytest.fixture
def echo():
    """A listener that answers whatever it hears with the same in capitals."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield listener


def test_the_wire_keeps_what_was_heard_and_what_was_said(tmp_path, echo):
    wire = Wire(echo.getsockname()[1], tmp_path)
    with socket.create_connection(("127.0.0.1", wire.port)) as caller:
        caller.sendall(b"hello")
        with echo.accept()[0] as service:
            service.sendall(service.recv(5).upper())
        answered = caller.recv(5)
    wire.close()
    kept = [file.read_bytes() for file in (*wire.heard, *wire.said)]
    assert kept == [b"hello", answered]


def test_the_wire_hangs_up_when_nothing_answers_behind_it(tmp_path):
    wire = Wire(free_ports(1)[0], tmp_path)
    with socket.create_connection(("127.0.0.1", wire.port)) as caller:
        assert caller.recv(1) == b""
    wire.close()
