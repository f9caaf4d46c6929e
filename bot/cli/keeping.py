"""Commands that keep the databases: backup, restore, rebuild, export."""
# ruff: noqa: PLC0415 - each command imports what it needs when it runs

import sys
from collections.abc import Iterator
from contextlib import contextmanager
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
@click.argument("file", type=click.Path(allow_dash=True, path_type=Path), default="-")
def export(file: Path) -> None:
    """Write every article to FILE, which is not there yet, or to standard output.

    It is a seed file in JSON Lines: a reload makes the same library of it.
    """
    settings = console.read_settings()
    if isinstance(settings.database, Path) and not settings.database.exists():
        raise click.ClickException(f"{settings.database}: there is no library to export")
    if str(file) == "-":
        console.complete(_export(settings, sys.stdout))
        return
    with console.faults(), _new_file(file) as opened:
        count = console.complete(_export(settings, opened))
    click.echo(f"{count} {'article' if count == 1 else 'articles'} written to {file}")


@contextmanager
def _new_file(path: Path) -> Iterator[TextIO]:
    """Write a file that is there only if all of it could be written.

    Raises:
        FileExistsError: There is something of this name.
    """
    try:
        file = path.open("x", encoding="utf-8")
    except FileExistsError:
        raise FileExistsError(f"{path}: exists; choose another name") from None
    try:
        with file:
            yield file
    except BaseException:
        path.unlink()
        raise


async def _export(settings: "Settings", file: TextIO) -> int:
    """Write the articles, and tell how many there are."""
    from bot.services import open_library

    count = 0
    async with open_library(settings.database) as library:
        async for line in library.export():
            file.write(line)
            count += 1
    return count
