"""Everything that the bot works with is opened in one place."""

import asyncio
import sys
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path

import pytest
from talk import WriteSeed

from bench.postgres_server import PostgresServer
from bot.addresses import DatabaseAddress, database_address
from bot.languages import LANGUAGES
from bot.library import DatabaseError, Incoming, UnusableDatabaseError
from bot.services import (
    RANKED_AHEAD,
    load_seeds,
    open_library,
    open_reader_tables,
    open_readers,
    open_services,
)
from bot.settings import Settings
from bot.stores.sqlite.files import damage


@pytest.fixture
def settings(tmp_path: Path, seeds: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    monkeypatch.chdir(tmp_path)  # away from a developer's own .env
    return Settings(
        database=tmp_path / "articles" / "a.db",
        readers_database=tmp_path / "readers" / "r.db",
        seeds_dir=seeds,
    )


def file_of(address: DatabaseAddress) -> Path:
    return Path(str(address))


async def test_each_database_lies_where_its_setting_says(settings: Settings) -> None:
    async with open_services(settings) as services:
        assert await services.library.is_empty()
        await services.readers.save(1, "some-article")
        assert await services.readers.is_saved(1, "some-article")
        assert file_of(settings.database).exists()
        assert file_of(settings.readers_database).exists()


async def test_a_missing_seeds_folder_is_logged_by_its_name(
    settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    settings.seeds_dir.rmdir()
    async with open_services(settings) as services:
        await load_seeds(services, who="a test")
    assert f"{settings.seeds_dir}: there is no such folder. SEEDS_DIR names" in caplog.text


async def test_the_readers_file_is_looked_through_once(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """For a large one it takes seconds."""
    looked: list[Path] = []

    def look(path: Path) -> str | None:
        looked.append(path)
        return damage(path)

    monkeypatch.setattr("bot.stores.sqlite.readers_file.damage", look)
    for _ in range(2):
        async with open_services(settings):
            pass
    assert looked == 2 * [file_of(settings.readers_database)]


async def test_there_are_texts_in_every_language(settings: Settings) -> None:
    async with open_services(settings) as services:
        assert {code: texts.language for code, texts in services.texts.items()} == {
            code: code for code in LANGUAGES
        }


async def test_bots_in_one_process_share_their_texts(settings: Settings) -> None:
    """To format a text for the first time takes several times as long as to send it."""
    async with open_services(settings) as first:
        pass
    async with open_services(settings) as second:
        assert all(second.texts[code] is first.texts[code] for code in LANGUAGES)


@pytest.mark.parametrize("articles_too", [True, False], ids=["both", "readers"])
async def test_what_the_bot_works_with_may_be_on_a_server(
    settings: Settings, server: PostgresServer, write_seed: WriteSeed, *, articles_too: bool
) -> None:
    """All of it, or only what belongs to readers; one after another finds what there is."""
    write_seed("one", "Ong mật nhảy múa", "Ong mật báo chỗ có hoa bằng một điệu nhảy.")
    address = database_address(server.new_address())
    changes: dict[str, object] = {"readers_database": address}
    if articles_too:
        changes["database"] = address
    settings = settings.model_copy(update=changes)
    async with open_services(settings) as services:
        assert (await load_seeds(services, who="test")).added == 1
        await services.readers.save(1, "some-article")
        await services.inbox.join(0)
        await services.inbox.receive([Incoming(1, None, "{}")], 0)
    async with open_services(settings) as services:
        [hit] = (await services.library.search("ong mat nhay mua")).hits
        summary = await services.library.summary(hit.article.id)
        assert summary.sentences == ("Ong mật báo chỗ có hoa bằng một điệu nhảy.",)
        assert await services.readers.is_saved(1, "some-article")
        await services.inbox.join(0)
        assert await services.inbox.receive([Incoming(1, None, "{}")], 0) == set()
    assert file_of(settings.database).exists() != articles_too


@pytest.mark.parametrize("opened", [open_library, open_readers, open_reader_tables])
async def test_without_its_driver_a_server_is_no_riddle(
    monkeypatch: pytest.MonkeyPatch, opened: Callable[[str], AbstractAsyncContextManager[object]]
) -> None:
    monkeypatch.setattr("bot.services.find_spec", lambda _: None)
    with pytest.raises(DatabaseError, match=r"bin/pip install 'psycopg\[") as raised:
        async with opened("postgresql://u:hush@h/d"):
            pass
    assert "hush" not in str(raised.value)


@pytest.mark.parametrize("missing", ["psycopg.errors", "psycopg_pool"])
async def test_a_driver_that_is_not_whole_is_no_riddle(
    monkeypatch: pytest.MonkeyPatch, missing: str
) -> None:
    """As where root's umask lets nobody else read it: its folder is seen, and nothing in it."""
    monkeypatch.setattr("bot.services.find_spec", lambda _: object())
    monkeypatch.setitem(sys.modules, missing, None)
    with pytest.raises(UnusableDatabaseError, match=rf"chmod -R go\+rX {sys.prefix}") as raised:
        async with open_library("postgresql://u:hush@h/d"):
            pass
    assert "hush" not in str(raised.value)


async def test_a_reload_is_timed_and_its_faults_are_counted(
    settings: Settings, write_seed: WriteSeed
) -> None:
    write_seed("bee", "Ong mật", "Một câu.")
    write_seed("river", "", "Không có tên.")
    async with open_services(settings) as services:
        await load_seeds(services, who="a test")
        text = services.metrics.text().decode()
    assert "tomtat_reload_seconds_count 1.0" in text
    assert "tomtat_reload_faults 1.0" in text


async def test_the_background_ends_before_what_it_works_with(settings: Settings) -> None:
    """Work that is cancelled may still use the databases to put itself away."""
    sizes: list[int] = []
    begun = asyncio.Event()

    async with open_services(settings) as services:

        async def work() -> None:
            begun.set()
            try:
                await asyncio.Event().wait()
            finally:
                sizes.append(await services.library.size())

        services.background.run(work())
        await begun.wait()
    assert sizes == [0]


async def test_a_database_that_cannot_be_used_is_told(settings: Settings) -> None:
    file = file_of(settings.readers_database)
    file.parent.mkdir()
    file.write_text("This is a letter to my aunt. " * 100, encoding="utf-8")
    with pytest.raises(DatabaseError, match="file is not a database"):
        async with open_services(settings):
            pass


async def test_a_library_opens_alone(tmp_path: Path, seeds: Path, write_seed: WriteSeed) -> None:
    """By a path, as text too, and with no readers' file beside it."""
    write_seed("one", "A title", "A body.")
    async with open_library(str(tmp_path / "alone.db")) as library:
        assert (await library.reload(seeds)).added == 1
    assert not (tmp_path / "alone-people.db").exists()


async def test_loading_ranks_the_newest_articles_ahead(
    settings: Settings, write_seed: WriteSeed, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The report is there at once, and the ranking goes on until it is done."""
    write_seed("one", "A title", "A body.")
    progress: list[tuple[int, int]] = []
    async with open_services(settings) as services:
        report = await load_seeds(
            services, who="a test", progress=lambda done, total: progress.append((done, total))
        )
        assert report.added == 1
        done, total = progress[-1]
        assert done == total > 0
        await asyncio.gather(*services.background.tasks)
        await services.library.close()  # Waits until what was ranked is kept.

        def ranked_now(*_: object, **__: object) -> None:
            raise AssertionError("it was not ranked ahead")

        monkeypatch.setattr("bot.library.summaries.rank", ranked_now)
        page = await services.library.newest(RANKED_AHEAD)
        [summary] = await services.library.summaries([hit.article for hit in page.hits])
        assert summary.sentences == ("A body.",)
