"""The operator's commands that collect a sum with its helper, or end one that the helper refused. Experimental."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeAlias

import click

from mutuality.database import Database
from mutuality.problems import Problem
from mutuality.transport import Transport, Unreachable
from mutuality_federation.collecting import Collection, HelperRefused

Open: TypeAlias = Callable[[], Database]
Way: TypeAlias = Callable[[], Transport]


def collect_command(database: Open, transport: Way) -> click.Command:
    """Return the command that collects one sum and shows its totals."""

    def collect(task: str, period: str, unit: str | None, client: str) -> None:
        with _failing():
            found = Collection(database(), transport(), client, task, period, unit).run()
        for each in found:
            number = f"{each.value} ± {each.standard_error:.0f}" if each.value is not None else each.state
            click.echo(f"{each.indicator}: {number}")

    said = "Collect a sum of which nothing but the sum comes out, together with its helper. Experimental."
    return click.Command("collect", callback=collect, params=_parameters(), help=said)


def end_sum_command(database: Open, transport: Way) -> click.Command:
    """Return the command that ends a sum its helper refused."""

    def end(task: str, period: str, unit: str | None, client: str, reason: str | None) -> None:
        with _failing():
            why = Collection(database(), transport(), client, task, period, unit).end(reason)
        click.echo(f"The sum was ended, and each chapter in it hears why: {why}")

    reason = click.Option(["--reason"], help="Why, where the helper answers no more; else it is asked for its reason.")
    said = "End a sum that was begun and that its helper refuses; its shares count nowhere. Experimental."
    return click.Command("end-sum", callback=end, params=[*_parameters(), reason], help=said)


@contextmanager
def _failing() -> Iterator[None]:
    try:
        yield
    except Unreachable as error:
        raise click.ClickException(f"the helper does not answer ({error}): run it again") from error
    except HelperRefused as error:
        raise click.ClickException(f"the helper refused: {error}; if it goes on refusing, end-sum ends it") from error
    except Problem as problem:
        raise click.ClickException(f"{problem.slug}: {problem.detail}") from problem


def _parameters() -> list[click.Parameter]:
    return [
        click.Option(["--task"], required=True, help="The task."),
        click.Option(["--period"], required=True, help="The period, such as 2026-04--P3M."),
        click.Option(["--unit"], help="One unit and all below it; the whole body if left out."),
        click.Option(["--client"], required=True, help="Our client_id at the helper."),
    ]
