"""`make clients`: a federation publishes real feeds, clients of others read it, and a table says what they saw."""

from __future__ import annotations

import argparse
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from types import FrameType

from rich.console import Console
from rich.table import Table

from clients.feeds import REAL, feeds
from clients.house import open_house, set_up
from clients.pages import Pages, files
from clients.tries import Tries, Try
from demo.stage import StageFault, Unexpected

WIDTH = 150
LONGEST = 240


def main() -> int:
    """Try every client and return the exit code: 0 only if each that was tried found all there is."""
    bundle, console = _arguments().tsml_ui, Console(width=None if sys.stdout.isatty() else WIDTH, highlight=False)
    signal.signal(signal.SIGTERM, _leave)
    folder, began = Path(tempfile.mkdtemp(prefix="mutuality-clients-")), time.monotonic()
    try:
        tried = _try(folder, bundle, console)
    except (StageFault, Unexpected) as fault:
        console.print(str(fault), markup=False)
        return 1
    except KeyboardInterrupt:
        return 130
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    console.print(_table(tried))
    console.print(f"[dim]This run took {time.monotonic() - began:.0f} seconds.")
    return 0 if all(each.is_good or not each.is_tried for each in tried) else 1


def _try(folder: Path, bundle: Path | None, console: Console) -> list[Try]:
    chosen = feeds(folder)
    if not REAL.is_dir():
        console.print("The real feeds are not on this machine; an invented one stands for them.")
    with open_house(folder / "house", chosen) as house, Pages(files(bundle)) as pages:
        console.print(f"[dim]· taking in and publishing {', '.join(each.name for each in chosen)}")
        tries = Tries(set_up(house, chosen), pages, folder, bundle)
        return [_told(each, console) for each in tries.all()]


def _told(each: Try, console: Console) -> Try:
    console.print(f"[dim]· {each.client}, {each.of}")
    return each


def _table(tried: Sequence[Try]) -> Table:
    table = Table(title="What clients of others found", title_justify="left")
    for heading in ("Client", "Reads", "Published", "Found", "It said", ""):
        table.add_column(heading)
    for each in tried:
        outcome = "[green]yes" if each.is_good else "[red]no" if each.is_tried else "not tried"
        table.add_row(each.client, each.of, each.expected, each.found, each.said[:LONGEST], outcome)
    return table


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m clients", description=__doc__)
    parser.add_argument("--tsml-ui", type=_file, help="The built bundle of tsml-ui, `public/app.js` of its repository.")
    return parser.parse_args()


def _file(said: str) -> Path | None:
    if said and not Path(said).is_file():
        raise argparse.ArgumentTypeError(f"There is no file {said}.")
    return Path(said) if said else None


def _leave(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


if __name__ == "__main__":
    sys.exit(main())
