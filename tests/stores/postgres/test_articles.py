"""What is PostgreSQL's own in storing articles: several write at once."""

from collections.abc import AsyncIterator

import pytest
from stored_seeds import entries, prepare, put, seed

from bot.addresses import PostgresAddress
from bot.library.ports import StoreBusyError
from bot.stores.postgres import PostgresArticles
from summarizer import RANKING_VERSION, rank

CAT, DOG = seed("meo", "Con mèo"), seed("cho", "Con chó")


@pytest.fixture
async def store(address: PostgresAddress) -> AsyncIterator[PostgresArticles]:
    async with PostgresArticles.open(address) as store:
        await put(store, CAT)
        await put(store, DOG)
        yield store


async def test_a_ranking_is_kept_while_a_reload_runs(store: PostgresArticles) -> None:
    """Unless the reload takes its article away, for which nobody waits long."""
    cat, dog = await store.articles([CAT.id, DOG.id])
    async with store.reload(prepare) as writer:
        await writer.remove([CAT.id])
        await store.keep_ranking(dog, rank(dog.body))
        with pytest.raises(StoreBusyError):
            await store.keep_ranking(cat, rank(cat.body))
        await writer.finish(1)
    assert await store.rankings([CAT.id, DOG.id], RANKING_VERSION) == {DOG.id: rank(dog.body)}


async def test_a_ranking_that_was_kept_while_its_article_changed_is_void(
    store: PostgresArticles,
) -> None:
    [cat] = await store.articles([CAT.id])
    new = seed("meo", "Con mèo", "Bài khác.")
    async with store.reload(prepare) as writer:
        await writer.update([new], entries(new))
        await store.keep_ranking(cat, rank(cat.body))
        await writer.finish(1)
    assert await store.rankings([CAT.id], RANKING_VERSION) == {}
    assert CAT.id in await store.unranked(2, RANKING_VERSION)
