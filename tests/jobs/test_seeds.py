"""Seeds that load of their own accord."""

import asyncio
import errno
import os
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace as replace_fields
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from full_disk import fill_disk
from other_process import another_process_writing
from talk import ADMIN, Talk, WriteSeed, write_many

from bot.jobs.folders import Folders
from bot.jobs.seeds import (
    folder_changes,
    load_changes,
    load_persistently,
    tell_of_start,
    until_they_rest,
)
from bot.services import open_library, open_services
from bot.stores.sqlite.article_writer import SqliteArticleWriter

WATCHED = {"watch_seeds": True}


@pytest.fixture
def admin(talk: Talk) -> Talk:
    talk.is_with("Chủ", person_id=ADMIN)
    return talk


def take_away(folder: Path) -> None:
    folder.rename(folder.with_name("elsewhere"))


def replace(folder: Path) -> None:
    """Put an empty folder in the place of another."""
    folder.rename(folder.with_name("elsewhere"))
    folder.mkdir()


async def changes(times: int) -> AsyncIterator[None]:
    for _ in range(times):
        yield


async def change(talk: Talk, times: int = 1) -> None:
    await load_changes(talk.application.bot, talk.services, changes(times))


async def test_what_changed_is_loaded_without_a_word(admin: Talk, write_seed: WriteSeed) -> None:
    before = len(admin.chat.messages)
    write_seed("one", "Một bài", "Một câu.")
    await change(admin)
    assert await admin.services.library.size() == 1
    admin.sees_nothing_new(before)


async def test_articles_that_go_are_counted_in_a_line(
    admin: Talk, seeds: Path, write_seed: WriteSeed
) -> None:
    """Too few to be asked about, but nobody sent a command."""
    write_seed("one", "Một bài", "Một câu.")
    await change(admin)
    before = len(admin.chat.messages)
    (seeds / "one.txt").unlink()
    await change(admin, times=2)
    assert len(admin.chat.messages) == before + 1
    assert admin.chat.last.text == "🗑 Đã gỡ 1 bài vì không còn trong thư mục nguồn."


async def test_what_the_list_takes_out_is_not_said_to_lack_a_file(
    admin: Talk, seeds: Path, write_seed: WriteSeed
) -> None:
    """Whoever wrote the line looks for it; of a mixture both are told."""
    for name in ("one", "two", "three"):
        write_seed(name, f"Bài {name}", "Một câu.")
    await change(admin)
    link = (seeds / "one.txt").read_text("utf-8").partition("\n")[0]
    (seeds / "removed.urls").write_text(f"{link}\n", encoding="utf-8")
    await change(admin, times=2)
    of_list = "🗑 Đã gỡ 1 bài vì đường dẫn được ghi trong removed.urls."
    assert admin.chat.last.text == of_list
    link = (seeds / "two.txt").read_text("utf-8").partition("\n")[0]
    (seeds / "removed.urls").write_text(f"{link}\n", encoding="utf-8")
    (seeds / "three.txt").unlink()
    (seeds / "one.txt").unlink()
    await change(admin)
    of_files = "🗑 Đã gỡ 1 bài vì không còn trong thư mục nguồn."
    assert admin.chat.last.text == f"{of_files}\n{of_list}"


async def test_a_list_that_cannot_be_read_loads_nothing_and_holds_no_articles(
    admin: Talk, seeds: Path, write_seed: WriteSeed
) -> None:
    write_seed("one", "Một bài", "Một câu.")
    await change(admin)
    (seeds / "removed.urls").mkdir()
    await admin.says("/reload")
    admin.sees("Chưa nạp gì cả", "1 bài của bạn vẫn được giữ", "removed.urls")
    admin.sees_not("đã nạp từ đó", "Không có gì thay đổi")


async def test_faults_are_told_once(admin: Talk, seeds: Path) -> None:
    before = len(admin.chat.messages)
    (seeds / "bad.txt").write_text("hỏng", encoding="utf-8")
    await change(admin, times=3)
    assert len(admin.chat.messages) == before + 1
    admin.sees("⚠️", "bad.txt, dòng 1")


async def test_more_faults_than_fit_come_as_a_file_once(admin: Talk, seeds: Path) -> None:
    """As the message says; another file's fault makes another list."""
    (seeds / "bad.jsonl").write_text("[]\n" * 25, encoding="utf-8")
    before = len(admin.chat.messages)
    await change(admin, times=2)
    assert len(admin.chat.messages) == before + 2
    document = admin.chat.last.json["document"]
    listed = admin.telegram.files[document["file_id"]].content.decode()
    assert len(listed.splitlines()) == 25
    assert "xem tệp kèm theo" in admin.chat.last.json["reply_to_message"]["text"]


async def test_a_file_that_grows_is_told_once_and_once_that_it_is_well(
    admin: Talk, seeds: Path, write_seed: WriteSeed
) -> None:
    """Its faults are others each time."""
    pieces = iter(["hỏng", "hỏng\n\nhơn", "\n\nhỏng"])

    async def growing() -> AsyncIterator[None]:
        for piece in pieces:
            (seeds / "bad.txt").write_text(piece, encoding="utf-8")
            yield
        write_seed("bad", "Một bài", "Một câu.")
        yield
        yield

    before = len(admin.chat.messages)
    await load_changes(admin.application.bot, admin.services, growing())
    assert len(admin.chat.messages) == before + 2
    admin.sees("✅ bad.txt: không còn lỗi")


async def test_another_fault_of_a_file_is_told_whether_the_first_one_was_mended_or_not(
    admin: Talk, seeds: Path
) -> None:
    """Whoever mended the first one would otherwise take silence for success."""
    (seeds / "a.csv").write_text("url,title,body\nhttps://x.vn/1,,Thân\n", encoding="utf-8")
    await change(admin)
    admin.sees("a.csv, dòng 2: tiêu đề trống")
    (seeds / "a.csv").write_text("url,title,body\nhttps://x.vn/1,Tựa,\n", encoding="utf-8")
    before = len(admin.chat.messages)
    await change(admin, times=2)
    assert len(admin.chat.messages) == before + 1
    admin.sees("a.csv, dòng 2: nội dung trống")
    with (seeds / "a.csv").open("a", encoding="utf-8") as file:
        file.write("https://x.vn/2,Tựa,\n")
    await change(admin, times=2)
    assert len(admin.chat.messages) == before + 2
    admin.sees("a.csv, dòng 3: nội dung trống")


async def test_a_file_that_went_with_its_faults_is_said_to_be_gone(
    admin: Talk, seeds: Path, write_seed: WriteSeed
) -> None:
    """One that was mended is said to be well."""
    for name in ("a.txt", "b.txt"):
        (seeds / name).write_text("hỏng", encoding="utf-8")
    await change(admin)
    (seeds / "a.txt").unlink()
    before = len(admin.chat.messages)
    await change(admin, times=2)
    assert len(admin.chat.messages) == before + 1
    assert admin.chat.last.text == "🗑 a.txt: không còn trong thư mục nguồn, nên cũng hết lỗi"
    write_seed("b", "Một bài", "Một câu.")
    await change(admin)
    assert admin.chat.last.text == "✅ b.txt: không còn lỗi"


async def test_one_change_is_one_message_whatever_came_of_it(
    admin: Talk, seeds: Path, write_seed: WriteSeed
) -> None:
    for name in ("a.txt", "b.txt"):
        (seeds / name).write_text("hỏng", encoding="utf-8")
    write_seed("one", "Một bài", "Một câu.")
    await change(admin)
    before = len(admin.chat.messages)
    (seeds / "a.txt").unlink()
    write_seed("b", "Bài kia", "Một câu.")
    (seeds / "one.txt").unlink()
    await change(admin)
    assert len(admin.chat.messages) == before + 1
    assert admin.chat.last.text.splitlines() == [
        "🗑 a.txt: không còn trong thư mục nguồn, nên cũng hết lỗi",
        "✅ b.txt: không còn lỗi",
        "🗑 Đã gỡ 1 bài vì không còn trong thư mục nguồn.",
    ]


async def test_a_file_mended_in_a_folder_that_was_closed_is_said_to_be_well_once_it_is_open(
    admin: Talk, seeds: Path, write_seed: WriteSeed, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While the folder is closed nobody sees how its files are."""
    inside, scandir = seeds / "2026", os.scandir
    inside.mkdir()
    (inside / "1.txt").write_text("hỏng", encoding="utf-8")

    def closed(path: str | Path) -> object:
        """As for the bot's user: root, who may run this, may look anywhere."""
        if Path(path).name == "2026":
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return scandir(path)

    async def happenings() -> AsyncIterator[None]:
        yield
        admin.sees("2026/1.txt")
        write_seed("2026/1", "Một bài", "Một câu.")
        with monkeypatch.context() as context:
            context.setattr(os, "scandir", closed)
            yield
        admin.sees("2026: chưa cấp quyền đọc")
        yield

    await load_changes(admin.application.bot, admin.services, happenings())
    assert admin.chat.last.text == "✅ 2026, 2026/1.txt: không còn lỗi"


async def test_only_what_stays_all_the_same_is_said_to_stay(
    admin: Talk, seeds: Path, write_seed: WriteSeed
) -> None:
    """Of a list of what stays out, and of a file of which nothing was loaded, nothing does."""
    (seeds / "bad.txt").write_text("hỏng", encoding="utf-8")
    (seeds / "removed.urls").write_text("hỏng\n", encoding="utf-8")
    await admin.says("/reload")
    admin.sees("2 lỗi", "bad.txt", "removed.urls")
    admin.sees_not("vẫn được giữ")
    write_seed("one", "Một bài", "Một câu.")
    await admin.reload()
    (seeds / "one.txt").write_text("hỏng", encoding="utf-8")
    await admin.says("/reload")
    admin.sees("3 lỗi", "1 bài đã nạp từ đó trước đây vẫn được giữ")


async def test_a_folder_that_went_and_came_back_is_told_to_be_well(
    admin: Talk, write_seed: WriteSeed
) -> None:
    """Whatever stood in its place meanwhile, and if it went before the bot began."""
    seeds = admin.services.settings.seeds_dir
    write_many(write_seed, 21)
    await admin.reload()
    away = seeds.with_name("elsewhere")

    async def happenings() -> AsyncIterator[None]:
        seeds.rename(away)
        yield
        admin.sees("(SEEDS_DIR) không tồn tại")
        seeds.mkdir()
        yield
        admin.sees("21 bài không còn trong thư mục nguồn")
        seeds.rmdir()
        away.rename(seeds)
        yield
        admin.sees("✅ Mọi bài đều đã có lại tệp nguồn")
        yield

    before = len(admin.chat.messages)
    await load_changes(admin.application.bot, admin.services, happenings())
    assert len(admin.chat.messages) == before + 3
    seeds.rename(away)
    await admin.reload()
    away.rename(seeds)
    await change(admin, times=2)
    assert len(admin.chat.messages) == before + 4
    admin.sees(f"✅ {seeds}: không còn lỗi")


async def test_articles_that_an_admin_removed_are_not_said_to_be_back(
    admin: Talk, seeds: Path, write_seed: WriteSeed
) -> None:
    write_many(write_seed, 21)
    await admin.reload()
    replace(seeds)
    await change(admin)
    await admin.presses("🗑 Gỡ 21 bài này")
    before = len(admin.chat.messages)
    await change(admin)
    admin.sees_nothing_new(before)


async def test_a_change_that_changed_nothing_is_no_line_of_the_log(
    talk: Talk, seeds: Path, write_seed: WriteSeed, caplog: pytest.LogCaptureFixture
) -> None:
    """Such as a file that was touched, or the first look of a bot that leads now."""
    caplog.set_level("INFO", "bot")

    def told(what: str = "Seeds: ") -> int:
        return sum(what in line for line in caplog.messages)

    write_seed("one", "Một bài", "Một câu.")
    await load_persistently(talk.services, who="start")
    await load_persistently(talk.services, who="start")
    assert told() == 2
    await change(talk, times=2)
    assert told() == 2
    for text in ("hỏng", "hỏng", ""):  # The fault, and that it is gone, are news.
        (seeds / "bad.txt").write_text(text, encoding="utf-8")
        if not text:
            (seeds / "bad.txt").unlink()
        await change(talk)
    assert told() == 4
    assert told("bad.txt:1: ") == 1
    take_away(seeds)
    await change(talk, times=3)
    assert told("there is no such folder") == told("kept meanwhile") == 1


async def test_articles_that_another_process_removed_are_not_said_to_be_back(
    admin: Talk, seeds: Path, write_seed: WriteSeed, caplog: pytest.LogCaptureFixture
) -> None:
    """Such as `tomtat reload --yes`: the admins who were asked about them hear so once."""
    caplog.set_level("INFO", "bot")
    write_many(write_seed, 21)
    await admin.reload()
    replace(seeds)
    await change(admin)
    admin.sees("21 bài không còn trong thư mục nguồn. Gỡ hay giữ?")
    before = len(admin.chat.messages)
    async with open_library(admin.services.settings.database) as elsewhere:
        await elsewhere.reload(seeds, may_remove=21)
    write_seed("one", "Một bài", "Một câu.")
    await change(admin, times=2)
    assert len(admin.chat.messages) == before + 1
    admin.sees("🗑 21 bài không còn tệp nguồn vừa được gỡ từ nơi khác")
    told = [line for line in caplog.messages if "removed meanwhile" in line]
    assert len(told) == 1
    assert told[0].endswith(": 21")


async def test_a_load_that_fails_is_tried_again_until_it_works(
    talk: Talk,
    write_seed: WriteSeed,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """With longer and longer pauses; the log says it once, and at the end what was loaded."""
    write_seed("one", "Một bài", "Một câu.")
    fill_disk(monkeypatch, SqliteArticleWriter, "add", times=6)
    caplog.set_level("INFO", "bot")
    pauses: list[float] = []
    hindrances: list[str | None] = []
    shown: list[str] = []

    @contextmanager
    def progress() -> Iterator[None]:
        shown.append("begins")
        try:
            yield
        finally:
            shown.append("ends")

    async def sleep(seconds: float) -> None:
        shown.append("rests")
        pauses.append(seconds)
        hindrances.append(talk.services.library.reloads.hindrance)

    await load_persistently(talk.services, who="start", progress=progress, sleep=sleep)
    assert pauses == [5, 10, 20, 40, 60, 60]
    assert shown == 6 * ["begins", "ends", "rests"] + ["begins", "ends"]
    full = f"{talk.services.settings.database}: the disk is full"
    assert hindrances == 6 * [full]
    assert talk.services.library.reloads.hindrance is None
    failed, loaded = caplog.messages
    assert failed == f"The seeds were not loaded, trying again: {full}"
    assert loaded.startswith("Seeds: 1 added")


async def test_a_load_begins_when_another_process_was_killed_while_it_loaded(
    talk: Talk, write_seed: WriteSeed
) -> None:
    """The system lets go of what that one had; a doctor's look at the seeds holds it as well."""
    write_seed("one", "Một bài", "Một câu.")
    with another_process_writing(talk) as other:

        async def sleep(_: float) -> None:
            other.close()

        await load_persistently(talk.services, who="start", sleep=sleep)
    assert await talk.services.library.size() == 1


async def test_an_admin_is_told_in_the_language_of_the_last_answer(
    admin: Talk, seeds: Path
) -> None:
    """Nobody chose one; the first thing said after a restart may be such a notice."""
    admin.is_with("Ann", language="en", person_id=ADMIN)
    await admin.says("/help")
    (seeds / "bad.txt").write_text("hỏng", encoding="utf-8")
    await change(admin)
    admin.sees("bad.txt, line 1")
    async with open_services(admin.services.settings) as restarted:
        assert (await restarted.texts_for(ADMIN)).language == "en"


async def test_a_start_that_would_remove_many_asks_the_admins(
    admin: Talk, seeds: Path, write_seed: WriteSeed
) -> None:
    write_many(write_seed, 21)
    await admin.reload()
    replace(seeds)
    load = asyncio.create_task(admin.reload())
    await tell_of_start(admin.application.bot, admin.services, load)
    admin.sees("21 bài không còn trong thư mục nguồn")
    await admin.presses("🗑 Gỡ 21 bài này")
    assert await admin.services.library.is_empty()


async def test_what_was_asked_is_asked_again_by_a_start_only_when_there_is_more(
    admin: Talk, seeds: Path, write_seed: WriteSeed
) -> None:
    """One answer is for all admins: whom a restart asked anew would think that nobody answered."""

    async def start() -> int:
        before = len(admin.chat.messages)
        admin.services.library.reloads.last_report = None
        load = asyncio.create_task(admin.reload())
        await tell_of_start(admin.application.bot, admin.services, load)
        return len(admin.chat.messages) - before

    write_many(write_seed, 22)
    await admin.reload()
    replace(seeds)
    write_seed("n0", "Bài 0", "Một câu.")
    assert [await start(), await start()] == [1, 0]
    (seeds / "n0.txt").unlink()
    assert [await start(), await start()] == [1, 0]


async def test_a_start_with_all_in_order_says_nothing(admin: Talk) -> None:
    before = len(admin.chat.messages)
    load = asyncio.create_task(admin.reload())
    await tell_of_start(admin.application.bot, admin.services, load)
    admin.sees_nothing_new(before)


async def test_faults_of_a_start_are_told_once_where_nobody_sends_a_reload(
    admin: Talk, seeds: Path
) -> None:
    """That is with WATCH_SEEDS; a change that comes meanwhile waits, and does not tell again."""
    (seeds / "bad.txt").write_text("hỏng", encoding="utf-8")
    bot, services = admin.application.bot, admin.services
    before = len(admin.chat.messages)
    load = asyncio.create_task(admin.reload())
    await tell_of_start(bot, services, load)
    admin.sees_nothing_new(before)
    watching = replace_fields(services, settings=services.settings.model_copy(update=WATCHED))
    services.library.reloads.last_report = None
    load = asyncio.create_task(admin.reload())
    await asyncio.gather(
        load_changes(bot, watching, changes(2), load), tell_of_start(bot, watching, load)
    )
    assert len(admin.chat.messages) == before + 1
    admin.sees("⚠️", "bad.txt, dòng 1")
    (seeds / "bad.txt").unlink()
    await load_changes(bot, watching, changes(1), load)
    admin.sees("🗑 bad.txt: không còn trong thư mục nguồn")


async def at_once(seconds: float) -> None:
    """Wait for nothing."""


@pytest.mark.parametrize(("pieces", "looks"), [(0, 1), (3, 4), (1000, 60)])
async def test_a_file_that_grows_is_waited_for_but_not_for_ever(
    tmp_path: Path, pieces: int, looks: int
) -> None:
    file, gone, waited = tmp_path / "a.txt", tmp_path / "b.txt", []
    file.touch()

    async def sleep(seconds: float) -> None:
        waited.append(seconds)
        if len(waited) <= pieces:
            with file.open("a") as opened:
                opened.write("x")

    await until_they_rest([file, gone], sleep)
    assert len(waited) == looks


async def test_many_files_are_one_change_and_other_files_are_none(tmp_path: Path) -> None:
    """A folder that is not there yet, or is replaced, is a change as soon as it is."""
    folder = tmp_path / "seeds"
    folder.mkdir()
    seen = folder_changes(folder, quiet_ms=100, look_ms=200, sleep=at_once)
    async with asyncio.timeout(60):
        first = asyncio.ensure_future(anext(seen))
        # The watch begins in a thread of its own.
        while not first.done():
            for number in range(20):
                (folder / f"{number}.txt").write_text("x", encoding="utf-8")
                (folder / f"{number}.tmp").write_text("x", encoding="utf-8")
            await asyncio.wait([first], timeout=1)
        replace(folder)
        await anext(seen)
        # What an admin lists as removed is one.
        listed = asyncio.ensure_future(anext(seen))
        while not listed.done():
            (folder / "removed.urls").write_text("x", encoding="utf-8")
            await asyncio.wait([listed], timeout=1)
        await seen.aclose()


async def test_a_folder_that_is_closed_or_opened_is_a_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As one that is missing: nothing in it can have changed, so that nothing else tells."""
    is_open = True
    monkeypatch.setattr("bot.rights.may", lambda *_: is_open)
    seen = folder_changes(tmp_path, quiet_ms=100, look_ms=200, sleep=at_once)
    async with asyncio.timeout(60):
        for will_be_open in (False, True):
            told = asyncio.ensure_future(anext(seen))
            done, _ = await asyncio.wait([told], timeout=0.5)
            assert not done
            is_open = will_be_open
            await told
        await seen.aclose()


@pytest.mark.parametrize("how", ["real", "linked"])
async def test_a_folder_in_the_folder_that_is_closed_or_opened_is_a_change(
    nobody: Callable[[], None], how: str
) -> None:
    """Whatever depth it is at; files that change in one that was opened are changes again."""
    nobody()
    # What is watched is so by its whole path, which that user must be able to go.
    with TemporaryDirectory() as place:
        folder, outside = Path(place, "seeds"), Path(place, "outside")
        closed = (outside if how == "linked" else folder / "a") / "b" / "c"
        for it in (folder, closed):
            it.mkdir(parents=True)
        if how == "linked":
            (folder / "a").symlink_to(outside)
        seen = folder_changes(folder, quiet_ms=100, look_ms=200, sleep=at_once)
        async with asyncio.timeout(60):
            for mode in (0, 0o755):
                told = asyncio.ensure_future(anext(seen))
                await asyncio.wait([told], timeout=0.5)
                closed.chmod(mode)
                await told
            written = asyncio.ensure_future(anext(seen))
            while not written.done():
                (closed / "one.txt").write_text("x", encoding="utf-8")
                await asyncio.wait([written], timeout=1)
            await seen.aclose()


def test_a_look_lists_nothing_that_is_as_it_was_and_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A million files are no work at each look; nor is what a link upwards would lead to."""
    (tmp_path / "seeds" / "a").mkdir(parents=True)
    (tmp_path / "seeds" / "up").symlink_to("/")
    (tmp_path / "seeds" / "again").symlink_to("a")
    for folder in (tmp_path / "seeds", tmp_path / "seeds" / "a"):
        os.utime(folder, (1, 1))
    listed: list[str] = []
    scandir = os.scandir

    def noted(path: str) -> "os._ScandirIterator[str]":
        listed.append(path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", noted)
    folders = Folders(tmp_path / "seeds")
    assert [folders.look() for _ in range(3)] == [False, False, False]
    assert len(listed) == 2
    (tmp_path / "seeds" / "new").mkdir()
    assert not folders.look(), "that is a change of the folder around it"
    assert len(listed) == 4


@pytest.mark.parametrize("name", ["", "a"])
def test_another_folder_in_the_place_of_one_is_told(tmp_path: Path, name: str) -> None:
    """Such as that of a disk that was mounted there."""
    (tmp_path / "seeds" / "a").mkdir(parents=True)
    folders = Folders(tmp_path / "seeds")
    folders.look()
    replace(tmp_path / "seeds" / name)
    assert folders.look() is True
    assert folders.look() is False
