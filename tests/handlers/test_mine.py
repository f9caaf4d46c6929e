"""Conversations: saved articles, settings, and forgetting it all."""

import sqlite3
from contextlib import closing

import pytest
from talk import TEXT, Talk, WriteSeed

SAVE = {"vi": "🔖 Lưu", "en": "🔖 Save"}
SHORTER, LONGER = "➖ Ngắn hơn", "➕ Dài hơn"


async def saves(talk: Talk, *words: str) -> None:
    for each in words:
        await talk.says(f"/summary {each}")
        await talk.presses(SAVE["vi"])


@pytest.fixture
async def trees(talk: Talk, write_seed: WriteSeed) -> list[str]:
    """Seven articles, all saved, the last one last."""
    names = ["alder", "birch", "cedar", "elder", "hazel", "larch", "maple"]
    for name in names:
        write_seed(name, f"Trail of the {name}", f"The {name} is tall.", f"A {name} walk.", "End.")
    await talk.reload()
    await saves(talk, *names)
    return names


class TestSaved:
    @pytest.mark.usefixtures("urls")
    @pytest.mark.parametrize(
        ("language", "nothing", "saved", "title", "unsaved"),
        [
            ("vi", "Bạn chưa lưu bài nào", "Đã lưu", "🔖 Bài đã lưu", "Đã bỏ"),
            ("en", "You have saved nothing yet", "Saved", "🔖 Saved articles", "Removed"),
        ],
    )
    async def test_the_button_saves_and_takes_off_again(
        self, talk: Talk, language: str, nothing: str, saved: str, title: str, unsaved: str
    ) -> None:
        talk.is_with("Ann", language=language)
        await talk.says("/saved")
        talk.sees(nothing)
        await talk.says("/summary river")
        summary = talk.chat.last
        assert (await talk.presses(SAVE[language])).startswith(saved)
        await talk.says("/daluu")
        talk.sees(title, "1. How the river came to the sea · example.vn")
        press = talk.reader.presses(summary, SAVE[language])
        await talk.settle()
        assert press.answer is not None
        assert press.answer["text"].startswith(unsaved)
        await talk.says("/saved")
        talk.sees(nothing)

    @pytest.mark.usefixtures("trees")
    async def test_the_list_is_paged_in_place_and_its_numbers_open(self, talk: Talk) -> None:
        await talk.says("/saved")
        talk.sees("1. Trail", "5. Trail")
        removers = [f"🗑 {number}" for number in range(1, 6)]
        talk.sees_buttons("1", "2", "3", "4", "5", *removers, "Sau ›")
        before = len(talk.chat.messages)
        await talk.presses("Sau ›")
        talk.sees("6. Trail", "7. Trail")
        talk.sees_buttons("6", "7", "🗑 6", "🗑 7", "‹ Trước")
        assert len(talk.chat.messages) == before
        title = talk.chat.last.text.split("7. ")[1].split(" · ")[0]
        await talk.says("/summary 7")
        talk.sees(title)

    @pytest.mark.usefixtures("trees")
    async def test_taking_off_the_last_of_a_page_shows_the_page_before(self, talk: Talk) -> None:
        await talk.says("/saved")
        before = len(talk.chat.messages)
        await talk.presses("Sau ›")
        gone = talk.chat.last.text.split("6. ")[1].split(" · ")[0]
        await talk.presses("🗑 6")
        talk.sees("6. Trail")
        talk.sees_not(gone, "7. ")
        await talk.presses("🗑 6")
        talk.sees("1. Trail", "5. Trail")
        talk.sees_no_button("Sau ›")
        for _ in range(5):
            await talk.presses("🗑 1")
        talk.sees("Bạn chưa lưu bài nào")
        talk.sees_buttons()
        assert len(talk.chat.messages) == before

    @pytest.mark.usefixtures("urls")
    async def test_an_article_that_went_is_said_and_can_be_taken_off(self, talk: Talk) -> None:
        """It does not open; if it comes back, so does its place in the list."""
        await saves(talk, "river", "ong mat")
        seed = talk.services.settings.seeds_dir / "b-river.txt"
        content = seed.read_bytes()
        seed.unlink()
        await talk.reload()
        await talk.says("/saved")
        number = 1 if "1. bài này không còn trong kho" in talk.chat.last.text else 2
        talk.sees(f"{number}. bài này không còn trong kho", f"{3 - number}. Ong mật")
        talk.sees_buttons(str(3 - number), "🗑 1", "🗑 2")
        await talk.says(f"/summary {number}")
        talk.sees("Bài này không còn trong kho.")
        seed.write_bytes(content)
        await talk.reload()
        await talk.says("/saved")
        talk.sees(f"{number}. How the river")

    @pytest.mark.usefixtures("urls")
    async def test_what_went_cannot_be_saved(self, talk: Talk) -> None:
        await talk.says("/summary river")
        (talk.services.settings.seeds_dir / "b-river.txt").unlink()
        await talk.reload()
        assert await talk.presses(SAVE["vi"]) == "Bài này không còn trong kho."
        await talk.says("/saved")
        talk.sees("Bạn chưa lưu bài nào")


@pytest.mark.usefixtures("urls")
class TestSettings:
    async def test_everything_is_told_and_every_button_changes_it_in_place(
        self, talk: Talk
    ) -> None:
        await talk.says("/settings")
        talk.sees("Ngôn ngữ: tự động", "Độ dài tóm tắt: 3 câu", "Cách trình bày: thường")
        talk.sees("Báo bài theo dõi: ngay khi có")
        talk.sees_buttons(
            *("✓ tự động", "Tiếng Việt", "English"),
            *("➖ 2 câu", "➕ 4 câu"),
            *("✓ thường", "gập gọn"),
            *("✓ ngay khi có", "hằng ngày, lúc…"),
        )
        before = len(talk.chat.messages)
        await talk.presses("➖ 2 câu")
        talk.sees("Độ dài tóm tắt: 2 câu")
        await talk.presses("gập gọn")
        talk.sees("Cách trình bày: gập gọn")
        talk.sees_button("✓ gập gọn")
        await talk.presses("hằng ngày, lúc…")
        talk.sees("Báo bài theo dõi: 7 giờ hằng ngày")
        talk.sees_button("✓ 7")
        await talk.presses("21")
        talk.sees("Báo bài theo dõi: 21 giờ hằng ngày")
        await talk.presses("✓ hằng ngày, lúc…")
        talk.sees("Báo bài theo dõi: 21 giờ hằng ngày")
        await talk.presses("English")
        talk.sees("Language: English", "Usual length: 2 sentences", "Layout: folded")
        talk.sees("News of what you follow: daily at 21:00")
        await talk.presses("at once")
        talk.sees("News of what you follow: at once")
        talk.sees_no_button("21")
        await talk.presses("plain")
        await talk.presses("➖ 1 sentence")
        talk.sees("Layout: plain", "Usual length: 1 sentence")
        talk.sees_buttons(
            *("automatic", "Tiếng Việt", "✓ English"),
            "➕ 2 sentences",
            *("✓ plain", "folded"),
            *("✓ at once", "daily, at…"),
        )
        await talk.presses("Tiếng Việt")
        talk.sees("Ngôn ngữ: Tiếng Việt")
        await talk.presses("tự động")
        talk.sees("Ngôn ngữ: tự động")
        assert len(talk.chat.messages) == before

    async def test_the_usual_length_stops_at_eight_sentences(self, talk: Talk) -> None:
        await talk.says("/settings")
        for size in range(4, 9):
            await talk.presses(f"➕ {size} câu")
        talk.sees("Độ dài tóm tắt: 8 câu")
        talk.sees_button("➖ 7 câu")
        assert not any("➕" in label for label in talk.chat.last.buttons)

    async def test_every_hour_of_the_day_can_be_chosen(self, talk: Talk) -> None:
        await talk.says("/settings")
        await talk.presses("hằng ngày, lúc…")
        for hour in (0, 23, 12):
            await talk.presses(str(hour))
            talk.sees(f"{hour} giờ hằng ngày")
        assert [
            label for label in talk.chat.last.buttons if label.removeprefix("✓ ").isdigit()
        ] == ["✓ 12" if hour == 12 else str(hour) for hour in range(24)]

    async def test_summaries_texts_and_inline_results_are_as_chosen(self, talk: Talk) -> None:
        """And such an inline result is for this person alone."""
        await talk.says("/settings")
        await talk.presses("➖ 2 câu")
        await talk.presses("gập gọn")
        await talk.says("/summary river")
        [quote] = talk.chat.last.parts("expandable_blockquote")
        assert len(quote.split("\n\n")) == 2
        await talk.presses(SHORTER)
        [quote] = talk.chat.last.parts("expandable_blockquote")
        assert len(quote.split("\n\n")) == 1
        await talk.says(TEXT)
        assert talk.chat.last.parts("expandable_blockquote")
        query = talk.reader.types_inline("river")
        await talk.settle()
        assert query.answer is not None
        assert query.answer["is_personal"]
        message = talk.reader.chooses(query, query.results[0]["id"], talk.telegram.group("Nhóm"))
        [quote] = message.parts("expandable_blockquote")
        assert len(quote.split("\n\n")) == 2

    async def test_the_language_chosen_goes_before_that_of_telegram(self, talk: Talk) -> None:
        await talk.says("/settings")
        await talk.presses("English")
        await talk.says("ong mat")
        talk.sees("1 min read")
        await talk.says("/settings")
        await talk.presses("automatic")
        await talk.says("ong mat")
        talk.sees("1 phút đọc")

    async def test_settings_are_each_persons_own(self, talk: Talk) -> None:
        await talk.says("/settings")
        await talk.presses("English")
        talk.is_with("Minh")
        await talk.says("/settings")
        talk.sees("Ngôn ngữ: tự động")

    @pytest.mark.parametrize(
        "data",
        [
            *("p:hour:24", "p:hour:-1", "p:hour:٣", "p:quoted:2", "p:language:xx", "p:name:x"),
            *("p:sentences:0", "p:sentences:9", "p:sentences:99999999999999999999"),
        ],
    )
    async def test_what_no_button_says_changes_nothing(self, talk: Talk, data: str) -> None:
        """Callback data can be made up by a modified client."""
        await talk.says("/settings")
        text = talk.chat.last.text
        talk.reader.presses_data(talk.chat.last, data)
        await talk.settle()
        assert talk.chat.last.text == text


@pytest.mark.usefixtures("urls")
class TestForget:
    async def everything(self, talk: Talk) -> None:
        """Leave something of every kind with the bot."""
        for word in ("English", "Tiếng Việt"):
            await talk.says("/settings")
            await talk.presses(word)
        await talk.says("ong mat")
        await talk.says("river")
        await talk.says(TEXT)
        await talk.says("/follow sông mê kông")
        await saves(talk, "river", "ong mat")
        await talk.services.readers.note_news([(talk.reader.id, "some-article")], 0)

    def rows(self, talk: Talk) -> dict[str, int]:
        """How much the people's file holds, by table."""
        with closing(sqlite3.connect(talk.services.settings.readers_database)) as db:
            tables = [
                name
                for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
            ]
            return {
                table: db.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608 - their own names
                for table in tables
            }

    async def test_it_erases_every_table_and_says_what_that_was(self, talk: Talk) -> None:
        await self.everything(talk)
        assert all(self.rows(talk).values()), "this test leaves something in every table"
        await talk.says("/forget")
        talk.sees("Đã xoá mọi thứ về bạn: 2 bài đã lưu, 1 điều theo dõi, ")
        talk.sees(" câu tìm, 1 văn bản đã gửi, cài đặt riêng.")
        assert not any(self.rows(talk).values())

    async def test_only_what_there_was_is_told(self, talk: Talk) -> None:
        talk.is_with("Ann", language="en")
        await talk.says("/forget")
        talk.sees("The bot keeps nothing about you.")
        await talk.says("/follow rivers")
        await talk.says("/quen")
        talk.sees("Everything about you is erased: 1 thing you followed.")
        await talk.says("/following")
        talk.sees("You follow nothing yet")

    async def test_what_is_others_stays(self, talk: Talk) -> None:
        await self.everything(talk)
        lan = talk.reader
        talk.is_with("Minh")
        await talk.says("/forget")
        talk.is_with("Lan", person_id=lan.id)
        await talk.says("/saved")
        talk.sees("1. ", "2. ")
