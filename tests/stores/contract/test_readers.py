"""What every store of readers must do: what they chose, searched, saved and follow, and forget."""

import asyncio
import time
from collections.abc import AsyncIterator

import pytest
from engines import Engine
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.library import ReaderStore
from bot.library.readers import KEPT_SECONDS, MOST_FOLLOWS, Crowd, Kept, Preferences
from summarizer import rank

LAN, MINH = 1, 2

# What nobody was given, or could be.
NO_NUMBERS = (-1, 0, 77, 2**63 - 1, 2**63, -(2**63), 10**30, -(10**30))


@pytest.fixture
async def people(engine: Engine) -> AsyncIterator[ReaderStore]:
    async with engine.readers() as people:
        yield people


class TestCrowd:
    async def test_whoever_left_anything_counts_once(self, people: ReaderStore) -> None:
        assert await people.crowd() == Crowd(0, 0)
        await people.remember_query(LAN, "mèo")
        await people.save(LAN, "bee")
        await people.prefer(MINH, Preferences(sentences=2))
        await people.follow(MINH, "mèo", "vi")
        await people.follow(MINH, "chó", "vi")
        await people.note_shown(3, 1, ["bee"])
        await people.remember_text(4, rank("Một câu."))
        await people.note_news([(5, "bee")], 0)
        assert await people.crowd() == Crowd(5, 1)

    async def test_a_group_is_no_person(self, people: ReaderStore) -> None:
        await people.note_shown(-100, 1, ["bee"])
        assert await people.crowd() == Crowd(0, 0)

    async def test_who_was_forgotten_does_not_count(self, people: ReaderStore) -> None:
        await people.follow(LAN, "mèo", "vi")
        await people.forget(LAN)
        assert await people.crowd() == Crowd(0, 0)


class TestQueries:
    async def test_a_number_names_what_was_searched_for(self, people: ReaderStore) -> None:
        number = await people.remember_query(LAN, "Đại hội “Đảng”; DROP TABLE query --")
        assert number >= 0
        assert await people.query(number) == "Đại hội “Đảng”; DROP TABLE query --"

    async def test_the_same_words_of_one_person_have_one_number(self, people: ReaderStore) -> None:
        first = await people.remember_query(LAN, "mèo")
        other = await people.remember_query(LAN, "chó")
        assert await people.remember_query(LAN, "mèo") == first
        assert await people.remember_query(MINH, "mèo") not in {first, other}
        assert await people.query(other) == "chó"

    async def test_the_newest_texts_of_a_person_are_given_and_no_others(
        self, people: ReaderStore
    ) -> None:
        """So many of them at most."""
        mine = {await people.remember_text(LAN, rank(f"Mèo ngủ {it} giờ.")) for it in range(3)}
        await people.remember_text(MINH, rank("Chó giữ nhà."))
        assert {number for number, _ in await people.newest_texts(LAN, 9)} == mine
        assert len(await people.newest_texts(LAN, 2)) == 2
        [(_, ranking)] = await people.newest_texts(MINH, 9)
        assert ranking == rank("Chó giữ nhà.")

    async def test_a_text_is_forgotten_by_whoever_sent_it_alone(self, people: ReaderStore) -> None:
        """The others of theirs stay."""
        mine, other = [await people.remember_text(LAN, rank(f"Mèo {it}.")) for it in range(2)]
        assert not await people.forget_text(MINH, mine)
        assert await people.forget_text(LAN, mine)
        assert not await people.forget_text(LAN, mine)
        assert [number for number, _ in await people.newest_texts(LAN, 9)] == [other]

    async def test_a_number_that_was_never_given_names_nothing(self, people: ReaderStore) -> None:
        await people.remember_query(LAN, "mèo")
        assert {await people.query(number) for number in NO_NUMBERS} == {None}

    async def test_queries_survive_a_restart(self, engine: Engine) -> None:
        async with engine.readers() as people:
            number = await people.remember_query(LAN, "mèo")
        async with engine.readers() as people:
            assert await people.query(number) == "mèo"
            assert await people.remember_query(LAN, "mèo") == number

    @settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(texts=st.lists(st.text(st.characters(exclude_categories=["Cs"])), max_size=5))
    async def test_any_text_comes_back_as_it_was(
        self, people: ReaderStore, texts: list[str]
    ) -> None:
        numbers = [await people.remember_query(LAN, text) for text in texts]
        assert [await people.query(number) for number in numbers] == texts
        assert len(set(numbers)) == len(set(texts))


class TestLists:
    async def test_a_number_names_an_article_of_the_list_that_the_chat_saw_last(
        self, people: ReaderStore
    ) -> None:
        await people.note_shown(LAN, 1, ["a", "b"])
        await people.note_shown(MINH, 11, ["c", "d"])
        assert [await people.shown(LAN, number) for number in range(4)] == [None, "a", "b", None]
        assert [await people.shown(MINH, number) for number in (1, 10, 11, 12, 13)] == [
            None,
            None,
            "c",
            "d",
            None,
        ]

    async def test_a_new_list_takes_the_place_of_the_old_one(self, people: ReaderStore) -> None:
        await people.note_shown(LAN, 1, ["a", "b", "c"])
        await people.note_shown(LAN, 4, ["d"])
        assert await people.shown(LAN, 1) is None
        assert await people.shown(LAN, 4) == "d"

    async def test_a_chat_that_saw_no_list_has_no_numbers(self, people: ReaderStore) -> None:
        assert await people.shown(LAN, 1) is None
        await people.note_shown(LAN, 1, [])
        assert await people.shown(LAN, 1) is None

    async def test_groups_with_ids_beyond_32_bits_have_lists_too(self, people: ReaderStore) -> None:
        group = -1002147483648
        await people.note_shown(group, 1, ["a"])
        assert await people.shown(group, 1) == "a"

    async def test_any_other_number_names_nothing(self, people: ReaderStore) -> None:
        await people.note_shown(LAN, 1, ["a"])
        assert {await people.shown(LAN, number) for number in NO_NUMBERS} == {None}

    async def test_lists_survive_a_restart(self, engine: Engine) -> None:
        async with engine.readers() as people:
            await people.note_shown(LAN, 1, ["a"])
        async with engine.readers() as people:
            assert await people.shown(LAN, 1) == "a"


class TestPreferences:
    async def test_who_chose_nothing_has_the_defaults(self, people: ReaderStore) -> None:
        assert await people.preferences(LAN) == Preferences()

    async def test_the_last_choice_counts_for_that_person_alone(self, engine: Engine) -> None:
        chosen = Preferences(
            "en", 5, quoted=2, hour=0, muted_until=1_700_000_000, zone="Asia/Tokyo"
        )
        async with engine.readers() as people:
            await people.prefer(LAN, Preferences(language="vi", hour=7))
            await people.prefer(LAN, chosen)
        async with engine.readers() as people:
            assert await people.preferences(LAN) == chosen
            assert await people.preferences(MINH) == Preferences()


class TestTexts:
    async def test_what_was_made_of_a_text_is_named_by_a_number(self, people: ReaderStore) -> None:
        one, other = rank("Mèo ngủ cả ngày."), rank("Chó giữ nhà.")
        numbers = [await people.remember_text(LAN, ranking) for ranking in (one, other, one)]
        assert [await people.text_ranking(number) for number in numbers] == [one, other, one]
        assert len(set(numbers)) == 3

    async def test_a_number_that_was_never_given_names_nothing(self, people: ReaderStore) -> None:
        await people.remember_text(LAN, rank("Mèo ngủ."))
        assert {await people.text_ranking(number) for number in NO_NUMBERS} == {None}


class TestSaved:
    async def test_saving_twice_saves_once(self, people: ReaderStore) -> None:
        """One after the other or at the same time."""
        assert not await people.is_saved(LAN, "a")
        await people.save(LAN, "a")
        await asyncio.gather(people.save(LAN, "a"), people.save(LAN, "a"))
        assert await people.saved(LAN, limit=5, offset=0) == ["a"]
        assert await people.is_saved(LAN, "a")
        assert not await people.is_saved(LAN, "b")

    async def test_what_one_saved_is_not_saved_for_another(self, people: ReaderStore) -> None:
        await people.save(LAN, "a")
        assert await people.saved(MINH, limit=5, offset=0) == []
        assert not await people.is_saved(MINH, "a")

    async def test_taking_off_what_is_not_saved_changes_nothing(self, people: ReaderStore) -> None:
        await people.save(LAN, "a")
        await people.unsave(LAN, "b")
        await people.unsave(MINH, "a")
        assert await people.saved(LAN, limit=5, offset=0) == ["a"]
        await people.unsave(LAN, "a")
        assert await people.saved(LAN, limit=5, offset=0) == []

    async def test_pages_hold_each_article_once(self, people: ReaderStore) -> None:
        for article in "abcde":
            await people.save(LAN, article)
        pages = [await people.saved(LAN, limit=2, offset=offset) for offset in (0, 2, 4, 6)]
        assert [len(page) for page in pages] == [2, 2, 1, 0]
        assert sorted(article for page in pages for article in page) == list("abcde")


class TestFollowing:
    async def test_words_are_followed_once(self, people: ReaderStore) -> None:
        assert await people.follow(LAN, "mèo", "vi")
        assert await people.follow(LAN, "chó", "vi")
        assert await people.follow(LAN, "mèo", "vi")
        assert await people.follow(MINH, "mèo", "vi")
        assert [text for _, text in await people.follows(LAN)] == ["mèo", "chó"]
        assert sorted(await people.all_follows()) == [(LAN, "chó"), (LAN, "mèo"), (MINH, "mèo")]

    async def test_there_is_room_for_so_many_and_no_more(self, people: ReaderStore) -> None:
        for number in range(MOST_FOLLOWS):
            assert await people.follow(LAN, f"mèo {number}", "vi")
        assert not await people.follow(LAN, "chó", "vi")
        assert await people.follow(LAN, "mèo 0", "en")
        assert len(await people.follows(LAN)) == MOST_FOLLOWS
        assert await people.follow(MINH, "chó", "vi")

    async def test_nobody_ends_what_another_follows(self, people: ReaderStore) -> None:
        await people.follow(LAN, "mèo", "vi")
        [(number, _)] = await people.follows(LAN)
        assert await people.unfollow(MINH, number) is None
        assert await people.unfollow(LAN, 10**30) is None
        assert len(await people.follows(LAN)) == 1
        assert await people.unfollow(LAN, number) == "mèo"
        assert await people.follows(LAN) == []

    async def test_the_language_is_the_chosen_that_of_the_last_answer_or_of_the_newest_follow(
        self, people: ReaderStore
    ) -> None:
        assert await people.language_for(LAN) is None
        await people.follow(LAN, "cats", "en")
        await people.follow(LAN, "mèo", "vi")
        assert await people.language_for(LAN) == "vi"
        for language in ("vi", "en"):
            await people.note_admin_language(LAN, language)
        assert await people.language_for(LAN) == "en"
        await people.prefer(LAN, Preferences(hour=7))
        assert await people.language_for(LAN) == "en"
        await people.prefer(LAN, Preferences("vi"))
        assert await people.language_for(LAN) == "vi"
        assert await people.language_for(MINH) is None

    async def test_news_is_claimed_once_and_never_comes_again(self, people: ReaderStore) -> None:
        await people.note_news([(LAN, "a"), (LAN, "b"), (MINH, "a")], now=100)
        await people.note_news([(LAN, "b")], now=200)
        assert sorted(await people.waiting()) == [(LAN, 100, 0), (MINH, 100, 0)]
        claims = await asyncio.gather(*(people.claim_news(LAN, now=300) for _ in range(3)))
        assert sorted(article for claim in claims for article in claim) == ["a", "b"]
        await people.note_news([(LAN, "a")], now=400)
        assert await people.claim_news(LAN, now=500) == []
        assert await people.waiting() == [(MINH, 100, 0)]

    async def test_what_was_not_delivered_waits_again(self, people: ReaderStore) -> None:
        await people.note_news([(LAN, "a"), (LAN, "b")], now=100)
        await people.claim_news(LAN, now=200)
        await people.return_news(LAN, ["b"])
        assert await people.waiting() == [(LAN, 100, 200)]
        assert await people.claim_news(LAN, now=300) == ["b"]

    async def test_who_blocked_the_bot_is_sent_nothing(self, people: ReaderStore) -> None:
        for person in (LAN, MINH):
            await people.follow(person, "mèo", "vi")
            await people.note_news([(person, "a")], now=100)
        await people.drop_follower(LAN)
        assert await people.all_follows() == [(MINH, "mèo")]
        assert [person for person, _, _ in await people.waiting()] == [MINH]


class TestForgetting:
    async def test_everything_about_one_person_goes_and_nothing_of_another(
        self, people: ReaderStore
    ) -> None:
        numbers = {}
        for person in (LAN, MINH):
            await people.prefer(person, Preferences(language="en"))
            await people.save(person, "a")
            await people.follow(person, "mèo", "vi")
            await people.note_news([(person, "a")], now=100)
            await people.note_shown(person, 1, ["a"])
            await people.note_admin_language(person, "en")
            query = await people.remember_query(person, "mèo")
            numbers[person] = query, await people.remember_text(person, rank("Mèo ngủ."))
        assert await people.kept(LAN) == Kept(1, 1, 1, 1, 1)
        assert await people.forget(LAN) == Kept(1, 1, 1, 1, 1)
        assert await people.kept(LAN) == Kept(0, 0, 0, 0, 0)
        assert await people.kept(MINH) == Kept(1, 1, 1, 1, 1)
        assert await people.preferences(LAN) == Preferences()
        assert await people.language_for(LAN) is None
        assert await people.shown(LAN, 1) is None
        assert await people.query(numbers[LAN][0]) is None
        assert await people.text_ranking(numbers[LAN][1]) is None
        assert [person for person, _, _ in await people.waiting()] == [MINH]
        assert await people.query(numbers[MINH][0]) == "mèo"
        assert await people.text_ranking(numbers[MINH][1]) is not None
        assert await people.forget(LAN) == Kept(0, 0, 0, 0, 0)

    async def test_what_was_not_used_for_long_is_dropped(self, people: ReaderStore) -> None:
        query = await people.remember_query(LAN, "mèo")
        text = await people.remember_text(LAN, rank("Mèo ngủ."))
        await people.save(LAN, "a")
        await people.tidy(time.time() + KEPT_SECONDS - 60)
        assert await people.query(query) == "mèo"
        await people.tidy(time.time() + KEPT_SECONDS + 60)
        assert await people.query(query) is None
        assert await people.text_ranking(text) is None
        assert await people.saved(LAN, limit=5, offset=0) == ["a"]
