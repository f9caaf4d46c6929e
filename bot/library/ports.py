"""What the library needs of its stores.

A store keeps and looks up; what an article is, what changed and who is told of it is decided above.
Its laws are stated once, in `tests/stores/contract`, and hold for every store there is.
"""

from collections.abc import Awaitable, Callable, Collection, Iterable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.library.articles import Article
from bot.library.readers import Crowd, Kept, Preferences
from bot.library.search.entries import Entries
from bot.library.seeds import Fault, FileRead, KnownChunk, KnownChunks, Seed, SeedFile
from bot.messages import OperatorError
from summarizer import Ranking


class DatabaseError(OperatorError):
    """A database cannot be used; the message says why in one line."""


class UnusableDatabaseError(DatabaseError):
    """Only a person can mend it.

    It may not be written, has no driver, is a newer version's or something else's, or the readers'
    is damaged.
    """


class NewerDatabaseError(UnusableDatabaseError):
    """A database was made by a version of the program that is newer than this one."""

    def __init__(self, where: object, version: int, newest: int) -> None:
        super().__init__(
            "{where}: made by a newer version of Tóm Tắt ({version}, this one knows {newest})",
            where=where,
            version=version,
            newest=newest,
        )


class DiskFullError(DatabaseError):
    """The disk has no room for what was to be written; nothing was changed."""

    def __init__(self, where: object) -> None:
        super().__init__("{where}: the disk is full", where=where)


class ReloadRunningError(OperatorError):
    """A reload was asked for while another one runs, here or in another process."""

    def __init__(self) -> None:
        super().__init__("a reload is running already")


class ReloadStoppedError(Exception):
    """A reload was stopped on somebody's wish; nothing was changed."""


class StoreBusyError(Exception):
    """Something was not stored because another process was writing."""

    def __init__(self) -> None:
        super().__init__("another process is writing")


class DatabaseAwayError(Exception):
    """A database cannot be reached just now; what was asked of it may be done all the same."""


# Works out the entries of articles, given as title and body.
Prepare = Callable[[Sequence[tuple[str, str]]], Awaitable[Entries]]


@dataclass(frozen=True, slots=True)
class StoredVersion:
    """What a store knows of an article before a reload: the hash of its content, and its file."""

    content_hash: bytes
    source: str


class ArticleStore(Protocol):
    """Articles and what is derived from them. Ids are those of `Article.id`."""

    async def articles(self, ids: Sequence[str]) -> list[Article]:
        """Fetch articles in the order given, leaving out those that are not there."""

    async def articles_after(self, article_id: str, limit: int) -> list[Article]:
        """List so many articles in the order of their ids, from the one after this id."""

    async def has_more_than(self, few: int) -> bool:
        """Tell whether there are more than so few articles, without counting them all."""

    async def count(self) -> int:
        """Count the articles."""

    async def count_held(self) -> int:
        """Count those that the newest reload kept, though they have no seed."""

    async def rankings(self, ids: Sequence[str], version: int) -> dict[str, Ranking]:
        """Fetch the rankings of articles that were made by this version of the summarizer."""

    async def keep_ranking(self, article: Article, ranking: Ranking) -> None:
        """Store a ranking, unless the article changed or went since it was read.

        Raises:
            StoreBusyError: Another process is writing.
        """

    async def unranked(self, limit: int, version: int) -> list[str]:
        """List those of the newest articles that have no ranking of this version."""

    async def arrivals(self, limit: int) -> list[Article]:
        """List articles that came with a reload and that no follower was told of yet."""

    async def clear_arrivals(self, ids: Sequence[str]) -> None:
        """Note that followers were told of these articles."""

    def reload(
        self, prepare: Prepare, *, keep: bool = True
    ) -> AbstractAsyncContextManager["ArticleWriter"]:
        """Change many articles at once: all of it, or nothing if the block raises.

        Args:
            prepare: Called for what is stored when an article's old entries are needed.
            keep: Whether to keep the changes at the end.

        Raises:
            ReloadRunningError: Another process is writing.
        """


class SourceFiles(Protocol):
    """What seed files held when they were read last, and what those hold that are read now.

    A place is a file and a line; earlier places come first in path order.
    """

    async def known(self, files: Sequence[SeedFile], removed: Collection[str]) -> set[str]:
        """Tell which files need not be read, by name.

        They are as they were when read, and every article in them is stored as it stands in one of
        them, but for those to be `removed`. What was noted of others is forgotten, not `chunks`.
        """

    async def chunks(self) -> KnownChunks:
        """Tell which chunks of others need not be read: all in them is stored from there alone."""

    async def stand(self, chunks: Sequence[KnownChunk]) -> None:
        """Note that some of these stand in their file, before its later seeds are noted."""

    async def forget_gone(self) -> None:
        """Forget the chunks of which that was not noted, once all files are read."""

    async def note(self, seeds: Sequence[Seed]) -> list[bool]:
        """Note seeds in path order; tell of each whether its article stands in an earlier place."""

    async def faults(self, passed_over: Collection[str]) -> list[Fault]:
        """List the faults of the known files, and all repetitions but those of some ids."""

    async def held_of(self, ids: Collection[str]) -> int:
        """Count those of some articles that stand in a file, by what was noted so far."""

    async def remember(self, files: Sequence[FileRead], faults: Sequence[Fault]) -> None:
        """Remember what was read: stamps of files, the seeds noted in them, their faults."""


class ArticleWriter(Protocol):
    """The changes of one reload, readable by nobody else until they are complete."""

    @property
    def sources(self) -> SourceFiles:
        """What seed files hold."""

    async def count(self) -> int:
        """Count the articles as they are by now."""

    async def stored(self, ids: Sequence[str]) -> dict[str, StoredVersion]:
        """Tell what is stored of these articles."""

    async def move(self, sources: Mapping[str, str]) -> None:
        """Note in which file unchanged articles stand now."""

    async def add(self, seeds: Sequence[Seed], entries: Entries, now: datetime) -> None:
        """Add articles that are not stored.

        Args:
            seeds: Which ones.
            entries: Theirs.
            now: The date of articles that have none, unless they were removed and had one.
        """

    async def update(self, seeds: Sequence[Seed], entries: Entries) -> None:
        """Replace articles that are stored, and drop what was derived from them."""

    async def unseen(self) -> list[tuple[str, str]]:
        """List the articles that no seed file holds, as id and source."""

    async def held(self) -> set[str]:
        """Tell which articles were held before, by `hold`."""

    async def hold(self, ids: Collection[str]) -> None:
        """Note that these articles, and no others, are kept until somebody decides."""

    async def remove(self, ids: Sequence[str]) -> None:
        """Remove articles."""

    async def finish(self, changes: int) -> None:
        """Note arrivals and tidy up, after so many articles were added, updated or removed.

        Articles that were there before are no arrivals when they come back.
        """


class ReaderStore(Protocol):
    """What belongs to readers. A reader is Telegram's user id."""

    async def preferences(self, person: int) -> Preferences:
        """Tell what a person chose, or the defaults."""

    async def prefer(self, person: int, preferences: Preferences) -> None:
        """Remember what a person chose."""

    async def note_admin_language(self, admin: int, language: str) -> None:
        """Remember in which language an admin was answered last."""

    async def language_for(self, person: int) -> str | None:
        """Tell in which language to write to a person unasked, as far as one is known.

        That they chose, or an admin was answered in last, or they last followed something in.
        """

    async def remember_query(self, person: int, text: str) -> int:
        """Remember what a person searched for; buttons name it by the number returned."""

    async def query(self, number: int) -> str | None:
        """Tell which query this number names; None if it was dropped."""

    async def remember_text(self, person: int, ranking: Ranking) -> int:
        """Remember what was made of a text that a person sent, by the number returned."""

    async def text_ranking(self, number: int) -> Ranking | None:
        """Tell what was made of the text that this number names; None if it was dropped."""

    async def newest_texts(self, person: int, most: int) -> list[tuple[int, Ranking]]:
        """Give what was made of the last texts that a person sent or saw again, newest first.

        Each with the number that names it.
        """

    async def forget_text(self, person: int, number: int) -> bool:
        """Drop what was made of a text that a person sent; tell whether there was such a text."""

    async def note_shown(self, chat: int, first: int, articles: Sequence[str]) -> None:
        """Remember the list that a chat saw last, its entries numbered from `first`."""

    async def shown(self, chat: int, number: int) -> str | None:
        """Tell which article had this number in the list that a chat saw last."""

    async def save(self, person: int, article: str) -> None:
        """Save an article; one that is saved already stays in its place."""

    async def is_saved(self, person: int, article: str) -> bool:
        """Tell whether a person saved an article."""

    async def unsave(self, person: int, article: str) -> None:
        """Take an article off the saved ones."""

    async def saved(self, person: int, *, limit: int, offset: int) -> list[str]:
        """List the articles that a person saved, the last one first."""

    async def follow(self, person: int, text: str, language: str) -> bool:
        """Follow some words; tell whether there was room for them.

        Args:
            person: Who.
            text: The words.
            language: In which to tell of articles, if the person chose none in the settings.
        """

    async def follows(self, person: int) -> list[tuple[int, str]]:
        """List what a person follows, as numbers and words."""

    async def unfollow(self, person: int, number: int) -> str | None:
        """Follow these words no more, and give them; None if the person does not follow them."""

    async def drop_follower(self, person: int) -> None:
        """Stop sending a person anything: they blocked the bot."""

    async def all_follows(self) -> list[tuple[int, str]]:
        """List every follow, as persons and words."""

    async def note_news(self, found: Iterable[tuple[int, str]], now: float) -> None:
        """Note articles for followers, as persons and articles; what one had before stays."""

    async def waiting(self) -> list[tuple[int, int, int]]:
        """List whom news waits for: person, when the first was found, when the last was sent."""

    async def claim_news(self, person: int, now: float) -> list[str]:
        """Take what waits for a person to send it now: nobody gets it a second time."""

    async def return_news(self, person: int, articles: Collection[str]) -> None:
        """Let articles wait again that were surely not delivered."""

    async def touch(self) -> None:
        """Read a little of each table; whatever keeps it from being read is raised."""

    async def crowd(self) -> Crowd:
        """Count the people."""

    async def kept(self, person: int) -> Kept:
        """Count what is kept about a person."""

    async def forget(self, person: int) -> Kept:
        """Erase everything about a person, and tell how much that was."""

    async def tidy(self, now: float) -> None:
        """Drop what was not used for long."""
