"""Commands about the seeds folder: reload."""
# ruff: noqa: PLC0415 - each command imports what it needs when it runs

import sys
from contextlib import AsyncExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from bot.cli import console
from bot.cli.texts import Command, Option, told

if TYPE_CHECKING:
    from bot.library import Report
    from bot.settings import Settings


@click.command(cls=Command)
@click.option(
    "--check",
    cls=Option,
    is_flag=True,
    help="Change nothing: say what would be done, and each fault.",
)
@click.option(
    "--yes",
    cls=Option,
    is_flag=True,
    help="Remove articles without a seed, however many they are.",
)
def reload(*, check: bool, yes: bool) -> None:
    """Load the seeds folder into the library.

    Articles are added, updated and removed until the library holds what the folder holds, all of
    it or nothing. Every fault is listed with its file and line; then the exit status is 1. More
    than a fifth of a library is not removed without --yes: perhaps a disk is not mounted. What was
    kept so is kept until its seeds come back or --yes is given.
    """
    settings = console.read_settings()
    report = console.complete(load(settings, check=check, may_remove=sys.maxsize if yes else 0))
    tell(report, settings, check=check)


def tell(report: "Report", settings: "Settings", *, check: bool = False) -> None:
    """Say what a reload did, or would do; if something is to be mended, end with status 1.

    Of a check the faults are the result: they go where a pipe takes them.
    """
    from bot.library.report import (
        counts_line,
        fault_lines,
        held_line,
        left_out_how_to,
        left_out_line,
        others_line,
    )

    for line in fault_lines(settings.seeds_dir, report.faults):
        click.echo(told(line), err=not check)
    if others := others_line(report):
        click.echo(f"{settings.seeds_dir}: {told(others)}", err=True)
    # Whoever only reloads knows by now; a check explains.
    left_out = left_out_how_to if check else left_out_line
    for line in filter(None, [left_out(report, settings.seeds_dir), held_line(report)]):
        click.echo(told(line), err=True)
    click.echo(told(counts_line(report, check=check)))
    if report.faults or report.held:
        sys.exit(1)


async def load(settings: "Settings", *, check: bool = False, may_remove: int = 0) -> "Report":
    """Load without ranking ahead: the bot does that, and the operator waits for this.

    A check makes no database where none is: it looks at an empty one elsewhere.
    """
    from bot import keeping
    from bot.services import open_library

    database = settings.database
    async with AsyncExitStack() as stack:
        if check and isinstance(database, Path) and not database.exists():
            folder = stack.enter_context(TemporaryDirectory(prefix="tomtat-"))
            database = Path(folder, database.name)
        else:
            keeping.must_be_writable(settings)
        if not check:
            await keeping.set_aside_if_damaged(settings)
        library = await stack.enter_async_context(open_library(database))
        progress = stack.enter_context(console.progress(library))
        return await library.reload(
            settings.seeds_dir, progress, check=check, may_remove=may_remove
        )
