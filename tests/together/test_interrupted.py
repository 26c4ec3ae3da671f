"""Ctrl-C on a terminal reaches a service and its worker at once, and the service ends."""

import os
import signal
from datetime import UTC, datetime

import pytest

from demo.stage import Process, StageClock, free_ports


@pytest.mark.parametrize("program", ["mutuality-federation", "mutuality-chapter"])
def test_a_service_ends_when_its_whole_group_is_interrupted(tmp_path, program):
    clock = StageClock(tmp_path / "clock", datetime(2026, 3, 15, 12, tzinfo=UTC))
    process = Process(program, "here", folder=tmp_path, port=free_ports(1)[0], clock=clock.path)
    process.command("migrate")
    process.start()
    main = process._running
    try:
        os.killpg(main.pid, signal.SIGINT)
        assert main.wait(timeout=20) == 0
    finally:
        process.kill()
