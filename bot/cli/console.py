"""What the commands share: settings, errors as an exit status, and how far a reload is."""
# ruff: noqa: PLC0415 - each command imports what it needs when it runs

import logging
import re
import sys
from collections.abc import Callable, Coroutine, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from bot.cli.texts import told
from bot.messages import Message

if TYPE_CHECKING:
    from rich.console import Console

    from bot.library import Library
    from bot.settings import Settings

Result = TypeVar("Result")


class WrongSettingsError(click.ClickException):
    """Only a person can mend this: a service manager need not try again."""

    exit_code = 78  # EX_CONFIG of sysexits.h; deploy/tomtat.service names it


def read_settings() -> "Settings":
    """Read the settings, and warn of lines of `.env` that are none, or one again.

    Raises:
        WrongSettingsError: Some are wrong; all of them are named. Or none of the program is here.
    """
    from bot.cli.env_file import odd_lines, wrong_folder
    from bot.settings import SettingsError, load_settings

    if elsewhere := wrong_folder():
        raise WrongSettingsError(told(elsewhere))
    for line in odd_lines():
        click.echo(told("Warning: {line}", line=line.what), err=True)
    try:
        return load_settings()
    except SettingsError as error:
        raise WrongSettingsError(told("wrong settings:\n{faults}", faults=error.message)) from error


def complete(work: Coroutine[None, None, Result], log: logging.Logger | None = None) -> Result:
    """Run some work to its end; Ctrl-C ends the program with status 0.

    Args:
        work: What to run.
        log: Where it is said that it was stopped; None for a line on standard error.

    Raises:
        ClickException: What the operator can mend, in one line.
    """
    import asyncio

    try:
        with faults():
            return asyncio.run(work)
    except (KeyboardInterrupt, asyncio.CancelledError):
        if log:
            log.info("Stopped.")
        else:
            click.echo(told("Stopped."), err=True)
        sys.exit(0)


def reachable(listen: str) -> str:
    """Give an address that can be opened: "all of this machine" is none on some systems."""
    return re.sub(r"^0\.0\.0\.0:", "127.0.0.1:", listen.replace("[::]:", "[::1]:"))


def where_to_chat(listen: str, page: str, username: str) -> Iterator[Message]:
    """Tell where to chat with the bot, and of a page on all addresses that others may open it.

    Args:
        listen: Where the bot listens.
        page: The address of the chat page; empty if the bot is on Telegram.
        username: The bot's name there.
    """
    where = page or f"https://t.me/{username}"
    yield Message("Chat with the bot at {where} (Ctrl-C stops it)", where=where)
    if page and (here := reachable(listen)) != listen:
        yield Message(
            "LISTEN={listen} is every address of this machine: from another one the page opens with"
            " this machine's name in place of {here}. Whoever has the key is an admin there",
            listen=listen,
            here=here.rpartition(":")[0],
        )


def system_fault(error: OSError) -> str:
    """Say what the system says, of which file if it names one."""
    from bot import keeping, rights

    full = keeping.is_full(error)
    why = told("the disk is full") if full else told(error.strerror or str(error))
    if isinstance(error, PermissionError) and (mend := rights.as_bots_user()):
        why = f"{why}; {told(mend)}"
    return f"{error.filename}: {why}" if error.filename else why


@contextmanager
def faults() -> Iterator[None]:
    """End the program with one line about what the operator can mend.

    Raises:
        ClickException: It says so.
        BrokenPipeError: Nobody reads the output any more, as after `| head`: click ends quietly.
    """
    from bot.library import UnusableDatabaseError
    from bot.messages import OperatorError
    from bot.settings import SettingsError

    try:
        yield
    except (SettingsError, UnusableDatabaseError) as error:
        raise WrongSettingsError(told(error.message)) from error
    except OperatorError as error:
        raise click.ClickException(told(error.message)) from error
    except BrokenPipeError:
        raise
    except OSError as error:
        raise click.ClickException(system_fault(error)) from error


def has_no_library(settings: "Settings") -> bool:
    """Whether the articles are in a file that is not there, so that nothing is to be made of it.

    Raises:
        ClickException: This user may not look there.
    """
    with faults():
        return isinstance(settings.database, Path) and not settings.database.exists()


def progress(
    library: "Library", log: logging.Logger | None = None
) -> AbstractContextManager[Callable[[int, int], None]]:
    """Show how far a library's reload is: a bar on a terminal, a line per tenth elsewhere.

    Args:
        library: Whose.
        log: Where the tenths are told; None for lines on standard error.
    """
    if sys.stderr.isatty():  # rich is needed only then, and may know better
        from rich.console import Console

        console = Console(stderr=True)
        if console.is_terminal:
            return _bar(library, console)
    return nullcontext(tenths(log))


@contextmanager
def _bar(library: "Library", console: "Console") -> Iterator[Callable[[int, int], None]]:
    from rich.progress import (
        BarColumn,
        Progress,
        TaskProgressColumn,
        TextColumn,
        TimeRemainingColumn,
    )

    columns = (
        TextColumn(told("Loading seeds")),
        BarColumn(),
        TaskProgressColumn(),
        TextColumn("{task.fields[articles]}"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("", total=None, articles="")

        def show(done: int, total: int) -> None:
            loading = library.reloads.loading
            articles = loading.articles if loading else 0
            rate = articles / (bar.tasks[0].elapsed or 1)
            so_far = told(
                "{articles:,} articles, {rate:,.0f} a second", articles=articles, rate=rate
            )
            bar.update(task, completed=done, total=total, articles=so_far)

        yield show


def tenths(log: logging.Logger | None = None) -> Callable[[int, int], None]:
    """Tell of each tenth once, in a line.

    Args:
        log: Where; None for standard error.
    """
    last = 0

    def tell(done: int, total: int) -> None:
        nonlocal last
        tenth = 10 * done // max(total, 1)
        if tenth <= last:
            return
        last = tenth
        if not log:
            click.echo(told("Loading seeds: {percent} %", percent=10 * tenth), err=True)
        elif tenth < 10:  # noqa: PLR2004 - the end has a line of its own there
            log.info("Loading seeds: %s %%", 10 * tenth)

    return tell
