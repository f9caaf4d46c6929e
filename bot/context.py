"""What handlers are given: PTB's context with the bot's own services, typed."""

import asyncio
import logging
from collections.abc import AsyncIterator, Coroutine, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any, Self

from telegram import Update
from telegram.ext import Application, CallbackContext, ExtBot

from bot.library import Library, Preferences, ReaderStore
from bot.locales import LANGUAGES, Texts
from bot.settings import Settings

log = logging.getLogger(__name__)


class Background:
    """Work that goes on after its handler returned; cancelled when the bot stops."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[None]] = set()

    @classmethod
    @asynccontextmanager
    async def open(cls) -> AsyncIterator[Self]:
        """Cancel what is still going on when the block ends."""
        background = cls()
        try:
            yield background
        finally:
            await background.stop()

    @property
    def tasks(self) -> frozenset[asyncio.Task[None]]:
        """What is going on."""
        return frozenset(self._tasks)

    async def stop(self) -> None:
        """Cancel what is going on, and wait until it ended."""
        for task in self.tasks:
            task.cancel()
        await asyncio.gather(*self.tasks, return_exceptions=True)

    def run(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        """Start some work; an error in it is logged."""
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._done)
        return task

    def _done(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and task.exception():
            log.error("Work in the background failed", exc_info=task.exception())


@dataclass(frozen=True, slots=True)
class Services:
    """What the composition root made for the handlers."""

    settings: Settings
    library: Library
    readers: ReaderStore
    background: Background
    texts: Mapping[str, Texts]


class Context(CallbackContext[ExtBot[None], dict[Any, Any], dict[Any, Any], Services]):
    """One update's context."""

    person: int = 0
    preferences: Preferences = Preferences()
    _telegram_language: str = ""

    @classmethod
    def from_update(
        cls,
        update: object,
        application: "Application[Any, Self, Any, Any, Services, Any]",
    ) -> Self:
        """Make the context of whoever sent the update."""
        context = super().from_update(update, application)
        if isinstance(update, Update) and update.effective_user:
            context.person = update.effective_user.id
            context._telegram_language = update.effective_user.language_code or ""  # noqa: SLF001
        return context

    async def refresh_data(self) -> None:
        """Look up what the person chose; PTB calls this before the handlers."""
        self.preferences = await self.readers.preferences(self.person)

    @property
    def settings(self) -> Settings:
        """The bot's settings."""
        return self.bot_data.settings

    @property
    def library(self) -> Library:
        """The articles."""
        return self.bot_data.library

    @property
    def readers(self) -> ReaderStore:
        """What belongs to readers."""
        return self.bot_data.readers

    @property
    def background(self) -> Background:
        """For work that outlasts the handler."""
        return self.bot_data.background

    @property
    def texts(self) -> Texts:
        """The texts in the person's language, or in the default one if there are none in it."""
        code = self.preferences.language or self._telegram_language.partition("-")[0].lower()
        language = code if code in LANGUAGES else self.settings.default_language
        return self.bot_data.texts[language]

    @property
    def is_admin(self) -> bool:
        """Whether an admin sent the update."""
        return self.person in self.settings.admin_ids
