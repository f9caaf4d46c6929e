"""Commands about the seeds folder: reload."""
# ruff: noqa: PLC0415 - each command imports what it needs when it runs

import sys
from typing import TYPE_CHECKING

import click

from bot.cli import console

if TYPE_CHECKING:
    from bot.library import Report
    from bot.settings import Settings


@click.command()
def reload() -> None:
    """Load the seeds folder into the library.

    Articles are added, updated and removed until the library holds what the folder holds, all of
    it or nothing. Every fault is listed with its file and line; then the exit status is 1.
    """
    settings = console.read_settings()
    report = console.complete(_reload(settings))
    for fault in report.faults:
        click.echo(console.fault_line(settings.seeds_dir, fault), err=True)
    click.echo(console.counts(report))
    if report.faults:
        sys.exit(1)


async def _reload(settings: "Settings") -> "Report":
    """Load without ranking ahead: the bot does that, and the operator waits for this."""
    from bot import keeping
    from bot.services import open_library

    await keeping.set_aside_if_damaged(settings)
    async with open_library(settings.database) as library:
        with console.progress() as progress:
            return await library.reload(settings.seeds_dir, progress)
