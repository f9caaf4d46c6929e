"""What every article store must do."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from engines import Engine
from stored_seeds import NOW, dated, entries, prepare, put, remove, seed

from bot.library.articles import Article
from bot.library.ports import ArticleStore, ReloadRunningError, StoredVersion
from bot.library.seeds import WHOLE, Chunk, Fault, FileRead, KnownChunk, Reason, SeedFile, Stamp
from summarizer import RANKING_VERSION, rank

CAT, DOG, COW = seed("meo", "Con mèo"), seed("cho", "Con chó"), seed("bo", "Con bò")


def article(item_title: str, name: str, published: datetime = NOW) -> Article:
    item = seed(name, item_title)
    return Article(item.id, item.url, item.title, item.body, published)


class TestReading:
    async def test_articles_come_in_the_order_asked_for(self, store: ArticleStore) -> None:
        await put(store, CAT, DOG, COW)
        found = await store.articles([COW.id, "unknown", CAT.id, DOG.id])
        assert [each.id for each in found] == [COW.id, CAT.id, DOG.id]

    async def test_an_article_comes_back_as_it_was_stored(self, store: ArticleStore) -> None:
        item = seed("x", "Tựa “đề” 😀", "Dòng một.\n\nDòng hai; DROP TABLE article --")
        await put(store, item)
        [found] = await store.articles([item.id])
        assert (found.url, found.title, found.body) == (item.url, item.title, item.body)

    async def test_without_a_date_it_is_dated_when_it_was_first_stored(
        self, store: ArticleStore
    ) -> None:
        await put(store, CAT)
        await put(store, seed("meo", "Con mèo mới"), now=NOW + timedelta(days=9))
        [found] = await store.articles([CAT.id])
        assert (found.title, found.published, found.dated) == ("Con mèo mới", NOW, False)

    async def test_a_date_of_its_own_counts(self, store: ArticleStore) -> None:
        published = datetime(2018, 5, 6, 7, 8, 9, tzinfo=UTC)
        await put(store, dated(CAT, published))
        [found] = await store.articles([CAT.id])
        assert (found.published, found.dated) == (published, True)

    async def test_all_are_listed_by_id_a_stretch_at_a_time(self, store: ArticleStore) -> None:
        await put(store, CAT, DOG, COW)
        one, two, three = sorted([CAT.id, DOG.id, COW.id])
        for after, limit, expected in (
            ("", 9, [one, two, three]),
            ("", 2, [one, two]),
            (two, 2, [three]),
            (three, 2, []),
        ):
            assert [it.id for it in await store.articles_after(after, limit)] == expected

    async def test_an_empty_store_says_so(self, store: ArticleStore) -> None:
        assert not await store.has_more_than(0)
        assert await store.count() == 0

    async def test_a_store_knows_how_many_it_has(self, store: ArticleStore) -> None:
        await put(store, CAT, DOG)
        assert await store.count() == 2
        assert [await store.has_more_than(few) for few in range(4)] == [True, True, False, False]


class TestRankings:
    async def test_a_ranking_is_kept_by_article_and_version(self, store: ArticleStore) -> None:
        await put(store, CAT, DOG)
        [cat] = await store.articles([CAT.id])
        ranking = rank(cat.body)
        await store.keep_ranking(cat, ranking)
        kept = await store.rankings([CAT.id, DOG.id, "unknown"], RANKING_VERSION)
        assert kept == {CAT.id: ranking}
        assert await store.rankings([CAT.id], RANKING_VERSION + 1) == {}

    async def test_a_ranking_goes_with_the_text_it_was_made_from(self, store: ArticleStore) -> None:
        await put(store, CAT)
        [cat] = await store.articles([CAT.id])
        await store.keep_ranking(cat, rank(cat.body))
        await put(store, seed("meo", "Con mèo", "Bài khác."))
        assert await store.rankings([CAT.id], RANKING_VERSION) == {}

    async def test_a_ranking_of_an_article_that_changed_meanwhile_is_not_kept(
        self, store: ArticleStore
    ) -> None:
        await put(store, CAT)
        [cat] = await store.articles([CAT.id])
        await put(store, seed("meo", "Con mèo", "Bài khác."))
        await store.keep_ranking(cat, rank(cat.body))
        assert await store.rankings([CAT.id], RANKING_VERSION) == {}

    async def test_the_unranked_of_the_newest_are_listed(self, store: ArticleStore) -> None:
        days = [dated(each, NOW + timedelta(days=n)) for n, each in enumerate((CAT, DOG, COW))]
        await put(store, *days)
        [cow] = await store.articles([COW.id])
        await store.keep_ranking(cow, rank(cow.body))
        assert await store.unranked(2, RANKING_VERSION) == [DOG.id]
        assert {*await store.unranked(3, RANKING_VERSION)} == {DOG.id, CAT.id}


class TestArrivals:
    async def test_what_the_library_begins_with_is_no_arrival(self, store: ArticleStore) -> None:
        await put(store, CAT, DOG)
        assert await store.arrivals(10) == []

    async def test_what_comes_later_is_until_it_is_cleared(self, store: ArticleStore) -> None:
        await put(store, CAT)
        await put(store, DOG, COW)
        assert [each.id for each in await store.arrivals(1)] == [DOG.id]
        await store.clear_arrivals([DOG.id])
        assert [each.id for each in await store.arrivals(10)] == [COW.id]

    async def test_what_comes_back_is_none_and_has_its_date(self, store: ArticleStore) -> None:
        await put(store, CAT, DOG)
        await remove(store, DOG)
        later = NOW + timedelta(days=9)
        await put(store, DOG, COW, now=later)
        assert [each.id for each in await store.arrivals(10)] == [COW.id]
        dates = {each.id: each.published for each in await store.articles([DOG.id, COW.id])}
        assert dates == {DOG.id: NOW, COW.id: later}

    async def test_what_changed_is_no_arrival(self, store: ArticleStore) -> None:
        await put(store, CAT)
        await put(store, seed("meo", "Con mèo mới"))
        assert await store.arrivals(10) == []


class TestReload:
    async def test_what_is_stored_is_told_by_hash_and_file(self, store: ArticleStore) -> None:
        await put(store, CAT, DOG)
        async with store.reload(prepare) as writer:
            await writer.move({CAT.id: "b/c.txt"})
            assert await writer.stored([CAT.id, "unknown", DOG.id]) == {
                CAT.id: StoredVersion(CAT.content_hash, "b/c.txt"),
                DOG.id: StoredVersion(DOG.content_hash, "a.txt"),
            }

    async def test_what_was_not_noted_is_unseen(self, store: ArticleStore) -> None:
        await put(store, CAT, DOG)
        async with store.reload(prepare) as writer:
            await writer.sources.note([CAT])
            assert await writer.unseen() == [(DOG.id, "a.txt")]

    async def test_what_is_held_is_told_until_something_else_is(self, store: ArticleStore) -> None:
        for held in ({CAT.id, DOG.id}, {DOG.id}, set[str]()):
            async with store.reload(prepare) as writer:
                await writer.hold(held)
            async with store.reload(prepare) as writer:
                assert await writer.held() == held

    async def test_every_place_of_an_article_but_the_first_is_a_fault(
        self, store: ArticleStore
    ) -> None:
        """Wherever its places are noted: in a file that is known, or in one that is read now."""
        known, read = (SeedFile(name, name, Stamp(1, 1, 1)) for name in ("b.txt", "c.txt"))
        again = replace(CAT, file="b.txt", line=7)
        fault = Fault("b.txt", 7, Reason.DUPLICATE, "b.txt:1")
        async with store.reload(prepare) as writer:
            await writer.add([CAT], entries(CAT), NOW)
            await writer.sources.note([replace(CAT, file="b.txt"), again])
            assert await writer.sources.faults(set()) == [fault]
            await writer.sources.remember([FileRead("b.txt", known.stamp, (WHOLE,))], [fault])
            await writer.move({CAT.id: "b.txt"})
            await writer.finish(1)
        async with store.reload(prepare) as writer:
            assert await writer.sources.known([known, read], set()) == {"b.txt"}
            assert await writer.sources.faults(set()) == [fault]
            assert await writer.sources.note([replace(CAT, file="c.txt")]) == [True]
            other = Fault("c.txt", 1, Reason.DUPLICATE, "b.txt:1")
            assert await writer.sources.faults(set()) == [fault, other]
            assert await writer.sources.faults({CAT.id}) == []

    async def test_articles_that_stand_in_a_file_are_counted(self, store: ArticleStore) -> None:
        """In one that is known as in one that is read now, each once."""
        known = SeedFile("b.txt", "b.txt", Stamp(1, 1, 1))
        async with store.reload(prepare) as writer:
            await writer.add([CAT], entries(CAT), NOW)
            await writer.sources.note([replace(CAT, file="b.txt")])
            await writer.sources.remember([FileRead("b.txt", known.stamp, (WHOLE,))], [])
            await writer.move({CAT.id: "b.txt"})
            await writer.finish(1)
        async with store.reload(prepare) as writer:
            await writer.sources.known([known], set())
            await writer.sources.note([replace(CAT, file="c.txt"), replace(DOG, file="c.txt")])
            assert await writer.sources.held_of([CAT.id, DOG.id, "neither"]) == 2
            assert await writer.sources.held_of([]) == 0

    @pytest.mark.parametrize(("line", "is_repeated"), [(1, False), (9, True)])
    async def test_a_chunk_of_a_file_that_changed_is_known_wherever_it_stands(
        self, store: ArticleStore, line: int, *, is_repeated: bool
    ) -> None:
        """And its faults are told from there; one that stands nowhere is forgotten."""
        bad = Fault("a.txt", 4, Reason.BAD_JSON)
        old, new = Stamp(1, 1, 1), Stamp(2, 2, 2)
        chunks = Chunk(0, b"dog"), Chunk(2, b"cat")
        async with store.reload(prepare) as writer:
            await writer.add([CAT, DOG], entries(CAT, DOG), NOW)
            await writer.sources.note([DOG, replace(CAT, line=3)])
            await writer.sources.remember([FileRead("a.txt", old, chunks)], [bad])
            await writer.finish(2)
        async with store.reload(prepare) as writer:
            assert await writer.sources.known([SeedFile("a.txt", "", new)], set()) == set()
            known = (await writer.sources.chunks())["a.txt"]
            assert known.keys() == {b"dog", b"cat"}
            await writer.sources.stand([KnownChunk(known[b"cat"], 7)])
            assert await writer.sources.note([replace(CAT, line=line)]) == [is_repeated]
            await writer.sources.forget_gone()
            assert await writer.sources.faults({CAT.id}) == [replace(bad, line=9)]
            assert await writer.unseen() == [(DOG.id, "a.txt")]
            await writer.sources.remember([FileRead("a.txt", new, (Chunk(0, b"new"),))], [])
        async with store.reload(prepare) as writer:
            assert await writer.sources.known([SeedFile("a.txt", "", new)], set()) == {"a.txt"}
            assert await writer.sources.chunks() == {}
            of_line, repeated = await writer.sources.faults(set())
            assert (of_line.line, repeated.line) == (9, max(line, 8))

    async def test_a_chunk_is_read_again_if_its_article_stands_or_came_from_elsewhere(
        self, store: ArticleStore
    ) -> None:
        changed = SeedFile("a.txt", "", Stamp(2, 2, 2))
        places = [CAT, DOG, COW, replace(CAT, file="b.txt")]
        lines = [replace(seed, line=line) for line, seed in enumerate(places, 1)]
        chunks = tuple(Chunk(line, seed.title.encode()) for line, seed in enumerate(places[:3]))
        async with store.reload(prepare) as writer:
            await writer.add([CAT, DOG, COW], entries(CAT, DOG, COW), NOW)
            await writer.move({DOG.id: "c.txt"})
            await writer.sources.note(lines)
            read = [FileRead("a.txt", Stamp(1, 1, 1), chunks)]
            await writer.sources.remember([*read, FileRead("b.txt", Stamp(1, 1, 1), (WHOLE,))], [])
            await writer.finish(3)
        async with store.reload(prepare) as writer:
            await writer.sources.known([changed], set())
            assert (await writer.sources.chunks())["a.txt"].keys() == {COW.title.encode()}

    async def test_chunks_of_a_file_that_was_not_read_to_its_end_are_forgotten(
        self, store: ArticleStore
    ) -> None:
        changed = SeedFile("a.txt", "", Stamp(2, 2, 2))
        async with store.reload(prepare) as writer:
            await writer.add([CAT], entries(CAT), NOW)
            await writer.sources.note([CAT])
            chunk = Chunk(0, b"cat")
            await writer.sources.remember([FileRead("a.txt", Stamp(1, 1, 1), (chunk,))], [])
            await writer.finish(1)
        async with store.reload(prepare) as writer:
            await writer.sources.known([changed], set())
            [number] = (await writer.sources.chunks())["a.txt"].values()
            await writer.sources.stand([KnownChunk(number, 0)])
            await writer.sources.remember([], [])
        async with store.reload(prepare) as writer:
            await writer.sources.known([changed], set())
            assert await writer.sources.chunks() == {}

    async def test_what_was_removed_is_gone(self, store: ArticleStore) -> None:
        await put(store, CAT, DOG)
        await remove(store, CAT)
        assert [each.id for each in await store.articles([CAT.id, DOG.id])] == [DOG.id]

    async def test_nothing_is_seen_before_it_is_complete(self, store: ArticleStore) -> None:
        async with store.reload(prepare) as writer:
            await writer.add([CAT], entries(CAT), NOW)
            assert not await store.has_more_than(0)
            await writer.finish(1)
        assert await store.has_more_than(0)

    async def test_one_reload_runs_at_a_time(self, engine: Engine, store: ArticleStore) -> None:
        """Whoever began the other one; the library can be read meanwhile."""
        await put(store, CAT)
        async with engine.articles() as (other, _), store.reload(prepare) as writer:
            with pytest.raises(ReloadRunningError):
                await put(other, DOG)
            await writer.remove([CAT.id])
            assert await other.count() == 1
            await writer.finish(1)
        assert not await store.has_more_than(0)

    async def test_a_block_that_raises_changes_nothing(self, store: ArticleStore) -> None:
        async def fail() -> None:
            async with store.reload(prepare) as writer:
                await writer.remove([CAT.id])
                await writer.add([DOG], entries(DOG), NOW)
                raise KeyError

        await put(store, CAT)
        with pytest.raises(KeyError):
            await fail()
        assert [each.id for each in await store.articles([CAT.id, DOG.id])] == [CAT.id]
        await put(store, DOG)
        assert await store.count() == 2
