"""What belongs to people: the queries that buttons name, and the list a chat saw last."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.library import People

LAN, MINH = 1, 2


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "tomtat-people.db"


@pytest.fixture
async def people(file: Path) -> AsyncIterator[People]:
    async with People.open(file) as people:
        yield people


class TestQueries:
    async def test_a_number_names_what_was_searched_for(self, people: People) -> None:
        number = await people.remember_query(LAN, "Đại hội “Đảng”; DROP TABLE query --")
        assert number >= 1
        assert await people.query(number) == "Đại hội “Đảng”; DROP TABLE query --"

    async def test_the_same_words_of_one_person_have_one_number(self, people: People) -> None:
        first = await people.remember_query(LAN, "mèo")
        other = await people.remember_query(LAN, "chó")
        assert await people.remember_query(LAN, "mèo") == first
        assert await people.remember_query(MINH, "mèo") not in {first, other}
        assert await people.query(other) == "chó"

    @pytest.mark.parametrize("number", [0, -1, 77, 2**63 - 1, 2**63, -(2**63), 10**30, -(10**30)])
    async def test_a_number_that_was_never_given_names_nothing(
        self, people: People, number: int
    ) -> None:
        await people.remember_query(LAN, "mèo")
        assert await people.query(number) is None

    async def test_queries_survive_a_restart(self, file: Path) -> None:
        async with People.open(file) as people:
            number = await people.remember_query(LAN, "mèo")
        async with People.open(file) as people:
            assert await people.query(number) == "mèo"
            assert await people.remember_query(LAN, "mèo") == number

    @settings(max_examples=25, deadline=None)
    @given(texts=st.lists(st.text(st.characters(exclude_categories=["Cs"])), max_size=5))
    async def test_any_text_comes_back_as_it_was(
        self, tmp_path_factory: pytest.TempPathFactory, texts: list[str]
    ) -> None:
        async with People.open(tmp_path_factory.mktemp("people") / "a.db") as people:
            numbers = [await people.remember_query(LAN, text) for text in texts]
            assert [await people.query(number) for number in numbers] == texts
            assert len(set(numbers)) == len(set(texts))


class TestLists:
    async def test_a_number_names_an_article_of_the_list_that_the_chat_saw_last(
        self, people: People
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

    async def test_a_new_list_takes_the_place_of_the_old_one(self, people: People) -> None:
        await people.note_shown(LAN, 1, ["a", "b", "c"])
        await people.note_shown(LAN, 4, ["d"])
        assert await people.shown(LAN, 1) is None
        assert await people.shown(LAN, 4) == "d"

    async def test_a_chat_that_saw_no_list_has_no_numbers(self, people: People) -> None:
        assert await people.shown(LAN, 1) is None
        await people.note_shown(LAN, 1, [])
        assert await people.shown(LAN, 1) is None

    async def test_groups_with_ids_beyond_32_bits_have_lists_too(self, people: People) -> None:
        group = -1002147483648
        await people.note_shown(group, 1, ["a"])
        assert await people.shown(group, 1) == "a"

    @pytest.mark.parametrize("number", [-1, 0, 2, 10**9, 2**63 - 1])
    async def test_any_other_number_names_nothing(self, people: People, number: int) -> None:
        await people.note_shown(LAN, 1, ["a"])
        assert await people.shown(LAN, number) is None

    async def test_lists_survive_a_restart(self, file: Path) -> None:
        async with People.open(file) as people:
            await people.note_shown(LAN, 1, ["a"])
        async with People.open(file) as people:
            assert await people.shown(LAN, 1) == "a"
