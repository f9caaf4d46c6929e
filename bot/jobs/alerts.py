"""Faults, told to the admins in the chat ERROR_CHAT: one message a minute at most."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from traceback import extract_tb
from typing import Self

from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot import replies
from bot.messages import Message, OperatorError
from bot.metrics import Metrics
from bot.replies import Alert
from bot.services import Services

log = logging.getLogger(__name__)

PAUSE_SECONDS = 60
OUR_CODE = Path(__file__).parents[1]


class Alerts(logging.Handler):
    """Collects what is logged as an error, whoever logs it; the same is counted together.

    A record may say in an attribute `alert` how it is told: the key of a text, and what that text
    names; a warning that does is good news, and collected as well. So that nobody's words get into
    it, an error is told by its class and place only.
    """

    def __init__(self, metrics: Metrics) -> None:
        super().__init__(logging.WARNING)
        self._metrics = metrics
        self._loop = asyncio.get_running_loop()
        self._some = asyncio.Event()
        self._alerts: dict[tuple[str, str, str], Alert] = {}

    @classmethod
    @contextmanager
    def collecting(cls, metrics: Metrics) -> Iterator[Self]:
        """Collect until the block ends, and count."""
        alerts = cls(metrics)
        logging.getLogger().addHandler(alerts)
        try:
            yield alerts
        finally:
            logging.getLogger().removeHandler(alerts)

    def emit(self, record: logging.LogRecord) -> None:
        """Take a record in; any thread may log."""
        is_fault = record.levelno >= logging.ERROR
        if is_fault:
            self._metrics.errors.inc()
        elif not hasattr(record, "alert"):
            return
        try:
            message = record.getMessage().partition("\n")[0]
        except (TypeError, ValueError):  # Its values do not fit it.
            message = str(record.msg)
        key, what = getattr(record, "alert", ("alert-logged", message))
        error = _class_and_place(record)
        kind = (key, str(record.msg).partition("\n")[0], error)
        alert = self._alerts.setdefault(kind, Alert(key, "", error, is_fault=is_fault))
        alert.what = _in_words(what)
        alert.times += 1
        self._loop.call_soon_threadsafe(self._some.set)

    async def take(self) -> list[Alert]:
        """Wait until there are some, and give them."""
        await self._some.wait()
        self.acquire()
        try:
            alerts, self._alerts = self._alerts, {}
            self._some.clear()
        finally:
            self.release()
        return [*alerts.values()]


def _in_words(what: object) -> str | Message:
    """Keep a line for operators as what can be told in another language."""
    if isinstance(what, OperatorError):
        return what.message
    return what if isinstance(what, Message) else str(what)


def _class_and_place(record: logging.LogRecord) -> str:
    """Tell of which class a record's error is, and which line of ours raised it."""
    error = record.exc_info[1] if record.exc_info else None
    if error is None:
        return ""
    frames = extract_tb(error.__traceback__)
    ours = [frame for frame in frames if OUR_CODE in Path(frame.filename).parents]
    for frame in (ours or frames)[-1:]:
        return f"{type(error).__name__}, {Path(frame.filename).name}:{frame.lineno}"
    return type(error).__name__


async def send_alerts(
    bot: ExtBot[bool],
    services: Services,
    alerts: Alerts,
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
) -> None:
    """Tell the admins of faults until cancelled; nobody, if there is no chat for it."""
    chat = services.settings.error_chat
    while True:
        news = await alerts.take()
        if chat is not None:
            await _send(bot, services, chat, news)
            await sleep(PAUSE_SECONDS)


async def _send(bot: ExtBot[bool], services: Services, chat: int, news: list[Alert]) -> None:
    try:
        texts = await services.texts_for(chat)
    except Exception:  # noqa: BLE001 - that may be the fault of which they are told
        texts = services.texts[services.settings.default_language]
    try:
        await bot.send_message(chat, replies.alerts(texts, news).text)
    except TelegramError as error:
        faults = "1 fault" if len(news) == 1 else f"{len(news)} faults"
        log.warning("The admins were not told of %s: %s", faults, error)
