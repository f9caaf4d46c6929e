"""Seeds for the contracts of article stores, and short ways to store and to name them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from bot.library.ports import ArticleStore
from bot.library.search.entries import Entries, prepare_entries
from bot.library.search.ports import SearchIndex
from bot.library.seeds import Seed
from bot.library.urls import article_id

NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


def seed(name: str, title: str = "Tựa", body: str = "Thân bài.", file: str = "a.txt") -> Seed:
    url = f"https://example.vn/{name}"
    content_hash = f"{title}|{body}".encode()
    return Seed(article_id(url), url, title, body, None, file, 1, content_hash)


def dated(item: Seed, published: datetime) -> Seed:
    return replace(item, published=published)


async def prepare(articles: Sequence[tuple[str, str]]) -> Entries:
    return prepare_entries(articles)


def entries(*seeds: Seed) -> Entries:
    return prepare_entries([(item.title, item.body) for item in seeds])


async def put(store: ArticleStore, *seeds: Seed, now: datetime = NOW) -> None:
    """Store seeds in a reload of their own; other articles stay."""
    async with store.reload(prepare) as writer:
        stored = await writer.stored([item.id for item in seeds])
        new = [item for item in seeds if item.id not in stored]
        changed = [item for item in seeds if item.id in stored]
        await writer.add(new, entries(*new), now)
        await writer.update(changed, entries(*changed))
        await writer.finish(len(seeds))


async def remove(store: ArticleStore, *seeds: Seed) -> None:
    async with store.reload(prepare) as writer:
        await writer.remove([item.id for item in seeds])
        await writer.finish(len(seeds))


async def names(index: SearchIndex, numbers: Sequence[int]) -> list[str]:
    """Name the articles of these numbers."""
    return [each.url.rpartition("/")[2] for each in await index.articles(numbers)]
