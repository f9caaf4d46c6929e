"""The command that moves what belongs to readers: move-readers."""
# ruff: noqa: PLC0415 - each command imports what it needs when it runs

from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.cli import console
from bot.cli.texts import Command, told

if TYPE_CHECKING:
    from bot.addresses import DatabaseAddress


class _Address(click.ParamType["DatabaseAddress"]):
    name = "database"

    def convert(
        self, value: str, param: click.Parameter | None, ctx: click.Context | None
    ) -> "DatabaseAddress":
        from bot.addresses import AddressError, database_address

        try:
            return database_address(value)
        except AddressError as error:
            self.fail(told(error.message), param, ctx)


@click.command("move-readers", cls=Command)
@click.argument("source", metavar="FROM", type=_Address())
@click.argument("target", metavar="TO", type=_Address())
def move_readers(source: "DatabaseAddress", target: "DatabaseAddress") -> None:
    """Move what belongs to readers to another database.

    The updates that wait are moved too. FROM and TO are each a path or a postgresql:// address.
    Stop the bot first. Everything is copied, then read again and compared; FROM stays as it is. If
    it is cut short, the same command goes on.
    """
    if isinstance(source, Path) and not source.exists():
        raise click.ClickException(told("{path}: there is no such file", path=source))
    console.complete(_move(source, target))
    click.echo(told("Every row was read again and is the same on both sides."))


async def _move(source: "DatabaseAddress", target: "DatabaseAddress") -> None:
    from bot.library.moving import move_readers as move
    from bot.services import open_reader_tables

    async with open_reader_tables(source) as old, open_reader_tables(target) as new:
        await move(old, new, _tell)


def _tell(table: str, moved: int, before: int) -> None:
    click.echo(
        told(
            "{table}: {moved} moved, {before} were there" if before else "{table}: {moved} moved",
            table=table,
            moved=moved,
            before=before,
        )
    )
