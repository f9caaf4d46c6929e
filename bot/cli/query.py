"""Commands that answer as the bot does: search, summarize."""
# ruff: noqa: PLC0415 - each command imports what it needs when it runs

from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.cli import console
from bot.cli.texts import Command, Option, told
from bot.messages import Message
from summarizer import METHODS

if TYPE_CHECKING:
    from bot.library import Page
    from bot.settings import Settings

# As much as a message of Telegram holds.
QUERY_LENGTH = 4096
# As much as the bot takes in a file.
FILE_BYTES = 1_000_000
EMPTY = Message("the library is empty; load it: tomtat reload")


@click.command(cls=Command)
@click.argument("words", nargs=-1, required=True)
@click.option("--limit", default=5, show_default=True, type=click.IntRange(1, 50))
def search(words: tuple[str, ...], limit: int) -> None:
    """Search the library as /search does."""
    settings = console.read_settings()
    if console.has_no_library(settings):
        raise click.ClickException(told(EMPTY))
    typed = " ".join(words)[:QUERY_LENGTH]
    page, is_empty = console.complete(_search(settings, typed, limit))
    if page.corrected:
        click.echo(
            told(
                "Showing results for “{corrected}” instead of “{typed}”",
                corrected=page.corrected,
                typed=typed,
            )
        )
        click.echo()
    for hit in page.hits:
        click.echo(_marked(hit.title, bold=True))
        click.echo(f"{hit.article.url}\n{_marked(hit.snippet)}\n")
    if not page.hits:
        raise click.ClickException(
            told(EMPTY) if is_empty else told("no article found for “{typed}”", typed=typed)
        )


@click.command(cls=Command)
@click.argument("file")
@click.option("--sentences", default=3, show_default=True, type=click.IntRange(1))
@click.option("--title", cls=Option, default="", help="The text's title; it helps to choose well.")
@click.option("--method", default=METHODS[0], show_default=True, type=click.Choice(METHODS))
def summarize(file: str, sentences: int, title: str, method: str) -> None:
    """Sum up a text FILE in its own sentences, a line each.

    With - in place of FILE, standard input is read.
    """
    from summarizer import summarize as summarize_text

    summary = summarize_text(_text_of(file), title=title, sentences=sentences, method=method)
    for sentence in summary.sentences:
        click.echo(sentence)


def _text_of(file: str) -> str:
    """Read a text file, or standard input for ``-``.

    Raises:
        ClickException: It is not there, too large, or no text.
    """
    try:
        with click.open_file(file, "rb") as opened:
            content: bytes = opened.read(FILE_BYTES + 1)
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # What is too large may have been cut inside a letter.
        raise (_too_large(file) if len(content) > FILE_BYTES else _no_text(file)) from error
    except PermissionError:
        from bot.cli import places

        with console.faults():
            places.must_be_readable(Path(file))
        raise
    except OSError as error:
        raise _refused(file, told(str(error.strerror))) from error
    if len(content) > FILE_BYTES:
        raise _too_large(file)
    if "\0" in text:
        raise _no_text(file)
    return text


def _too_large(file: str) -> click.ClickException:
    most = FILE_BYTES // 1_000_000
    return _refused(file, told("larger than {most} MB. Give a part of it", most=most))


def _no_text(file: str) -> click.ClickException:
    return _refused(file, told("not a text in UTF-8"))


def _refused(file: str, why: str) -> click.ClickException:
    name = told("standard input") if file == "-" else Path(file).absolute()
    return click.ClickException(f"{name}: {why}")


async def _search(settings: "Settings", words: str, limit: int) -> tuple["Page", bool]:
    from bot import keeping
    from bot.services import open_library

    keeping.must_be_writable(settings)
    async with open_library(settings.database) as library:
        return await library.search(words, limit=limit), await library.is_empty()


def _marked(text: str, *, bold: bool = False) -> str:
    from bot.library import HIGHLIGHT_CLOSE, HIGHLIGHT_OPEN

    opening, closing = (click.style("\0", bold=bold, fg="yellow")).split("\0")
    return text.replace(HIGHLIGHT_OPEN, opening).replace(HIGHLIGHT_CLOSE, closing)
