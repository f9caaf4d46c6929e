"""Commands that keep the databases: backup, restore, rebuild, export."""
# ruff: noqa: PLC0415 - each command imports what it needs when it runs

from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

from bot.cli import console
from bot.cli.seeds import reload

if TYPE_CHECKING:
    from bot.settings import Settings


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
def backup(file: Path) -> None:
    """Write articles and what belongs to readers to FILE, while the bot may go on.

    FILE is a tar file. It is opened and looked over before it gets its name, and replaces only
    an older backup.
    """
    from bot import keeping

    settings = console.read_settings()
    with console.faults():
        kept = keeping.back_up(settings, file)
    if missing := keeping.missing_readers(settings):
        click.echo(f"Warning: {missing}: not there, so this backup is of articles only", err=True)
    click.echo(f"Saved {' and '.join(map(str, kept))} to {file}")


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--yes", is_flag=True, help="Go on although there are databases: they are kept.")
def restore(file: Path, *, yes: bool) -> None:
    """Put the databases of the backup FILE in place; the bot must not be running.

    With --yes, databases that are there are kept under another name beside their own.
    """
    from bot import keeping

    settings = console.read_settings()
    with console.faults():
        restored, aside = keeping.restore(settings, file, replace=yes)
    for path in aside:
        click.echo(f"kept: {path}")
    click.echo(f"restored: {' and '.join(map(str, restored))}")


@click.command()
@click.pass_context
def rebuild(context: click.Context) -> None:
    """Make the article database anew from the seeds; the bot must not be running.

    The one that is there is kept under another name beside its own; articles keep their dates.
    """
    from bot import keeping

    if aside := console.complete(keeping.set_aside(console.read_settings())):
        click.echo(f"kept: {aside}")
    context.invoke(reload)


@click.command()
@click.argument("file", type=click.File("w", encoding="utf-8", atomic=True), default="-")
def export(file: TextIO) -> None:
    """Write every article to FILE, or to standard output, as JSON Lines.

    It is a seed file: a reload makes the same library of it.
    """
    console.complete(_export(console.read_settings(), file))


async def _export(settings: "Settings", file: TextIO) -> None:
    from bot.services import open_library

    async with open_library(settings.database) as library:
        async for line in library.export():
            file.write(line)
