"""The command that serves the bot: run."""
# ruff: noqa: PLC0415 - each command imports what it needs when it runs

import asyncio
import logging
import re
import signal
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from functools import partial
from typing import TYPE_CHECKING, cast

import click

from bot.cli import console

if TYPE_CHECKING:
    from bot.services import Services
    from bot.settings import Settings

log = logging.getLogger(__name__)

# The bot waits so long for the seeds before it answers anybody; then it goes on beside it.
FIRST_LOAD_SECONDS = 5
# Who may /reload on the chat page if nobody was named: whoever opens it is at this machine.
OFFLINE_ADMIN = 1003


@click.command()
@click.option("--fresh", is_flag=True, help="Without a token: forget the chats of the chat page.")
def run(*, fresh: bool) -> None:
    """Load the seeds and serve the bot until Ctrl-C."""
    from telegram.error import InvalidToken

    from bot.logs import start_logging

    settings = console.read_settings()
    token = settings.bot_token.get_secret_value()
    if not (token or settings.admin_ids):
        settings = settings.model_copy(update={"admin_ids": frozenset({OFFLINE_ADMIN})})
    start_logging(settings.log_level, token)
    try:
        console.complete(_serve(settings, fresh=fresh))
    except InvalidToken as error:
        raise click.ClickException("Telegram does not know this BOT_TOKEN") from error


async def _serve(settings: "Settings", *, fresh: bool) -> None:
    """Put the bot together from its settings and run it until cancelled."""
    from bot import app
    from bot.jobs.digests import send_digests
    from bot.services import open_services
    from bot.updates.clock import Clock
    from bot.updates.inbox import Inbox
    from bot.updates.polling import poll

    _end_on_sigterm()
    async with AsyncExitStack() as stack:
        services = await stack.enter_async_context(open_services(settings))
        token, api_url, page = settings.bot_token.get_secret_value(), settings.telegram_api_url, ""
        if not token:
            token, api_url, page = await stack.enter_async_context(
                _offline_chat(settings, fresh=fresh)
            )
        load = services.background.run(_load(services))
        await asyncio.wait([load], timeout=FIRST_LOAD_SECONDS)
        clock = Clock()
        application = app.build(token, services, clock, api_url=api_url)
        await stack.enter_async_context(app.running(application, clock))
        inbox = await stack.enter_async_context(
            Inbox.open(services.inbox, partial(app.handle, application), application.bot, clock)
        )
        # Before the bot stops, what goes on in the background must: it may be sending something.
        stack.push_async_callback(services.background.stop)
        services.background.run(app.publish(application.bot, services))
        services.background.run(send_digests(application.bot, services))
        where = page or f"https://t.me/{application.bot.username}"
        click.secho(f"Chat with the bot at {where} (Ctrl-C stops it)", bold=True)
        await poll(application.bot, inbox, clock)


def _end_on_sigterm() -> None:
    """End the running task on SIGTERM, which a service manager sends, as Ctrl-C does anyway."""
    this = cast("asyncio.Task[None]", asyncio.current_task())
    with suppress(NotImplementedError):  # on Windows
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, this.cancel)


def _reachable(listen: str) -> str:
    """Give an address that can be opened: "all of this machine" is none on some systems."""
    return re.sub(r"^0\.0\.0\.0:", "127.0.0.1:", listen.replace("[::]:", "[::1]:"))


@asynccontextmanager
async def _offline_chat(
    settings: "Settings", *, fresh: bool
) -> AsyncIterator[tuple[str, str, str]]:
    """Serve the offline Bot API and its chat page; give the API's token and address, the page's."""
    from bot import web
    from bot.offline import OfflineTelegram, kept, key_for, page_address

    key = key_for(settings.listen_host)
    telegram = OfflineTelegram(
        admin_id=min(settings.admin_ids), guest_mode=True, local_mode=True, key=key
    )
    application = web.build(chat=telegram.app)
    chats = settings.database.with_name(f"{settings.database.stem}-chats.db")
    async with web.listening(application, settings.listen_host, settings.listen_port):
        server = f"http://{_reachable(settings.listen)}"
        with kept(telegram, chats, fresh=fresh):
            try:
                yield telegram.token, server, page_address(server, key)
            finally:
                telegram.close()


async def _load(services: "Services") -> None:
    from bot.services import load_seeds

    with console.progress() as progress:
        report = await load_seeds(services, progress)
    for fault in report.faults:
        log.warning("%s:%s: %s", fault.file, fault.line, fault.reason)
    log.info(console.counts(report))
