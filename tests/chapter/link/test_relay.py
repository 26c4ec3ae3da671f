"""The relay lives on whatever happens, and logs it without saying what it was about."""

import json
import threading
from dataclasses import dataclass, field

import pytest
import structlog
from click.testing import CliRunner

from mutuality.logs import frames_alone, keep_values_out
from mutuality_chapter.cli import main
from mutuality_chapter.link import relay

SECRET = "Zanzibrel of the harbour"


@dataclass
class Broken:
    """A link with a defect in it; it stops the relay once it was tried twice."""

    stop: threading.Event = field(default_factory=threading.Event)
    tried: int = 0

    def dial(self):
        self.tried += 1
        if self.tried == 2:
            self.stop.set()
        raise ValueError(f"no room for {SECRET}")


@pytest.fixture
def lines(capsys):
    """What a relay logged of a defect."""
    keep_values_out()
    link = Broken()
    relay(link, link.stop, every_seconds=0)
    return capsys.readouterr().out


def test_the_relay_goes_on_after_a_defect(lines):
    assert len(lines.splitlines()) == 2


def test_the_relay_logs_the_kind_of_a_defect_and_where_it_was(lines):
    line = json.loads(lines.splitlines()[0])
    assert (line["kind"], line["places"][-1].rpartition(" ")[2]) == ("ValueError", "dial")


def test_the_relay_logs_no_value(lines):
    assert "Zanzibrel" not in lines


def test_every_command_logs_so(monkeypatch, tmp_path):
    structlog.reset_defaults()
    monkeypatch.setenv("MUTUALITY_DATABASE_URL", f"sqlite:///{tmp_path / 'empty.sqlite3'}")
    CliRunner().invoke(main, ["check"])
    assert frames_alone in structlog.get_config()["processors"]
