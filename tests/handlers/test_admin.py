"""Conversations: an admin loads the seeds again."""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from other_process import another_process_writing
from talk import ADMIN, Talk, WriteSeed, write_many
from waiting import HurriedClock, until

from bot.offline import OfflineTelegram
from bot.offline.chats import Message
from bot.rights import give
from bot.services import open_library
from bot.settings import Settings

pytestmark = pytest.mark.usefixtures("urls")

ADDED_NOTHING = "Không có gì thay đổi (3 bài)"


async def hears(talk: Talk, text: str) -> Message:
    """The bot answers this text, and may go on with other work; give the newest message then."""
    talk.reader.sends(talk.chat, text)
    await talk.arrive()
    await talk.inbox.idle()
    return talk.chat.last


async def goes_on(talk: Talk) -> None:
    await asyncio.gather(*talk.services.background.tasks)


async def test_a_stranger_is_refused_politely(talk: Talk, write_seed: WriteSeed) -> None:
    """And nothing is loaded."""
    write_seed("new", "A new article", "It says something.")
    await talk.says("/reload")
    talk.sees("chỉ dành cho quản trị viên", "/tim")
    assert await talk.services.library.size() == 3


@pytest.mark.parametrize("command", ["/reload", "/remove ong", "/stats"])
async def test_while_there_is_no_admin_whoever_asks_learns_how_to_be_one(
    settings: Settings, command: str
) -> None:
    clock = HurriedClock()
    nobodys = settings.model_copy(update={"admin_ids": frozenset()})
    async with Talk.open(OfflineTelegram(clock=clock.now), nobodys, clock) as talk:
        await talk.says(command)
        talk.sees(f"ADMIN_IDS={talk.reader.id}", ".env")


async def test_an_admin_is_told_what_was_done(talk: Talk, write_seed: WriteSeed) -> None:
    """In place of the message that it began, and with the counts of each kind."""
    talk.is_with("Chủ", person_id=ADMIN)
    write_seed("new", "A new article", "It says something.")
    write_seed("b-river", "How the river came to the sea", "It was moved.")
    (talk.services.settings.seeds_dir / "c-ong-mat.txt").unlink()
    before = len(talk.chat.messages)
    await talk.says("/reload")
    assert len(talk.chat.messages) == before + 2
    talk.sees("Đã nạp xong", "1 bài mới · 1 bài sửa · 1 bài giữ nguyên · 1 bài bị gỡ")
    await talk.says("/reload")
    talk.sees(ADDED_NOTHING)
    talk.sees_not("lỗi")


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        (
            "vi",
            [
                "2 lỗi",
                "<bad>.jsonl, dòng 2: không phải một đối tượng JSON trên một dòng",
                "bad.txt, dòng 1: chỗ này phải là đường dẫn của bài (http… hoặc https…)",
            ],
        ),
        (
            "en",
            [
                "2 faults",
                "<bad>.jsonl, line 2: not a JSON object on one line",
                "bad.txt, line 1: should be the article's link (http… or https…)",
            ],
        ),
    ],
)
async def test_every_fault_is_told_by_file_line_and_reason(
    talk: Talk, language: str, lines: list[str]
) -> None:
    seeds = talk.services.settings.seeds_dir
    (seeds / "bad.txt").write_text("not an address\n-----\ntitle\n-----\nbody\n", "utf-8")
    (seeds / "<bad>.jsonl").write_text("\n[]\n", "utf-8")
    talk.is_with("Chủ", language=language, person_id=ADMIN)
    await talk.says("/reload")
    talk.sees(*lines)
    assert "document" not in talk.chat.last.json


async def test_a_folder_that_went_is_a_fault_and_loses_nothing(talk: Talk) -> None:
    seeds = talk.services.settings.seeds_dir
    seeds.rename(seeds.with_name("elsewhere"))
    talk.is_with("Chủ", person_id=ADMIN)
    await talk.says("/reload")
    talk.sees(f"Thư mục {seeds} (SEEDS_DIR) không tồn tại.", "3 bài của bạn vẫn được giữ")
    talk.sees_not("Đã nạp", "1 lỗi")
    await talk.says("ong mat")
    talk.sees("1. Ong mật")


async def test_a_folder_that_cannot_be_read_loses_nothing(talk: Talk) -> None:
    """What may be read is not known there: the list of what was removed neither."""
    seeds = talk.services.settings.seeds_dir
    seeds.rename(seeds.with_name("elsewhere"))
    seeds.symlink_to(seeds)
    talk.is_with("Ann", language="en", person_id=ADMIN)
    await talk.says("/reload")
    talk.sees(
        f"The folder {seeds} (SEEDS_DIR) cannot be read by the user",
        f"Give it to the user that runs the bot: {give(seeds)}",
        "3 articles are kept",
    )
    await talk.says("ong mat")
    talk.sees("1. Ong mật")


async def test_more_faults_than_fit_come_as_a_file(talk: Talk) -> None:
    """The message shows the first five, the file all of them in order."""
    bad = talk.services.settings.seeds_dir / "bad.jsonl"
    bad.write_text("[]\n" * 25, encoding="utf-8")
    talk.is_with("Chủ", person_id=ADMIN)
    await talk.says("/reload")
    document = talk.chat.last.json["document"]
    assert document["file_name"].endswith(".txt")
    report = list(talk.chat.messages.values())[-2].text
    assert "bad.jsonl, dòng 5:" in report
    assert "bad.jsonl, dòng 6:" not in report
    assert "và 20 lỗi nữa, xem tệp kèm theo" in report
    listed = talk.telegram.files[document["file_id"]].content.decode().splitlines()
    assert len(listed) == 25
    assert listed[24] == "bad.jsonl:25: không phải một đối tượng JSON trên một dòng"
    assert talk.chat.last.json["caption"] == "Cả 25 lỗi trong thư mục nguồn"
    assert talk.chat.last.json["reply_to_message"]["text"] == report
    await talk.says("/reload")
    talk.sees("và 20 lỗi nữa, như trong tệp đã gửi lần trước")


async def test_a_file_for_a_line_or_two_is_not_sent(talk: Talk) -> None:
    bad = talk.services.settings.seeds_dir / "bad.jsonl"
    bad.write_text("[]\n" * 7, encoding="utf-8")
    talk.is_with("Chủ", person_id=ADMIN)
    await talk.says("/reload")
    talk.sees("7 lỗi", "bad.jsonl, dòng 7:")
    talk.sees_not("lỗi nữa")


@pytest.fixture
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A reload that waits for another process as long as a test takes on a busy machine."""
    monkeypatch.setattr("bot.stores.sqlite.articles._BUSY_SECONDS", 60.0)


@pytest.mark.usefixtures("patient")
async def test_the_chat_goes_on_while_a_reload_runs(talk: Talk, write_seed: WriteSeed) -> None:
    """A second reload is told so, searches are answered, and the first ends as if alone."""
    talk.is_with("Chủ", person_id=ADMIN)
    write_seed("new", "A new article", "It says something.")
    with another_process_writing(talk):
        first = await hears(talk, "/reload")
        assert "Đang nạp" in first.text
        await until(lambda: talk.services.library.reloading)
        second = await hears(talk, "/reload")
        await until(lambda: "Kho bài đang được nạp rồi" in second.text)
        found = await hears(talk, "ong mat")
        assert "1. Ong mật" in found.text
        summed_up = await hears(talk, "/summary river")
        assert "How the river" in summed_up.text
        assert "Đang nạp" in first.text
    await goes_on(talk)
    assert "1 bài mới · 3 bài giữ nguyên" in first.text


async def test_a_reload_while_another_process_loads_is_told(talk: Talk) -> None:
    talk.is_with("Chủ", person_id=ADMIN)
    with another_process_writing(talk):
        await talk.says("/reload")
    talk.sees("Kho bài đang được nạp rồi")
    talk.sees_buttons("🔄 Nạp ngay", "🔍 Kiểm tra thư mục")
    await talk.says("/reload")
    talk.sees(ADDED_NOTHING)


async def test_a_reload_that_fails_says_so_with_a_reference(
    talk: Talk, write_seed: WriteSeed, caplog: pytest.LogCaptureFixture
) -> None:
    write_seed("new", "A new article", "It says something.")
    with sqlite3.connect(str(talk.services.settings.database)) as other:
        other.execute("DROP TABLE ranking")
        other.execute("DROP TRIGGER article_changed")
        other.execute("ALTER TABLE article RENAME COLUMN content_hash TO gone")
    other.close()
    talk.is_with("Chủ", person_id=ADMIN)
    await talk.says("/reload")
    talk.sees("Không nạp được (mã lỗi ", "Kho bài vẫn như cũ")
    talk.sees_not("column", "digest", "Error")
    reference = talk.chat.last.text.partition("mã lỗi ")[2].partition(")")[0]
    assert f"Fault {reference}" in caplog.text


async def test_a_report_with_faults_does_not_look_like_success(talk: Talk) -> None:
    (talk.services.settings.seeds_dir / "bad.txt").write_text("hỏng", encoding="utf-8")
    talk.is_with("Chủ", person_id=ADMIN)
    await talk.says("/reload")
    talk.sees("⚠️ Đã nạp, có 1 lỗi")
    talk.sees_not("✅")


async def test_many_articles_are_removed_only_when_that_was_agreed_to(
    talk: Talk, write_seed: WriteSeed
) -> None:
    """Not for a folder that lost a few more meanwhile; those that come back are no news."""
    seeds = talk.services.settings.seeds_dir
    write_many(write_seed, 25)
    talk.is_with("Chủ", person_id=ADMIN)
    await talk.says("/reload")
    await talk.services.library.clear_arrivals(await talk.services.library.arrivals())
    kept = seeds.with_name("elsewhere")
    seeds.rename(kept)
    seeds.mkdir()
    write_seed("n0", "Bài 0", "Một câu.")
    await talk.says("/reload")
    talk.sees("⚠️ 27 bài không còn trong thư mục nguồn. Gỡ hay giữ?", "Có thể ổ đĩa")
    talk.sees("\n1 bài giữ nguyên · 27 bài chờ bạn quyết định")
    assert await talk.services.library.size() == 28
    (seeds / "n0.txt").unlink()
    await talk.presses("🗑 Gỡ 27 bài này")
    talk.sees("28 bài không còn")
    await talk.presses("🗑 Gỡ 28 bài này")
    talk.sees("✅ Đã nạp xong", "28 bài bị gỡ")
    talk.sees_no_button("🗑 Gỡ 28 bài này")
    seeds.rmdir()
    kept.rename(seeds)
    write_seed("new", "Bài mới", "Một câu.")
    await talk.says("/reload")
    talk.sees("29 bài mới")
    assert await talk.services.library.arrivals() == []


async def test_a_question_whether_to_remove_many_can_be_answered_with_no(
    talk: Talk, write_seed: WriteSeed
) -> None:
    """And a yes that comes when they are back says why it does nothing."""
    seeds = talk.services.settings.seeds_dir
    write_many(write_seed, 25)
    talk.is_with("Ann", language="en", person_id=ADMIN)
    await talk.says("/reload")
    kept = seeds.with_name("elsewhere")
    seeds.rename(kept)
    seeds.mkdir()
    await talk.says("/reload")
    talk.sees("Remove them, or keep them?")
    await talk.presses("‹ Keep them")
    talk.sees("Nothing was removed. The next /reload asks again")
    talk.sees_no_button("🗑 Remove 28 articles")
    await talk.says("/reload")
    seeds.rmdir()
    kept.rename(seeds)
    await talk.presses("🗑 Remove 28 articles")
    talk.sees(
        "No changes (28 articles)", "Nothing is left to remove: those articles have their files"
    )
    await talk.says("/reload")
    talk.sees_not("Nothing is left to remove")


@pytest.mark.parametrize(
    ("label", "told"),
    [
        (
            "🗑 Remove 28 articles",
            "Nothing is left to remove: those articles have their files again, or they were",
        ),
        ("‹ Keep them", "Nothing was removed. The next /reload asks again, if articles are still"),
    ],
)
async def test_an_answer_after_another_admins_says_nothing_of_articles_that_are_gone(
    talk: Talk, write_seed: WriteSeed, label: str, told: str
) -> None:
    """Neither that they have their files again nor that they are kept."""
    settings = talk.services.settings
    talk.is_with("Ann", language="en", person_id=ADMIN)
    write_many(write_seed, 25)
    await talk.says("/reload")
    for path in settings.seeds_dir.iterdir():
        path.unlink()
    await talk.says("/reload")
    async with open_library(settings.database) as elsewhere:
        await elsewhere.reload(settings.seeds_dir, may_remove=28)
    await talk.presses(label)
    talk.sees(told)


async def test_a_check_tells_what_would_be_done_and_does_nothing(
    talk: Talk, write_seed: WriteSeed
) -> None:
    talk.is_with("Chủ", person_id=ADMIN)
    await talk.says("/reload")
    write_seed("new", "A new article", "It says something.")
    (talk.services.settings.seeds_dir / "bad.txt").write_text("hỏng", encoding="utf-8")
    await talk.presses("🔍 Kiểm tra thư mục")
    talk.sees("Nếu nạp bây giờ", "1 bài mới · 3 bài giữ nguyên", "bad.txt, dòng 1")
    assert await talk.services.library.size() == 3
    await talk.presses("🔄 Nạp ngay")
    talk.sees("⚠️ Đã nạp", "1 bài mới · 3 bài giữ nguyên")
    assert await talk.services.library.size() == 4


async def test_a_reload_is_stopped_by_its_button(talk: Talk, write_seed: WriteSeed) -> None:
    talk.is_with("Chủ", person_id=ADMIN)
    write_seed("new", "A new article", "It says something.")
    with another_process_writing(talk):
        first = await hears(talk, "/reload")
        await until(lambda: talk.services.library.reloading)
        press = talk.reader.presses(first, "✖️ Dừng lại")
        await talk.arrive()
        await talk.inbox.idle()
        assert "Đang dừng…" in str(press.answer)
        await goes_on(talk)
    talk.sees("Đã dừng. Kho bài vẫn như cũ")
    assert await talk.services.library.size() == 3
    await talk.presses("🔄 Nạp ngay")
    talk.sees("1 bài mới")


async def test_a_full_disk_is_told(talk: Talk, write_seed: WriteSeed) -> None:
    """And the library is as it was."""
    talk.is_with("Chủ", person_id=ADMIN)
    write_seed("new", "A new article", " ".join(f"chữ{number}" for number in range(20_000)))
    connection: Any = talk.services.library._store._writer  # type: ignore[attr-defined] # noqa: SLF001
    await connection.execute("PRAGMA max_page_count = 1")
    await talk.says("/reload")
    talk.sees("Không nạp được vì ổ đĩa đã đầy")
    assert await talk.services.library.size() == 3


async def test_a_damaged_database_is_no_success(talk: Talk) -> None:
    """What is in memory still answers the reload, but whoever searches meets the damage."""
    talk.is_with("Chủ", person_id=ADMIN)
    path = talk.services.settings.database
    assert isinstance(path, Path)
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    path.write_bytes(b"noise" * 50_000)
    await talk.says("/reload")
    talk.sees("⚠️ Chưa nạp được gì", "Hãy khởi động lại bot")
    await talk.presses("🔍 Kiểm tra thư mục")
    talk.sees("⚠️ Chưa nạp được gì")


async def test_files_that_are_no_seeds_are_named_once(talk: Talk) -> None:
    """And again if they are others, or if somebody asks what is in the folder."""
    seeds = talk.services.settings.seeds_dir
    (seeds / "notes.md").touch()
    talk.is_with("Chủ", person_id=ADMIN)
    await talk.says("/reload")
    talk.sees("1 tệp không phải .txt", "notes.md")
    await talk.says("/reload")
    talk.sees_not("notes.md")
    await talk.presses("🔍 Kiểm tra thư mục")
    talk.sees("notes.md")
    (seeds / "more.md").touch()
    await talk.says("/reload")
    talk.sees("2 tệp không phải .txt")


async def test_who_asked_and_what_was_done_is_logged(
    talk: Talk, caplog: pytest.LogCaptureFixture
) -> None:
    (talk.services.settings.seeds_dir / "bad.txt").write_text("hỏng", encoding="utf-8")
    talk.is_with("Chủ", person_id=ADMIN)
    with caplog.at_level("INFO"):
        await talk.says("/reload")
    assert "bad.txt:1: should be the article's link" in caplog.text
    counts = "0 added, 0 updated, 3 unchanged, 0 removed, 1 fault"
    assert f"Seeds: {counts} (trigger: admin {ADMIN})" in caplog.text
