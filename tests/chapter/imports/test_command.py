"""The command that takes in a feed, from a file or from an address."""

from dataclasses import dataclass, field

import pytest
from click.testing import CliRunner

from mutuality.transport import Answer, Unreachable
from mutuality_chapter.imports import feed_command
from tests.polling import row

ADDRESS = "https://area.example/feed.json?key=secret"


@dataclass
class Area:
    """An area's server that answers once as it is told, or not at all."""

    status: int = 200
    content: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    reason: str = ""
    asked: list[str] = field(default_factory=list)

    def send(self, method, url, *, content=b"", headers=None):
        self.asked.append(f"{method} {url}")
        if self.reason:
            raise Unreachable(self.reason, "tried")
        return Answer(self.status, self.content, self.headers)


@pytest.fixture
def run(founded, chapter_database):
    """Run the command against the chapter, with what the area answers."""

    def run(*arguments, area=None):
        command = feed_command(lambda: chapter_database, lambda: area)
        return CliRunner().invoke(command, [*map(str, arguments)], terminal_width=200)

    return run


@pytest.fixture
def file(tmp_path, feed):
    """Write a feed of rows to a file."""

    def file(*rows, name="area.json"):
        path = tmp_path / name
        path.write_bytes(feed(*rows))
        return path

    return file


def numbers(output):
    line = next(line for line in output.splitlines() if line.count("│") == 7)
    return [int(each) for each in line.strip("│ ").split("│")]


def test_the_command_shows_counts_that_add_up(run, file):
    shown = run(file("one", "two", {"slug": "three"}))
    sent, accepted, changed, unchanged, rejected, gone = numbers(shown.output)
    assert (shown.exit_code, sent, accepted, rejected, gone) == (0, 3, 2, 1, 0)
    assert accepted + changed + unchanged + rejected == sent


def test_a_rejected_row_is_shown_with_code_field_and_sentence(run, file):
    assert "row 0 (three): missing in name: A row needs a name." in run(file({"slug": "three"})).output


def test_more_than_fifty_faults_are_counted(run, file):
    assert "and 1 more; the receipt holds them all" in run(file(*({"slug": str(n)} for n in range(51)))).output


def test_what_was_mended_or_never_taken_over_is_counted(run, file):
    shown = run(file(row("one", types=["AC"], venmo="@area"))).output
    assert "mended: type-unknown in types (1 rows)" in shown
    assert "never taken over: venmo (1 rows)" in shown


def test_what_a_feed_says_is_shown_as_it_is(run, file):
    assert "([bold]three[/bold])" in run(file({"slug": "[bold]three[/bold]"})).output


def test_a_dry_run_says_the_same_and_writes_nothing(run, file, everything):
    before, feed = everything(), file("one", "two")
    dry = run(feed, "--dry-run")
    assert everything() == before
    assert dry.output.replace("What would happen", "What happened").split() == run(feed).output.split()


def test_a_second_run_finds_everything_unchanged(run, file):
    run(file("one", "two"))
    assert numbers(run(file("one", "two")).output) == [2, 0, 0, 2, 0, 0]


def test_a_feed_that_shrank_is_refused_until_confirmed(run, file):
    run(file("one", "two", "three"))
    refused, confirmed = run(file("one")), run(file("one"), "--confirm")
    assert (refused.exit_code, "Feed shrank: 2 of 3 meetings are gone" in refused.output) == (1, True)
    assert (confirmed.exit_code, numbers(confirmed.output)) == (0, [1, 0, 0, 1, 0, 2])


def test_a_source_may_be_given_a_name_so_that_its_file_may_be_called_anything(run, file):
    run(file("one", name="monday.json"), "--name", "area")
    assert numbers(run(file("one", name="tuesday.json"), "--name", "area").output) == [1, 0, 0, 1, 0, 0]


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"<html>Sign in</html>", "Feed unreadable: This is a web page"),
        (b"not a feed", "Feed unreadable: The feed is not JSON"),
        (b"{}", "Feed unreadable: The feed must be a JSON array"),
        (b"[]", "Feed empty: The feed holds no rows."),
    ],
)
def test_what_is_no_feed_is_refused_in_a_sentence(run, tmp_path, raw, said):
    path = tmp_path / "feed.json"
    path.write_bytes(raw)
    answer = run(path)
    assert (answer.exit_code, said in answer.output) == (1, True)


def test_a_zone_that_is_none_is_refused_in_a_sentence(run, file):
    answer = run(file("one"), "--zone", "Atlantic")
    assert (answer.exit_code, "Zone unknown: Atlantic is no IANA zone" in answer.output) == (1, True)


def test_a_file_that_is_not_there_is_named(run, tmp_path):
    answer = run(tmp_path / "none.json")
    assert (answer.exit_code, "none.json cannot be read: No such file" in answer.output) == (1, True)


def test_a_folder_is_no_feed(run, tmp_path):
    assert run(tmp_path).exit_code == 1


def test_a_feed_is_fetched_from_its_address(run, feed):
    area = Area(content=feed("one"))
    assert numbers(run(ADDRESS, area=area).output) == [1, 1, 0, 0, 0, 0]
    assert area.asked == [f"GET {ADDRESS}"]


def test_the_key_of_an_address_is_not_kept(run, feed, everything):
    run(ADDRESS, area=Area(content=feed("one")))
    assert ("area.example/feed.json" in str(everything()), "secret" in str(everything())) == (True, False)


@pytest.mark.parametrize(
    ("area", "said"),
    [
        (Area(reason="timed-out"), "The address did not answer (timed-out)."),
        (Area(reason="answer-too-large"), "The address did not answer (answer-too-large)."),
        (Area(status=403), "The address answered with status 403."),
        (Area(status=301, headers={"location": "https://new.example"}), "The feed has moved to https://new.example;"),
        (Area(content=b"<html>"), "Feed unreadable"),
    ],
)
def test_an_address_that_brings_no_feed_is_refused_in_a_sentence(run, area, said):
    answer = run(ADDRESS, area=area)
    assert (answer.exit_code, said in answer.output) == (1, True)


def test_before_it_is_founded_a_chapter_takes_in_nothing(chapter, chapter_database, file):
    command = feed_command(lambda: chapter_database, lambda: None)
    answer = CliRunner().invoke(command, [str(file("one"))])
    assert (answer.exit_code, "Not founded" in answer.output) == (1, True)
