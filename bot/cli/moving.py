"""The command that moves what belongs to readers: move-readers."""
# ruff: noqa: PLC0415 - each command imports what it needs when it runs

from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.cli import console
from bot.cli.texts import Command, told

if TYPE_CHECKING:
    from bot.addresses import DatabaseAddress


# Stands for what this setting says: an address typed out shows its password to all of the machine.
SETTING = "READERS_DATABASE"


class _Address(click.ParamType["DatabaseAddress"]):
    name = "database"

    def convert(
        self, value: str, param: click.Parameter | None, ctx: click.Context | None
    ) -> "DatabaseAddress":
        from bot.addresses import AddressError, database_address

        if value == SETTING:
            return console.read_settings().readers_database
        try:
            return database_address(value)
        except AddressError as error:
            self.fail(told(error.message), param, ctx)


@click.command("move-readers", cls=Command)
@click.argument("source", metavar="FROM", type=_Address())
@click.argument("target", metavar="TO", type=_Address())
def move_readers(source: "DatabaseAddress", target: "DatabaseAddress") -> None:
    """Move what belongs to readers to another database.

    The updates that wait are moved too. FROM and TO are each a path, a postgresql:// address or
    the word READERS_DATABASE, which is what the settings say: so no password is typed. Stop the bot
    first. TO is empty, or not there yet. Everything is copied, then read again and compared; FROM
    stays as it is. If it is cut short, the same command goes on.
    """
    from bot.addresses import is_same

    if isinstance(source, Path) and not source.exists():
        raise click.ClickException(told("{path}: there is no such file", path=source))
    if is_same(source, target):
        raise click.ClickException(told("FROM and TO are the same database"))
    console.complete(_move(source, target))
    click.echo(told("Every row was read again and is the same on both sides."))


async def _move(source: "DatabaseAddress", target: "DatabaseAddress") -> None:
    from bot.library.moving import HoldsOtherError
    from bot.library.moving import move_readers as move
    from bot.messages import OperatorError
    from bot.services import open_reader_tables

    try:
        async with open_reader_tables(source) as old, open_reader_tables(target) as new:
            await move(old, new, _tell)
    except HoldsOtherError as error:
        raise OperatorError(
            "{target}: its table {table} holds rows that {source} does not; nothing was written."
            " Move to a file that is not there yet"
            if isinstance(target, Path)
            else "{target}: its table {table} holds rows that {source} does not; nothing was"
            " written. Move to an empty database; to make this one anew, with all that is in it"
            " lost: DROP DATABASE and CREATE DATABASE … OWNER …, in psql as its administrator",
            target=target,
            table=error.table,
            source=source,
        ) from error


def _tell(table: str, moved: int, before: int) -> None:
    click.echo(
        told(
            "{table}: {moved} moved, {before} there before" if before else "{table}: {moved} moved",
            table=table,
            moved=moved,
            before=before,
        )
    )
