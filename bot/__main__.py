"""The command line: `tomtat`, or `python -m bot`.

Each command imports what it needs when it runs, so that `--help` and `summarize` start at once.
"""
# ruff: noqa: PLC0415 - for the reason above

import asyncio
import logging
import signal
import socket
import sys
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager, suppress
from typing import TYPE_CHECKING, TextIO, TypeVar, cast

import click

from summarizer import METHODS

if TYPE_CHECKING:
    from bot.context import Services
    from bot.library import Page, Report
    from bot.settings import Settings

Result = TypeVar("Result")

log = logging.getLogger("bot")

# The bot waits so long for the seeds before it answers anybody; then it goes on beside it.
FIRST_LOAD_SECONDS = 5
# Who may /reload on the chat page if nobody was named: whoever opens it is at this machine.
OFFLINE_ADMIN = 1003


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="tomtat", message="%(version)s")
@click.pass_context
def main(context: click.Context) -> None:
    """Tóm Tắt finds articles however they are typed and sums them up.

    \b
      tomtat                        serve the bot (the same as: tomtat run)
      tomtat reload                 load the seeds folder and say what was wrong
      tomtat search dai hoi dang    try a search
      tomtat summarize FILE         sum up any text file, - for standard input

    Settings come from the environment or a file named .env; .env.example lists them all.
    With no BOT_TOKEN the bot serves a chat page on this machine instead of Telegram.
    """  # noqa: D301 - a raw string would show click's \b, which keeps the lines apart
    if context.invoked_subcommand is None:
        context.invoke(run)


@main.command()
def run() -> None:
    """Load the seeds and serve the bot until Ctrl-C."""
    settings = _settings()
    if not (settings.bot_token or settings.admin_ids):
        settings = settings.model_copy(update={"admin_ids": frozenset({OFFLINE_ADMIN})})
    _start_logging(settings)
    _complete(_serve(settings))


@main.command()
def reload() -> None:
    """Load the seeds folder into the library.

    Articles are added, updated and removed until the library holds what the folder holds, all of
    it or nothing. Every fault is listed with its file and line; then the exit status is 1.
    """
    report = _complete(_reload(_settings()))
    click.echo(_counts(report))
    if report.faults:
        sys.exit(1)


@main.command()
@click.argument("words", nargs=-1, required=True)
@click.option("--limit", default=5, show_default=True, type=click.IntRange(1, 50))
def search(words: tuple[str, ...], limit: int) -> None:
    """Search the library as /search does."""
    page = _complete(_search(_settings(), " ".join(words), limit))
    if page.corrected:
        click.echo(f"Showing results for: {page.corrected}\n")
    for hit in page.hits:
        click.echo(_marked(hit.title, bold=True))
        click.echo(f"{hit.article.url}\n{_marked(hit.snippet)}\n")
    if not page.hits:
        raise click.ClickException("nothing found; is the library loaded? (tomtat reload)")


@main.command()
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


def _settings() -> "Settings":
    from bot.settings import SettingsError, load_settings

    try:
        return load_settings()
    except SettingsError as error:
        raise click.ClickException(f"wrong settings:\n{error}") from error


def _complete(work: Coroutine[None, None, Result]) -> Result:
    """Run some work to its end; what the operator can mend is said in one line."""
    from telegram.error import InvalidToken

    from bot.library import DatabaseError, ReloadRunningError

    try:
        return asyncio.run(work)
    except (KeyboardInterrupt, asyncio.CancelledError):
        click.echo("Stopped.", err=True)
        sys.exit(0)
    except InvalidToken as error:
        raise click.ClickException("Telegram does not know this BOT_TOKEN") from error
    except (DatabaseError, ReloadRunningError, OSError) as error:
        raise click.ClickException(str(error)) from error


async def _serve(settings: "Settings") -> None:
    """Put the bot together from its settings and run it until cancelled."""
    from bot import app
    from bot.context import Background, Services
    from bot.jobs.digests import send_digests
    from bot.library import Library, People
    from bot.locales import LANGUAGES, Texts

    # Ctrl-C cancels this task by asyncio's own doing; a service manager sends SIGTERM.
    this = cast("asyncio.Task[None]", asyncio.current_task())
    with suppress(NotImplementedError):  # on Windows
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, this.cancel)
    async with AsyncExitStack() as stack:
        services = Services(
            settings,
            await stack.enter_async_context(Library.open(settings.database, settings.summarizer)),
            await stack.enter_async_context(People.open(settings.people_database)),
            await stack.enter_async_context(Background.open()),
            {language: Texts(language) for language in LANGUAGES},
        )
        token, api_url = settings.bot_token.get_secret_value(), settings.telegram_api_url
        if not token:
            token, api_url = await stack.enter_async_context(_offline_chat(settings))
        load = services.background.run(_load(services))
        await asyncio.wait([load], timeout=FIRST_LOAD_SECONDS)
        application = app.build(token, services, api_url=api_url)
        await stack.enter_async_context(app.polling(application))
        # Before the bot stops, what goes on in the background must: it may be sending something.
        stack.push_async_callback(services.background.stop)
        services.background.run(app.publish(application.bot, services))
        services.background.run(send_digests(application.bot, services))
        name = application.bot.username
        where = f"https://t.me/{name}" if settings.bot_token else api_url
        click.secho(f"Chat with the bot at {where} (Ctrl-C stops it)", bold=True)
        await asyncio.Event().wait()


@asynccontextmanager
async def _offline_chat(settings: "Settings") -> "AsyncIterator[tuple[str, str]]":
    """Serve the offline Bot API and its chat page; give the token and address to use."""
    import uvicorn
    from starlette.applications import Starlette
    from starlette.routing import Mount

    from bot.offline import OfflineTelegram

    class Server(uvicorn.Server):
        @contextmanager
        def capture_signals(self) -> Iterator[None]:
            """Leave signals to asyncio, which ends everything in order."""
            yield

    telegram = OfflineTelegram(admin_id=min(settings.admin_ids), guest_mode=True)
    web = Starlette(routes=[Mount("/", telegram.app)])
    # Bound here, so that a port in use is an error that can be told.
    family = socket.AF_INET6 if ":" in settings.listen_host else socket.AF_INET
    bound = socket.create_server((settings.listen_host, settings.listen_port), family=family)
    # Otherwise each answer waits 40 ms: its head and body are two packets (Nagle's algorithm).
    bound.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    server = Server(uvicorn.Config(web, log_config=None, access_log=False, lifespan="off"))
    serving = asyncio.create_task(server.serve([bound]))
    try:
        yield telegram.token, f"http://{settings.listen}"
    finally:
        telegram.close()
        server.should_exit = True
        await serving


async def _load(services: "Services") -> None:
    from bot.handlers.admin import RANKED_AHEAD

    with _progress() as progress:
        report = await services.library.reload(services.settings.seeds_dir, progress)
    for fault in report.faults:
        log.warning("%s:%s: %s", fault.file, fault.line, fault.reason)
    log.info(_counts(report))
    await services.library.rank_newest(RANKED_AHEAD)


async def _reload(settings: "Settings") -> "Report":
    from bot.library import Library

    async with Library.open(settings.database) as library:
        with _progress() as progress:
            report = await library.reload(settings.seeds_dir, progress)
    for fault in report.faults:
        click.echo(f"{settings.seeds_dir / fault.file}:{fault.line}: {fault.reason}", err=True)
    return report


async def _search(settings: "Settings", words: str, limit: int) -> "Page":
    from bot.library import Library

    async with Library.open(settings.database) as library:
        return await library.search(words, limit=limit)


def _counts(report: "Report") -> str:
    return (
        f"Seeds: {report.added} added, {report.updated} updated, {report.unchanged} unchanged, "
        f"{report.removed} removed, {len(report.faults)} faults"
    )


def _marked(text: str, *, bold: bool = False) -> str:
    from bot.library import MARK_CLOSE, MARK_OPEN

    opening, closing = (click.style("\0", bold=bold, fg="yellow")).split("\0")
    return text.replace(MARK_OPEN, opening).replace(MARK_CLOSE, closing)


@contextmanager
def _progress() -> "Iterator[Callable[[int, int], None]]":
    """Show how far a reload is: a bar on a terminal, a line per tenth elsewhere."""
    from rich.console import Console
    from rich.progress import Progress

    console = Console(stderr=True)
    if console.is_terminal:
        with Progress(console=console, transient=True) as bar:
            task = bar.add_task("Loading seeds")
            yield lambda done, total: bar.update(task, completed=done, total=total)
        return
    told = 0

    def tell(done: int, total: int) -> None:
        nonlocal told
        if (tenth := 10 * done // max(total, 1)) > told:
            told = tenth
            click.echo(f"Loading seeds: {10 * tenth} %", err=True)

    yield tell


def _start_logging(settings: "Settings") -> None:
    handler = logging.StreamHandler()
    handler.setFormatter(_Formatter(settings.bot_token.get_secret_value()))
    logging.basicConfig(level=settings.log_level, handlers=[handler])
    # httpx logs every request's URL, which holds the token, and there is one every ten seconds.
    logging.getLogger("httpx").setLevel(logging.WARNING)
    # aiosqlite logs every statement with what people typed.
    logging.getLogger("aiosqlite").setLevel(logging.WARNING)


class _Formatter(logging.Formatter):
    """Log lines in which the bot's token cannot appear, whoever wrote it into them."""

    def __init__(self, token: str) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self._token = token

    def format(self, record: logging.LogRecord) -> str:
        text = super().format(record)
        return text.replace(self._token, "<token>") if self._token else text


if __name__ == "__main__":
    main()
