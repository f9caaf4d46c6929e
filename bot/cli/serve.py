"""The command that serves the bot: run."""
# ruff: noqa: PLC0415 - each command imports what it needs when it runs

import asyncio
import logging
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
def run() -> None:
    """Load the seeds and serve the bot until Ctrl-C."""
    from telegram.error import InvalidToken

    from bot.logs import start_logging

    settings = console.read_settings()
    token = settings.bot_token.get_secret_value()
    if not (token or settings.admin_ids):
        settings = settings.model_copy(update={"admin_ids": frozenset({OFFLINE_ADMIN})})
    start_logging(settings.log_level, token, settings.passwords)
    try:
        console.complete(_serve(settings))
    except InvalidToken as error:
        raise click.ClickException("Telegram does not know this BOT_TOKEN") from error


async def _serve(settings: "Settings") -> None:
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
        token, api_url = settings.bot_token.get_secret_value(), settings.telegram_api_url
        if not token:
            token, api_url = await stack.enter_async_context(_offline_chat(settings))
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
        name = application.bot.username
        where = f"https://t.me/{name}" if settings.bot_token else api_url
        click.secho(f"Chat with the bot at {where} (Ctrl-C stops it)", bold=True)
        await poll(application.bot, inbox, clock)


def _end_on_sigterm() -> None:
    """End the running task on SIGTERM, which a service manager sends, as Ctrl-C does anyway."""
    this = cast("asyncio.Task[None]", asyncio.current_task())
    with suppress(NotImplementedError):  # on Windows
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, this.cancel)


@asynccontextmanager
async def _offline_chat(settings: "Settings") -> AsyncIterator[tuple[str, str]]:
    """Serve the offline Bot API and its chat page; give the token and address to use."""
    from bot import web
    from bot.offline import OfflineTelegram

    telegram = OfflineTelegram(admin_id=min(settings.admin_ids), guest_mode=True)
    application = web.build(chat=telegram.app)
    async with web.listening(application, settings.listen_host, settings.listen_port):
        try:
            yield telegram.token, f"http://{settings.listen}"
        finally:
            telegram.close()


async def _load(services: "Services") -> None:
    from bot.services import load_seeds

    with console.progress() as progress:
        report = await load_seeds(services, progress)
    for fault in report.faults:
        log.warning("%s:%s: %s", fault.file, fault.line, fault.reason)
    log.info(console.counts(report))
