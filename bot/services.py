"""What the bot works with, built in one place for the command line, the bot and the tests."""

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from pathlib import Path

from bot.background import Background
from bot.heavy_work import HeavyWork
from bot.languages import LANGUAGES
from bot.library import Library, ReaderStore, Report, UpdateInbox
from bot.locales import Texts
from bot.metrics import Metrics
from bot.settings import Settings
from bot.stores.sqlite import SqliteArticles, SqliteInbox, SqliteReaders, SqliteSearchIndex
from summarizer import OURS

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
    """

    settings: Settings
    library: Library
    readers: ReaderStore
    inbox: UpdateInbox
    background: Background
    heavy_work: HeavyWork
    metrics: Metrics
    texts: Mapping[str, Texts]


@asynccontextmanager
async def open_services(settings: Settings) -> AsyncIterator[Services]:
    """Open everything that the settings name; what runs in the background ends with the block.

    Raises:
        DatabaseError: A database cannot be used; the message says why in one line.
    """
    async with (
        open_library(
            settings.database, method=settings.summarizer, zone=settings.timezone
        ) as library,
        open_readers(settings.readers_database) as readers,
        SqliteInbox.open(settings.readers_database) as inbox,
        Background.open() as background,
    ):
        texts: dict[str, Texts] = {language: Texts(language) for language in LANGUAGES}
        metrics = Metrics()
        heavy_work = HeavyWork(metrics)
        yield Services(settings, library, readers, inbox, background, heavy_work, metrics, texts)


@asynccontextmanager
async def open_library(
    address: Path | str, *, method: str = OURS, zone: tzinfo = UTC
) -> AsyncIterator[Library]:
    """Open the articles alone, for whoever needs no readers.

    Args:
        address: Where they are kept.
        method: Who ranks their sentences: one of ``summarizer.METHODS``.
        zone: In which readers say today.

    Raises:
        DatabaseError: They cannot be used; the message says why in one line.
    """
    path = Path(address)
    async with (
        SqliteArticles.open(path) as articles,
        SqliteSearchIndex.open(path) as quick,
        SqliteSearchIndex.open(path) as deep,
    ):
        library = Library(articles, quick, deep, method=method, clock=lambda: datetime.now(zone))
        try:
            yield library
        finally:
            await library.close()


@asynccontextmanager
async def open_readers(address: Path | str) -> AsyncIterator[ReaderStore]:
    """Open what belongs to readers.

    Raises:
        DatabaseError: It cannot be used; the message says why in one line.
    """
    async with SqliteReaders.open(Path(address)) as readers:
        yield readers


async def load_seeds(
    services: Services, progress: Callable[[int, int], None] | None = None
) -> Report:
    """Bring the library in line with the seeds folder; the newest articles are then ranked.

    The ranking goes on in the background.

    Args:
        services: Whose library and folder.
        progress: Called now and then with the bytes read so far and in all.

    Raises:
        ReloadRunningError: Another reload of this database has not ended.
    """
    with services.metrics.reload_seconds.time():
        report = await services.library.reload(services.settings.seeds_dir, progress)
    services.metrics.reload_faults.set(len(report.faults))
    services.background.run(services.library.rank_newest(RANKED_AHEAD))
    return report
