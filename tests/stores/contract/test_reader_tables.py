"""What belongs to readers moves from any store to any other, and nothing is lost on the way."""

import itertools
from collections.abc import AsyncIterator, Callable, Sequence
from pathlib import Path

import pytest
from engines import ENGINES, Engine

from bot.library import DatabaseError, Incoming, ReaderStore
from bot.library.moving import ReaderTables, Row, move_readers
from bot.library.readers import Preferences
from bot.stores.reader_tables import TABLES
from summarizer import rank

NOW = 1_800_000_000.0
LAN, MINH, GROUP = 1, 2, -1002147483648

Pair = tuple[Engine, Engine]


@pytest.fixture(params=itertools.product(ENGINES, ENGINES), ids="-".join)
def pair(request: pytest.FixtureRequest, make_engine: Callable[[str, Path], Engine]) -> Pair:
    """Where readers are, and where they move to."""
    tmp_path: Path = request.getfixturevalue("tmp_path")
    source, target = request.param
    return make_engine(source, tmp_path / "source"), make_engine(target, tmp_path / "target")


@pytest.fixture
async def numbers(pair: Pair) -> AsyncIterator[tuple[int, int]]:
    """Fill the source; give the number of a query and that of a text."""
    async with pair[0].readers() as people, pair[0].inbox() as inbox:
        await inbox.join(NOW)
        await inbox.receive([Incoming(7, None, '{"a": "đ"}'), Incoming(8, None, "{}")], NOW)
        await inbox.note([8], [], NOW)
        yield await fill(people)


async def fill(people: ReaderStore) -> tuple[int, int]:
    chosen = Preferences("en", sentences=5, quoted=2, hour=0, muted_until=9, zone="Asia/Tokyo")
    await people.prefer(LAN, chosen)
    for person in (LAN, MINH):
        for article in "bca":
            await people.save(person, article)
        await people.follow(person, "mèo \0", "vi")
    await people.follow(LAN, "chó", "vi")
    await people.note_admin_language(MINH, "en")
    await people.note_news([(LAN, "a"), (MINH, "b")], now=100)
    await people.claim_news(MINH, now=200)
    await people.note_shown(GROUP, 11, ["a", "b"])
    query = await people.remember_query(LAN, "“Đại hội” \0")
    return query, await people.remember_text(LAN, rank("Mèo ngủ cả ngày."))


async def move(pair: Pair) -> dict[str, tuple[int, int]]:
    """Move, and give how many rows of each table were moved, and how many were there before."""
    told: dict[str, tuple[int, int]] = {}

    def tell(table: str, moved: int, before: int) -> None:
        told[table] = moved, before

    async with pair[0].tables() as source, pair[1].tables() as target:
        await move_readers(source, target, tell)
    return told


async def test_everything_moves(pair: Pair, numbers: tuple[int, int]) -> None:
    told = await move(pair)
    assert told.keys() == TABLES.keys()
    assert {moved for moved, _ in told.values()} == {1, 2, 3, 6}
    async with pair[1].readers() as people, pair[0].readers() as before:
        chosen = await people.preferences(LAN)
        assert (chosen.muted_until, chosen.zone) == (9, "Asia/Tokyo")
        for person in (LAN, MINH):
            assert await people.kept(person) == await before.kept(person)
            assert await people.follows(person) == await before.follows(person)
            listed = [await each.saved(person, limit=9, offset=0) for each in (people, before)]
            assert listed[0] == listed[1]
        assert await people.waiting() == await before.waiting() == [(LAN, 100, 0)]
        assert await people.shown(GROUP, 12) == "b"
        assert await people.query(numbers[0]) == "“Đại hội” \0"
        assert await people.text_ranking(numbers[1]) == rank("Mèo ngủ cả ngày.")
    async with pair[1].inbox() as inbox:
        await inbox.join(NOW)
        assert await inbox.receive([Incoming(7, None, "again")], NOW) == set()
        found = await inbox.claim(100)
        assert [(update.text, update.suspect) for update in found] == [
            ('{"a": "đ"}', False),
            ("{}", True),
        ]


@pytest.mark.usefixtures("numbers")
async def test_life_goes_on_where_it_moved_to(pair: Pair) -> None:
    """What is followed next gets a number that nobody has."""
    await move(pair)
    async with pair[1].readers() as people:
        assert await people.follow(MINH, "bò", "vi")
        numbers = [number for each in (LAN, MINH) for number, _ in await people.follows(each)]
        assert len({*numbers}) == len(numbers) == 4


@pytest.mark.usefixtures("numbers")
async def test_a_move_that_was_cut_short_goes_on(pair: Pair) -> None:
    async with pair[0].tables() as source, pair[1].tables() as target:
        with pytest.raises(ConnectionError):
            await move_readers(source, _Cut(target), lambda *_: None)
    told = await move(pair)
    assert told["person"] == (0, 1)
    assert told["saved"] == (6, 0)
    assert {moved for moved, _ in (await move(pair)).values()} == {0}


@pytest.mark.usefixtures("numbers")
async def test_people_who_are_there_already_are_left_alone(pair: Pair) -> None:
    """Nothing is mixed, and nothing overwritten."""
    async with pair[1].readers() as people:
        await people.prefer(LAN, Preferences("vi"))
    with pytest.raises(DatabaseError, match="person: the target holds rows"):
        await move(pair)
    async with pair[1].readers() as people:
        assert await people.preferences(LAN) == Preferences("vi")


async def test_many_rows_move_page_by_page(pair: Pair) -> None:
    """Whatever lies on the border of two pages."""
    saved = [(person, f"a{number}", 1) for person in range(3) for number in range(1000)]
    async with pair[0].tables() as source:
        await source.add("saved", saved)
    assert (await move(pair))["saved"] == (3000, 0)
    async with pair[1].tables() as target:
        rows = await target.rows("saved", after=None, upto=None, limit=5000)
        assert rows == sorted(saved)
        between = await target.rows("saved", after=rows[10], upto=rows[12], limit=9)
        assert between == rows[11:13]


class _Cut:
    """A target whose connection breaks amid the move."""

    def __init__(self, target: ReaderTables) -> None:
        self._target = target
        self.names = target.names
        self.rows = target.rows

    async def add(self, table: str, rows: Sequence[Row]) -> None:
        if table == "saved":
            raise ConnectionError
        await self._target.add(table, rows)
