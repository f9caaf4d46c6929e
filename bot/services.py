"""What the bot works with, built in one place for the command line, the bot and the tests."""
# ruff: noqa: PLC0415 - whoever keeps everything in SQLite needs no psycopg, who opens the articles
# alone no texts and no metrics: these took a tenth of the start of `tomtat reload`

import logging
import os
import sys
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from importlib import import_module
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from bot import rights
from bot.addresses import DatabaseAddress, PostgresAddress, database_address
from bot.background import Background
from bot.languages import LANGUAGES
from bot.library import (
    Library,
    Preferences,
    ReaderStore,
    Report,
    UnusableDatabaseError,
    UpdateInbox,
)
from bot.library.library import TimeLimits
from bot.library.moving import ReaderTables
from bot.library.ports import ArticleStore
from bot.library.report import counts_line, fault_lines, held_line, remarks
from bot.library.search.ports import SearchIndex
from bot.settings import Settings
from bot.stores.sqlite import (
    MEND,
    SqliteArticles,
    SqliteInbox,
    SqliteReaders,
    SqliteReaderTables,
    SqliteSearchIndex,
    damage_told,
)
from summarizer import OURS

if TYPE_CHECKING:
    from bot.heavy_work import HeavyWork
    from bot.locales import Texts
    from bot.metrics import Metrics

log = logging.getLogger(__name__)

# How many faults of a reload are logged.
FAULTS_LOGGED = 200

# What was told before the first reload.
NOTHING = Report(0, 0, 0, 0, ())
# How many of the newest articles are ranked ahead, so that their first reader does not wait.
RANKED_AHEAD = 300


@dataclass(frozen=True, slots=True)
class Services:
    """What the bot works with.

    Attributes:
        settings: The operator's choices.
        library: The articles.
        readers: What belongs to readers: what they chose, saved and follow.
        inbox: Where updates wait until they were handled.
        background: For work that outlasts whoever started it.
        heavy_work: For what computes for long: people take turns.
        metrics: What is counted and timed.
        texts: What the bot says, by language.
        listed_faults: The faults of the seeds that a chat was last sent as a file.
        named_others: The files in no seed format that a chat was last told of.
    """

    settings: Settings
    library: Library
    readers: ReaderStore
    inbox: UpdateInbox
    background: Background
    heavy_work: "HeavyWork"
    metrics: "Metrics"
    texts: Mapping[str, "Texts"]
    listed_faults: dict[int, str | None] = field(default_factory=dict)
    named_others: dict[int, tuple[str, ...]] = field(default_factory=dict)

    async def texts_for(self, chat: int) -> "Texts":
        """What the bot says in a chat unasked, in a language that is read there, as far as known.

        Args:
            chat: The chat's id; a person's own is that of the person.
        """
        language = await self.readers.language_for(chat)
        preferences = await self.readers.preferences(chat)
        return self.texts_in(language or self.settings.default_language, preferences)

    def texts_in(self, language: str, preferences: Preferences) -> "Texts":
        """What the bot says in a language to who has some preferences, in their time zone."""
        zone = preferences.zone_or(self.settings.timezone)
        if zone.key == self.settings.timezone.key:
            return self.texts[language]
        from bot.locales import texts_in_zone

        return texts_in_zone(language, zone)


@asynccontextmanager
async def open_services(settings: Settings) -> AsyncIterator[Services]:
    """Open everything that the settings name; what runs in the background ends with the block.

    Raises:
        DatabaseError: A database cannot be used; the message says why in one line.
    """
    from bot.heavy_work import HeavyWork
    from bot.locales import Texts, usual_texts
    from bot.metrics import Metrics

    async with (
        _library(
            settings.database, settings.summarizer, settings.timezone, TimeLimits()
        ) as library,
        open_readers(settings.readers_database) as readers,
        _inbox(settings) as inbox,
        Background.open() as background,
    ):
        zone = settings.timezone
        texts: dict[str, Texts] = {it: usual_texts(it, zone) for it in LANGUAGES}
        metrics = Metrics()
        heavy_work = HeavyWork(metrics)
        yield Services(settings, library, readers, inbox, background, heavy_work, metrics, texts)


@asynccontextmanager
async def open_library(
    address: DatabaseAddress | str,
    *,
    method: str = OURS,
    zone: tzinfo = UTC,
    limits: TimeLimits = TimeLimits(),  # noqa: B008 - frozen
) -> AsyncIterator[Library]:
    """Open the articles alone, for whoever needs no readers.

    Args:
        address: Where they are kept: a path, or a `postgresql://` address.
        method: Who ranks their sentences: one of ``summarizer.METHODS``.
        zone: In which readers say today.
        limits: When searches are cut short.

    Raises:
        DatabaseError: They cannot be used; the message says why in one line.
    """
    where = database_address(address)
    # Whatever a damaged file makes fail, whoever runs a command is told what mends it.
    telling = nullcontext() if isinstance(where, PostgresAddress) else damage_told(where, MEND)
    with telling:
        async with _library(where, method, zone, limits) as library:
            yield library


@asynccontextmanager
async def _library(
    address: DatabaseAddress, method: str, zone: tzinfo, limits: TimeLimits
) -> AsyncIterator[Library]:
    async with _articles(address) as (articles, quick, deep):
        library = Library(
            *(articles, quick, deep),
            method=method,
            clock=lambda: datetime.now(zone),
            limits=limits,
        )
        try:
            yield library
        finally:
            await library.close()


def open_readers(address: DatabaseAddress | str) -> AbstractAsyncContextManager[ReaderStore]:
    """Open what belongs to readers.

    Raises:
        DatabaseError: It cannot be used; the message says why in one line.
    """
    where = database_address(address)
    if isinstance(where, PostgresAddress):
        _need_psycopg(where)
        from bot.stores.postgres import PostgresReaders

        return PostgresReaders.open(where)
    return SqliteReaders.open(where)


async def load_seeds(
    services: Services,
    *,
    who: str,
    progress: Callable[[int, int], None] | None = None,
    check: bool = False,
    may_remove: int = 0,
    is_asked: bool = True,
) -> Report:
    """Bring the library in line with the seeds folder; the newest articles are then ranked.

    The ranking goes on in the background. What was done is logged, with every fault,
    unless nobody asked for it and all is as it was told last.

    Args:
        services: Whose library and folder.
        who: Who or what asked for it, for the log.
        progress: Called now and then with the bytes read so far and in all.
        check: Whether to change nothing, and only report what would be done.
        may_remove: How many articles may go even if they are many.
        is_asked: Whether the log tells of it in any case; otherwise only if something is new.

    Raises:
        ReloadRunningError: Another reload of this database has not ended.
        ReloadStoppedError: Somebody stopped it.
    """
    before = services.library.reloads.last_report
    with services.metrics.reload_seconds.time():
        report = await services.library.reload(
            services.settings.seeds_dir, progress, check=check, may_remove=may_remove
        )
    services.metrics.reload_faults.set(len(report.faults))
    told = before or NOTHING
    is_news = is_asked or report.tells_more_than(told)
    lines = fault_lines(services.settings.seeds_dir, report.faults) if is_news else ()
    for line in islice(lines, FAULTS_LOGGED):
        log.warning("%s", line)
    level = logging.INFO if is_news else logging.DEBUG
    log.log(level, "%s (trigger: %s)", counts_line(report, check=check), who)
    for line in remarks(report, told, services.settings.seeds_dir):
        log.info("%s", line)
    if is_news and (held := held_line(report)):
        log.warning("%s", held)
    if not check:
        services.background.run(services.library.rank_newest(RANKED_AHEAD))
    return report


def open_reader_tables(address: DatabaseAddress | str) -> AbstractAsyncContextManager[ReaderTables]:
    """Open what belongs to readers row by row, to move it.

    Raises:
        DatabaseError: It cannot be used; the message says why in one line.
    """
    where = database_address(address)
    if isinstance(where, PostgresAddress):
        _need_psycopg(where)
        from bot.stores.postgres import PostgresReaderTables

        return PostgresReaderTables.open(where)
    return SqliteReaderTables.open(where)


@asynccontextmanager
async def _articles(
    address: DatabaseAddress,
) -> AsyncIterator[tuple[ArticleStore, SearchIndex, SearchIndex]]:
    """Open the articles, with an index for quick look-ups and one for deep searches."""
    if isinstance(address, PostgresAddress):
        _need_psycopg(address)
        from bot.stores.postgres import PostgresArticles, PostgresSearchIndex

        async with PostgresArticles.open(address) as store:
            yield store, PostgresSearchIndex(store.pool), PostgresSearchIndex(store.pool)
    else:
        async with (
            SqliteArticles.open(address) as articles,
            SqliteSearchIndex.open(address) as quick,
            SqliteSearchIndex.open(address) as deep,
        ):
            yield articles, quick, deep


def _inbox(settings: Settings) -> AbstractAsyncContextManager[UpdateInbox]:
    address = settings.readers_database
    if isinstance(address, PostgresAddress):
        _need_psycopg(address)
        from bot.stores.postgres import PostgresInbox

        # A token begins with the number of its bot.
        account, _, _ = settings.bot_token.get_secret_value().partition(":")
        return PostgresInbox.open(address, account=account)
    return SqliteInbox.open(address)


def _need_psycopg(address: PostgresAddress) -> None:
    """Look for the driver of PostgreSQL, which is installed only where it is wanted.

    Raises:
        UnusableDatabaseError: It is not there, or not whole as far as this user may read it; the
            message says what mends that.
    """
    folder = Path(sys.prefix)
    sudo = "" if rights.may(folder, os.W_OK) else "sudo "
    pip = f"{sudo}{Path(sys.executable).with_name('pip')}"
    if not find_spec("psycopg_pool"):
        raise UnusableDatabaseError(
            "{address}: needs psycopg: {pip} install 'psycopg[binary,pool]>=3.2,<4'",
            address=address,
            pip=pip,
        )
    try:
        import_module("psycopg.errors")
        import_module("psycopg_pool")
    except (ImportError, OSError) as error:
        raise UnusableDatabaseError(
            "{address}: psycopg cannot be loaded ({reason}): {sudo}chmod -R go+rX {folder}, so that"
            " the bot's user reads it; if it stays so, {pip} install --force-reinstall"
            " 'psycopg[binary,pool]>=3.2,<4'",
            address=address,
            reason=str(error).partition("\n")[0],
            sudo=sudo,
            folder=folder,
            pip=pip,
        ) from error
