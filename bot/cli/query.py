"""Commands that answer as the bot does: search, summarize."""
# ruff: noqa: PLC0415 - each command imports what it needs when it runs

from typing import TYPE_CHECKING, TextIO

import click

from bot.cli import console
from summarizer import METHODS

if TYPE_CHECKING:
    from bot.library import Page
    from bot.settings import DatabaseAddress


@click.command()
@click.argument("words", nargs=-1, required=True)
@click.option("--limit", default=5, show_default=True, type=click.IntRange(1, 50))
def search(words: tuple[str, ...], limit: int) -> None:
    """Search the library as /search does."""
    database = console.read_settings().database
    page = console.complete(_search(database, " ".join(words), limit))
    if page.corrected:
        click.echo(f"Showing results for: {page.corrected}\n")
    for hit in page.hits:
        click.echo(_marked(hit.title, bold=True))
        click.echo(f"{hit.article.url}\n{_marked(hit.snippet)}\n")
    if not page.hits:
        raise click.ClickException("nothing found; is the library loaded? (tomtat reload)")


@click.command()
@click.argument("file", type=click.File(encoding="utf-8", errors="replace"))
@click.option("--sentences", default=3, show_default=True, type=click.IntRange(1))
@click.option("--title", default="", help="The text's title; it helps to choose well.")
@click.option("--method", default=METHODS[0], show_default=True, type=click.Choice(METHODS))
def summarize(file: TextIO, sentences: int, title: str, method: str) -> None:
    """Sum up a text file in its own sentences, a line each; - reads standard input."""
    from summarizer import summarize as summarize_text

    summary = summarize_text(file.read(), title=title, sentences=sentences, method=method)
    for sentence in summary.sentences:
        click.echo(sentence)


async def _search(database: "DatabaseAddress", words: str, limit: int) -> "Page":
    from bot.services import open_library

    async with open_library(database) as library:
        return await library.search(words, limit=limit)


def _marked(text: str, *, bold: bool = False) -> str:
    from bot.library import HIGHLIGHT_CLOSE, HIGHLIGHT_OPEN

    opening, closing = (click.style("\0", bold=bold, fg="yellow")).split("\0")
    return text.replace(HIGHLIGHT_OPEN, opening).replace(HIGHLIGHT_CLOSE, closing)
