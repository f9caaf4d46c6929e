"""Commands that keep the databases: backup, restore, rebuild, export."""
# ruff: noqa: PLC0415 - each command imports what it needs when it runs

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

from bot.cli import console
from bot.cli.seeds import load, tell
from bot.cli.texts import Command, Option, told
from bot.messages import OperatorError

if TYPE_CHECKING:
    from bot.settings import Settings


@click.command(cls=Command)
@click.argument("file", type=click.Path(readable=False, path_type=Path))
@click.option(
    "--yes", cls=Option, is_flag=True, help="Replace a backup that holds more than there is now."
)
def backup(file: Path, *, yes: bool) -> None:
    """Write articles and what belongs to readers to FILE.

    The bot may go on. FILE is a tar file. It is opened and looked over before it gets its name,
    and replaces only an older backup that holds no more. If what belongs to readers was lost, the
    articles are saved, and the exit status is 1.
    """
    from bot import keeping
    from bot.cli import places

    settings = console.read_settings()
    with console.faults(), places.folder_of(file):
        keeping.databases(settings)  # What is on a server has other tools, whatever FILE is.
        places.must_be_no_folder(file)
        is_there = file.exists()
        if is_there:
            places.must_be_replaceable(file)
        kept = keeping.back_up(settings, file, replace=yes)
    missing = keeping.missing_readers(settings)
    if missing:
        click.echo(
            told(
                "Warning: {path}: not there or empty, so this backup is of articles only",
                path=missing,
            ),
            err=True,
        )
    click.echo(
        told(
            "Saved to {file} in place of an older backup: {databases}"
            if is_there
            else "Saved to {file}: {databases}",
            file=file,
            databases=_listed(kept),
        )
    )
    # Whoever reads no warnings, such as cron, is to notice.
    sys.exit(1 if missing else 0)


@click.command(cls=Command)
@click.argument("file", type=click.Path(readable=False, path_type=Path))
@click.option(
    "--yes", cls=Option, is_flag=True, help="Go on although there are databases: they are kept."
)
def restore(file: Path, *, yes: bool) -> None:
    """Put the databases of the backup FILE in place.

    The bot must not be running. With --yes, databases that are there are kept under another name
    beside their own.
    """
    from bot import keeping
    from bot.cli import places

    settings = console.read_settings()
    with console.faults():
        keeping.databases(settings)  # As above.
        places.must_be_no_folder(file)
        places.must_be_readable(file)
        restored, aside = keeping.restore(settings, file, replace=yes)
    for path in aside:
        click.echo(told("kept: {path}", path=path))
    click.echo(told("restored: {databases}", databases=_listed(restored)))


def _listed(paths: list[Path]) -> str:
    return ", ".join(map(str, paths))


@click.command(cls=Command)
@click.option(
    "--yes", cls=Option, is_flag=True, help="Go on although many articles have no seed any more."
)
def rebuild(*, yes: bool) -> None:
    """Make the article database anew from the seeds.

    The bot must not be running. The one that is there is kept under another name beside its own;
    articles keep their dates. Nothing is replaced if the seeds folder cannot be read or, without
    --yes, if more than a fifth of the articles would go.
    """
    from bot import keeping

    settings = console.read_settings()
    report, aside = console.complete(keeping.rebuild(settings, load, replace=yes))
    if report.unread:
        click.echo(told("nothing was replaced"))
    elif aside:
        click.echo(told("kept: {path}", path=aside))
    tell(report, settings)


@click.command(cls=Command)
@click.argument("file", type=click.Path(allow_dash=True, path_type=Path), default="-")
def export(file: Path) -> None:
    """Write every article to FILE or to standard output.

    FILE must not be there yet. It is a seed file in JSON Lines: a reload makes the same library
    of it.
    """
    from bot.cli import places

    settings = console.read_settings()
    if console.has_no_library(settings):
        raise click.ClickException(
            told("{path}: there is no library to export", path=settings.database)
        )
    if str(file) == "-":
        console.complete(_export(settings, sys.stdout))
        return
    with console.faults(), places.folder_of(file), _new_file(file) as opened:
        count = console.complete(_export(settings, opened))
    click.echo(
        told(
            "1 article written to {file}" if count == 1 else "{count} articles written to {file}",
            count=count,
            file=file,
        )
    )


@contextmanager
def _new_file(path: Path) -> Iterator[TextIO]:
    """Write a file that is there only if all of it could be written.

    Raises:
        OperatorError: There is something of this name, or no folder, or no room.
    """
    from bot import keeping

    if not path.parent.is_dir():
        raise OperatorError("{path}: there is no such folder; make it first", path=path.parent)
    try:
        # For its owner only, as a backup is.
        path.touch(0o600, exist_ok=False)
    except FileExistsError:
        raise OperatorError("{path}: exists; choose another name", path=path) from None
    try:
        # Closing it writes what is left, so that a disk may be full then too.
        with keeping.writing(path), path.open("w", encoding="utf-8") as file:
            yield file
    except BaseException:
        path.unlink()
        raise


async def _export(settings: "Settings", file: TextIO) -> int:
    """Write the articles, and tell how many there are.

    Raises:
        DiskFullError: There is no room for the file.
        OSError: It cannot be written.
    """
    from bot import keeping
    from bot.services import open_library

    count = 0
    async with open_library(settings.database) as library:
        with keeping.writing(Path(file.name)):
            async for line in library.export():
                file.write(line)
                count += 1
            file.flush()  # If nobody reads on, click ends it quietly, but Python would complain.
    return count
