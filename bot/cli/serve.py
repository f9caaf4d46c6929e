"""The command that serves the bot: run."""
# ruff: noqa: PLC0415 - each command imports what it needs when it runs

import asyncio
import hmac
import logging
import os
import signal
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import (
    AbstractAsyncContextManager,
    AbstractContextManager,
    AsyncExitStack,
    asynccontextmanager,
    nullcontext,
    suppress,
)
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from bot.cli import console
from bot.cli.texts import Command, Option, told
from bot.cli.threads import share_process
from bot.messages import Message, OperatorError

if TYPE_CHECKING:
    from telegram.ext import ExtBot

    from bot.services import Services
    from bot.settings import Settings
    from bot.updates.arrivals import Arrivals
    from bot.updates.membership import Membership
    from bot.updates.webhook import Webhook

log = logging.getLogger(__name__)

# With no articles the bot waits so long for the seeds before it answers anybody: a small folder
# is loaded by then.
FIRST_LOAD_SECONDS = 2
# Who may /reload on the chat page if nobody was named: whoever opens it is at this machine.
OFFLINE_ADMIN = 1003
# What is said where there are articles, but nothing that belongs to readers.
NO_READERS = (
    "not there or empty, although there are articles: a new one is made. If readers used this bot"
    " before, stop it and run: tomtat restore --yes FILE, with the newest backup"
)
# What is said where admins have nowhere to write.
CLOSED_SEEDS = (
    "is read only for this unit of systemd, so that admins can send no files and remove no"
    " articles: name it in ReadWritePaths (sudo systemctl edit tomtat)"
)
# How long at most a bot that could not listen waits before it tries again.
MOST_SECONDS_TO_LISTEN = 60


@click.command(cls=Command)
@click.option(
    "--fresh",
    cls=Option,
    is_flag=True,
    help="Without a token: forget the chats of the chat page.",
)
def run(*, fresh: bool) -> None:
    """Load the seeds and serve the bot until Ctrl-C."""
    from telegram.error import InvalidToken

    from bot.logs import start_logging

    settings = _completed(console.read_settings())
    secret_settings = (settings.bot_token, settings.webhook_secret)
    hidden = {setting.get_secret_value() for setting in secret_settings}
    start_logging(settings.log_level, hidden, settings.log_format, passwords=settings.passwords)
    share_process()
    try:
        console.complete(
            _serve(settings, fresh=fresh), log if settings.log_format == "json" else None
        )
    except InvalidToken as error:
        raise console.WrongSettingsError(told("Telegram does not know this BOT_TOKEN")) from error
    except click.ClickException:
        raise
    except Exception:
        # Not by Python itself, which would write secrets out.
        log.critical("The bot ends", exc_info=True)
        sys.exit(1)


def _completed(settings: "Settings") -> "Settings":
    """Choose what nobody chose: who is an admin on the chat page, and the webhook's secret."""
    from pydantic import SecretStr

    chosen: dict[str, object] = {}
    token = settings.bot_token.get_secret_value()
    if not (token or settings.admin_ids):
        chosen["admin_ids"] = frozenset({OFFLINE_ADMIN})
    if not settings.webhook_secret.get_secret_value():
        # The same for all bots with this token, since an update may come to any of them.
        secret = hmac.digest(token.encode(), b"the webhook of Tom Tat", "sha256").hex()
        chosen["webhook_secret"] = SecretStr(secret)
    return settings.model_copy(update=chosen)


async def _serve(settings: "Settings", *, fresh: bool) -> None:
    """Put the bot together from its settings and run it until cancelled."""
    from bot import app, keeping, web
    from bot.jobs.alerts import Alerts, send_alerts
    from bot.jobs.digests import send_digests
    from bot.jobs.files import tell_of_lost_files
    from bot.jobs.seeds import tell_of_start
    from bot.services import open_services
    from bot.systemd import keep_watchdog, notify
    from bot.updates.arrivals import Arrivals
    from bot.updates.clock import Clock
    from bot.updates.inbox import Inbox
    from bot.updates.membership import Membership
    from bot.updates.polling import poll_in_turn

    _end_on_sigterm()
    async with AsyncExitStack() as stack:
        await _look_over(settings)
        stack.enter_context(keeping.running_bot(settings))
        web.must_listen(settings)  # Before databases are made.
        services = await stack.enter_async_context(open_services(settings))
        alerts = stack.enter_context(Alerts.collecting(services.metrics))
        arrivals = Arrivals(clock := Clock())
        webhook = _webhook(settings)
        token, api_url, page = await stack.enter_async_context(
            _listening(services, arrivals, webhook, fresh=fresh)
        )
        notify("READY=1")
        services.background.run(keep_watchdog())
        membership = Membership(services.inbox)
        application = app.build(
            token, services, clock, api_url=api_url, bots=lambda: membership.standing.bots
        )
        # Whatever happens before the application runs, its connections are closed.
        stack.push_async_callback(application.bot.shutdown)
        await app.check_token(application)
        load = services.background.run(_load(services))
        if await services.library.is_empty():
            await asyncio.wait([load], timeout=FIRST_LOAD_SECONDS)
        await stack.enter_async_context(app.running(application, arrivals))
        bot = application.bot
        handle = partial(app.handle, application)
        inbox = await stack.enter_async_context(
            Inbox.open(membership, handle, bot, arrivals, services.metrics)
        )
        # Before the bot stops, what goes on in the background must: it may be sending something.
        stack.push_async_callback(services.background.stop)
        services.background.run(send_alerts(bot, services, alerts))
        services.background.run(tell_of_lost_files(settings))
        services.background.run(membership.leading(lambda: app.publish(bot, services)))
        services.background.run(membership.leading(lambda: send_digests(bot, services)))
        if membership.standing.leads:
            services.background.run(tell_of_start(bot, services, load))
        if settings.watch_seeds:
            services.background.run(_watch(bot, services, membership, load))
        for line in console.where_to_chat(settings.listen, page, bot.username):
            _say(settings, line)
        if webhook:
            await webhook.serve(bot, inbox, arrivals)
        else:
            await poll_in_turn(membership, bot, inbox, arrivals)


async def _look_over(settings: "Settings") -> None:
    """Look at the databases before they are opened.

    Raises:
        DatabaseError: One cannot be used.
    """
    from bot import keeping, rights
    from bot.cli.left_readers import left_readers
    from bot.systemd import is_of_unit

    if mend := rights.root_for_bot():
        log.warning("The bot runs as root: %s", mend)
    if settings.admin_ids and is_of_unit() and _is_read_only_folder(settings.seeds_dir):
        log.warning("%s: %s", settings.seeds_dir, CLOSED_SEEDS)
    keeping.must_be_writable(settings)
    if isinstance(settings.database, Path):
        keeping.must_be_articles(settings.database)
    missing = keeping.missing_readers(settings)
    await keeping.set_aside_if_damaged(settings)
    if missing:
        log.warning("%s: %s", missing, NO_READERS)
    if left := await left_readers(settings):
        log.warning("%s: %s", left.what, left.mend)


def _is_read_only_folder(folder: Path) -> bool:
    from bot import keeping

    # Of one that is not there, or closed, a reload tells. os.path never fails.
    return os.path.isdir(folder) and keeping.is_read_only(folder)  # noqa: PTH112


async def _watch(
    bot: "ExtBot[bool]", services: "Services", membership: "Membership", load: asyncio.Task[None]
) -> None:
    """Load the seeds when they change: one bot does, unless each has articles of its own."""
    from bot.jobs.seeds import folder_changes, load_changes

    folder = services.settings.seeds_dir
    if isinstance(services.settings.database, Path):
        await load_changes(bot, services, folder_changes(folder), load)
    else:
        # What changed while no bot watched is loaded at once.
        await membership.leading(
            lambda: load_changes(bot, services, folder_changes(folder, at_once=True), load)
        )


def _say(settings: "Settings", line: Message) -> None:
    """Tell the operator something: whoever reads JSON wants nothing else."""
    if settings.log_format == "json":
        log.info("%s", line)
    else:
        click.secho(told(line), bold=True)


def _end_on_sigterm() -> None:
    """End the running task on SIGTERM, which a service manager sends, as Ctrl-C does anyway."""
    this = cast("asyncio.Task[None]", asyncio.current_task())
    with suppress(NotImplementedError):  # on Windows
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, this.cancel)


def _webhook(settings: "Settings") -> "Webhook | None":
    """Tell where Telegram is to send updates; the chat page's is asked for them."""
    from bot.updates.webhook import Webhook

    if settings.webhook_url and not settings.bot_token.get_secret_value():
        log.warning("WEBHOOK_URL is not used: there is no BOT_TOKEN")
    elif settings.webhook_url:
        return Webhook(settings.webhook_url, settings.webhook_secret.get_secret_value())
    return None


def _chats(settings: "Settings") -> Path:
    """Name the file of the chat page: beside that of the articles, or where that is by default."""
    from bot.settings import Settings

    database, usual = settings.database, Settings.model_fields["database"].default
    file = database if isinstance(database, Path) else Path(usual)
    return file.with_name(f"{file.stem}-chats.db")


@asynccontextmanager
async def _listening(
    services: "Services", arrivals: "Arrivals", webhook: "Webhook | None", *, fresh: bool
) -> AsyncIterator[tuple[str, str, str]]:
    """Serve HTTP on LISTEN, without a token the chat page too.

    Gives the token and the Bot API to use, and the page's address.

    A bot that asks Telegram for updates works without it, so that a port in use is only logged, and
    tried again.
    """
    from bot import web
    from bot.offline import OfflineTelegram, kept, key_for, page_address

    settings = services.settings
    token, api_url, page = settings.bot_token.get_secret_value(), settings.telegram_api_url, ""
    async with AsyncExitStack() as stack:
        telegram = None
        if not token:
            key = key_for(settings.listen_host)
            telegram = OfflineTelegram(
                admin_id=min(settings.admin_ids), guest_mode=True, local_mode=True, key=key
            )
            token, api_url = telegram.token, f"http://{console.reachable(settings.listen)}"
            page = page_address(api_url, key)
            stack.enter_context(kept(telegram, _chats(settings), fresh=fresh))
            site = web.build(services, arrivals, chat=telegram.app, chat_is_kept=telegram.can_keep)
        else:
            site = web.build(services, arrivals, webhook=webhook)
        serving = partial(web.listening, site, settings.listen_host, settings.listen_port)
        try:
            await stack.enter_async_context(serving())
        except OperatorError as error:
            if webhook or telegram:
                raise
            log.error("Nothing is served on LISTEN=%s: %s", settings.listen, error)  # noqa: TRY400
            services.background.run(_serve_when_possible(serving, settings.listen))
        if telegram:
            stack.callback(telegram.close)
        yield token, api_url, page


async def _serve_when_possible(
    serving: Callable[[], AbstractAsyncContextManager[None]], listen: str
) -> None:
    """Try again, with longer and longer pauses, to listen where that was not possible."""
    pause = 1
    while True:
        await asyncio.sleep(pause)
        pause = min(2 * pause, MOST_SECONDS_TO_LISTEN)
        with suppress(OperatorError):
            async with serving():
                log.info("LISTEN=%s is served now", listen)
                await asyncio.Event().wait()


async def _load(services: "Services") -> None:
    from bot.jobs.seeds import load_persistently

    def progress() -> AbstractContextManager[Callable[[int, int], None]]:
        # Whoever reads JSON wants nothing else.
        if services.settings.log_format == "json":
            return nullcontext(console.tenths(log))
        return console.progress(services.library, log)

    await load_persistently(services, who="start", progress=progress)
