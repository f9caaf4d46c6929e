"""Conversations: erasing all that the bot keeps about a person."""

import sqlite3
from contextlib import closing

import pytest
from talk import ADMIN, TEXT, Talk

pytestmark = pytest.mark.usefixtures("urls")

ERASE = "🧹 Xoá hết"


async def everything(talk: Talk) -> None:
    """Leave something of every kind with the bot."""
    for word in ("English", "Tiếng Việt"):
        await talk.says("/settings")
        await talk.presses(talk.chat.last.buttons[0])
        await talk.presses(word)
    await talk.says("ong mat")
    await talk.says("river")
    await talk.says(TEXT)
    await talk.says("/follow sông mê kông")
    for words in ("river", "ong mat"):
        await talk.says(f"/summary {words}")
        await talk.presses("🔖 Lưu")
    await talk.services.readers.note_news([(talk.reader.id, "some-article")], 0)


def rows(talk: Talk) -> dict[str, int]:
    """How much the readers' file holds, by table.

    Of what was handled the number is kept for a while; the texts are gone.
    """
    with closing(sqlite3.connect(str(talk.services.settings.readers_database))) as db:
        tables = [
            name
            for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
            if name != "incoming"
        ]
        assert not [*db.execute("SELECT text FROM incoming WHERE text != ''")]
        return {
            table: db.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608 - their own names
            for table in tables
        }


async def test_it_erases_every_table_and_says_what_that_was(talk: Talk) -> None:
    talk.is_with("Chủ", person_id=ADMIN)
    await everything(talk)
    assert all(rows(talk).values()), "this test leaves something in every table"
    await talk.says("/forget")
    talk.sees("Xoá hết những gì bot đang giữ về bạn: 2 bài đã lưu, 1 chủ đề theo dõi, ")
    assert all(rows(talk).values()), "it asks first"
    await talk.presses(ERASE)
    talk.sees("Đã xoá hết những gì bot giữ về bạn: 2 bài đã lưu, 1 chủ đề theo dõi, ")
    talk.sees(" lần tìm, bản tóm tắt của 1 văn bản đã gửi và các cài đặt của bạn.")
    assert not any(rows(talk).values())


async def test_only_what_there_was_is_told(talk: Talk) -> None:
    talk.is_with("Ann", language="en")
    await talk.says("/latest")
    await talk.says("/forget")
    talk.sees("The bot stores nothing about you.")
    talk.sees_buttons()
    await talk.says("/follow rivers")
    await talk.says("/xoadulieu")
    talk.sees("Delete everything the bot stores about you: 1 topic you follow?")
    await talk.presses("🧹 Delete it all")
    talk.sees("Everything about you has been deleted: 1 topic you follow.")
    await talk.says("/following")
    talk.sees("You do not follow anything yet")


async def test_the_text_that_was_sent_last_is_forgotten_too(talk: Talk) -> None:
    await talk.says(TEXT)
    await talk.says("/forget")
    await talk.presses(ERASE)
    await talk.says("văn bản lúc nãy")
    talk.sees("Bạn muốn tóm tắt bài nào?")


@pytest.mark.parametrize(
    ("language", "keep", "kept"),
    [("vi", "‹ Giữ lại", "Không có gì bị xoá"), ("en", "‹ Keep it", "Nothing was deleted")],
)
async def test_one_can_think_better_of_it(talk: Talk, language: str, keep: str, kept: str) -> None:
    """The question goes, and with it the button that erases."""
    talk.is_with("Ann", language=language)
    await talk.says("/follow rivers")
    before = rows(talk)
    await talk.says("/forget")
    await talk.presses(keep)
    talk.sees(kept)
    talk.sees_buttons()
    assert rows(talk) == before


async def test_what_is_others_stays(talk: Talk) -> None:
    await everything(talk)
    lan = talk.reader
    talk.is_with("Minh")
    await talk.says("/follow ong mật")
    await talk.says("/forget")
    await talk.presses(ERASE)
    talk.is_with("Lan", person_id=lan.id)
    await talk.says("/saved")
    talk.sees("1. ", "2. ")


@pytest.mark.parametrize(
    "said",
    [
        *("no keep it", "no, keep it", "keep it", "wait keep it please", "no wait, keep that"),
        *("khoan, giữ lại đã", "khoan giu lai da", "khoan đã, cứ giữ lại", "thôi giữ lại"),
        *("no keep everything", "hold on, keep it all"),
    ],
)
async def test_to_keep_it_is_said_of_what_is_to_be_erased(talk: Talk, said: str) -> None:
    """And never saves the article that was read before."""
    talk.is_with("Ann", language="en")
    for words in ("/follow rivers", "/summary river", "/forget", said):
        await talk.says(words)
    talk.sees("Nothing was deleted")
    kept = await talk.services.readers.kept(talk.reader.id)
    assert kept.follows == 1
    assert kept.saved == 0


@pytest.mark.usefixtures("urls")
@pytest.mark.parametrize("said", ["delete it then", "yes", "🧹 Delete this…"])
async def test_what_is_told_to_be_kept_can_be_deleted_from_there(talk: Talk, said: str) -> None:
    """That is asked first, as always."""
    talk.is_with("Ann", language="en")
    await talk.says("river")
    await talk.says("what do you know about me")
    talk.sees("This is all I keep about you")
    await talk.says(said)
    talk.sees("Delete everything the bot stores about you")
    talk.sees_button("🧹 Delete it all")


@pytest.mark.parametrize(
    ("language", "asks", "no", "again", "seen"),
    [
        ("en", "wipe everything you keep on me", "nah dont", "oh go on then bin the lot", "Delete"),
        ("en", "/forget", "no", "right changed my mind scrap all of it", "Delete everything"),
        ("en", "/forget", "no keep it", "ok delete it", "Delete everything"),
        ("en", "/forget", "wait dont", "well ok do it then", "Delete everything"),
        (
            "vi",
            "xoá hết dữ liệu của tôi",
            "thôi đừng xoá",
            "ừ nghĩ lại rồi xoá sạch giùm",
            "Xoá hết",
        ),
        ("vi", "/forget", "không", "thoi ke cu xoa het cho roi", "Xoá hết những gì"),
        ("vi", "/forget", "thôi", "à mà xoá luôn đi", "Xoá hết những gì"),
    ],
)
async def test_who_wants_all_deleted_after_all_is_asked_again(
    talk: Talk, language: str, asks: str, no: str, again: str, seen: str
) -> None:
    """However they say so after a no; nothing is deleted before the tap."""
    talk.is_with("Ann", language=language, person_id=11)
    await talk.says("/follow gold" if language == "en" else "/follow vàng")
    await talk.says(asks)
    await talk.says(no)
    await talk.says(again)
    talk.sees(seen)
    assert await talk.services.readers.follows(11)


@pytest.mark.parametrize(
    ("language", "says"), [("en", "remove it all"), ("en", "delete it all"), ("vi", "xoá hết")]
)
async def test_all_that_is_to_go_is_all_that_is_stored(
    talk: Talk, language: str, says: str
) -> None:
    """Where something is stored, it is not said that nothing is."""
    talk.is_with("Ann", language=language, person_id=11)
    await talk.says("river")
    await talk.says(says)
    assert {"🧹 Delete it all", ERASE} & {*talk.chat.last.buttons}
