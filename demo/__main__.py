"""`make demo`: tell the story, print what each office sees, check every claim; on a terminal, stay up until Ctrl-C."""

from __future__ import annotations

import argparse
import fcntl
import shutil
import signal
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from rich.console import Console
from rich.panel import Panel
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from demo.play.story import BEGIN, STEPS, Story, casting
from demo.proof.report import report
from demo.proof.scenes import show_table, table_of
from demo.stage import ROOT, House, StageFault, Unexpected
from mutuality.transport import Unreachable

FOLDER = ROOT / "var" / "demo"
WIDTH = 118
INTRODUCTION = """\
People who share a trouble help each other in [bold]chapters[/]. National bodies bind chapters together, some loosely, \
some tightly. Mutuality lets each chapter keep its people's data to itself and publish only what its body may ask.

What you see now is real: one federation, six chapters, and from summer on another federation that helps, eight \
services on this machine, each with a database of its own. They will live through twelve months, \
[bold]October 2025 to September 2026[/], over HTTP alone."""


def main() -> int:
    """Run the demo and return its exit code: 0 only if all it claimed is so."""
    seed = _arguments().seed
    console = Console(width=None if sys.stdout.isatty() else WIDTH, highlight=False)
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _leave)
    console.print(Panel(INTRODUCTION, title=f"Mutuality, with seed {seed}", padding=(1, 2)))
    try:
        return _run(seed, console)
    except KeyboardInterrupt:
        console.print("\nEnded.")
        return 130
    except (StageFault, Unexpected, Unreachable) as fault:
        console.print("[bold red]The demo cannot go on.")
        console.print(str(fault), markup=False)
        return 1


def _run(seed: str, console: Console) -> int:
    began = time.monotonic()
    names = [chapter.town.lower() for _, chapter in casting()]
    with _folder_for_us(), House(FOLDER, BEGIN, names) as house:
        story = _tell(seed, house, console)
        failed = report(story, console)
        console.print(f"[dim]This run took {time.monotonic() - began:.0f} seconds; its files are in {FOLDER}.")
        if sys.stdin.isatty() and sys.stdout.isatty():
            _stay(story, console)
    return 1 if failed else 0


@contextmanager
def _folder_for_us() -> Iterator[None]:
    """Begin with an empty folder, and keep a second demo out of it.

    Raises:
        StageFault: another demo is running here.
    """
    FOLDER.parent.mkdir(exist_ok=True)
    with FOLDER.with_suffix(".lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as taken:
            raise StageFault(f"Another demo is running in {FOLDER}.") from taken
        shutil.rmtree(FOLDER, ignore_errors=True)
        yield


def _tell(seed: str, house: House, console: Console) -> Story:
    if not console.is_terminal:
        return _tell_in_lines(seed, house, console)
    columns = (SpinnerColumn(), TextColumn("{task.description:<62}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("", total=STEPS)
        story = Story(seed, house, lambda says, steps: progress.update(task, description=says, advance=steps))
        story.run()
    return story


def _tell_in_lines(seed: str, house: House, console: Console) -> Story:
    """Tell the story where no bar can move: each thing that happens once, in a line."""
    told: set[str] = set()

    def tell(says: str, _steps: int) -> None:
        if says not in told:
            told.add(says)
            console.print(f"[dim]· {says}")

    story = Story(seed, house, tell)
    story.run()
    return story


def _stay(story: Story, console: Console) -> None:
    """Show where everything is and who can sign in, and wait for Ctrl-C."""
    table = table_of("Service", "Address; its API is explained there", "Sign in as, with the password", numbers_from=9)
    for office in story.offices:
        for officer in (office.officer, office.second):
            table.add_row(office.role.name, f"{officer.address}/docs/", f"{officer.handle}\n[dim]{officer.password}")
        table.add_section()
    for chapter in story.chapters:
        person = chapter.coordinator
        table.add_row(chapter.role.name, f"{person.address}/docs/", f"{person.handle}\n[dim]{person.password}")
    show_table(console, table)
    console.print("All eight services stay up. [bold]Ctrl-C[/] ends them.")
    try:
        threading.Event().wait()
    except KeyboardInterrupt:
        console.print("\nEnding all eight.")


def _leave(number: int, frame: FrameType | None) -> None:
    """Leave as on Ctrl-C, so that no child is left behind."""
    del frame
    raise SystemExit(128 + number)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="demo", description=__doc__)
    parser.add_argument("--seed", default="7", help="What the months are drawn from; the same seed, the same figures.")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
