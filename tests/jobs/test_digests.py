"""What followers are told, of which articles, and when."""

from collections.abc import AsyncIterator

import pytest
from news import News, at
from talk import Talk, WriteSeed

from bot.jobs.digests import deliver, note_arrivals
from bot.library import ReaderStore
from bot.services import open_readers


@pytest.fixture
async def reopened(talk: Talk) -> AsyncIterator[ReaderStore]:
    async with open_readers(talk.services.settings.readers_database) as readers:
        yield readers


class TestWhatMatches:
    @pytest.mark.parametrize(
        "title", ["Lũ sông Hồng lên", "LŨ SÔNG HỒNG", "Hồng ở bên sông", "Song Hong rises"]
    )
    async def test_all_the_words_in_a_title_however_they_are_written(
        self, talk: Talk, news: News, title: str
    ) -> None:
        await news.come(title, now=at(9))
        await news.go_out(at(9))
        talk.sees("🔔 1 bài mới", title)

    async def test_the_words_in_a_row_in_the_text(self, talk: Talk, news: News) -> None:
        await news.come("Tin sáng", body="Nước Sông Hồng lên.", now=at(9))
        await news.go_out(at(9))
        talk.sees("1. Tin sáng · example.vn")

    @pytest.mark.parametrize(
        ("title", "body"),
        [
            ("Sông Đà và hoa", "Một dòng sông có hoa hồng."),
            ("Tin sáng", "Bông hồng bên sông."),
            ("Sông", "Hồng."),
            ("Sông suối", "Songhong là một từ."),
        ],
    )
    async def test_less_is_no_news(self, talk: Talk, news: News, title: str, body: str) -> None:
        before = len(talk.chat.messages)
        await news.come(title, body=body, now=at(9))
        await news.go_out(at(9))
        talk.sees_nothing_new(before)

    async def test_words_are_no_pattern(self, talk: Talk, news: News) -> None:
        await talk.says("/follow .* OR NEAR(lũ%")
        before = len(talk.chat.messages)
        await news.come("Chợ phiên vùng cao", now=at(9))
        await news.go_out(at(9))
        talk.sees_nothing_new(before)


class TestDigests:
    async def test_all_that_came_is_one_message_in_the_readers_language(
        self, talk: Talk, news: News
    ) -> None:
        """Its buttons open the articles, its numbers can be named."""
        talk.is_with("Ann", language="en")
        await talk.says("/follow song hong")
        await talk.says("/follow lũ")
        await news.come("Lũ sông Hồng lên", "Lũ sông Hồng rút", now=at(9))
        before = len(talk.chat.messages)
        await news.go_out(at(9))
        assert len(talk.chat.messages) == before + 1
        talk.sees("🔔 2 new articles for you", "1. Lũ sông Hồng", "2. Lũ sông Hồng")
        talk.sees_buttons("1", "2")
        second = talk.chat.last.text.split("2. ")[1].split(" · ")[0]
        await talk.presses("2")
        talk.sees(second, "min read")
        await talk.says("/summary 2")
        talk.sees(second)

    async def test_a_flood_of_news_is_still_one_screen(self, talk: Talk, news: News) -> None:
        await news.come(*(f"Sông Hồng ngày {number}" for number in range(12)), now=at(9))
        await news.go_out(at(9))
        talk.sees("🔔 12 bài mới", "5. Sông Hồng", "… và 7 bài nữa")
        talk.sees_not("6. ")
        talk.sees_buttons("1", "2", "3", "4", "5", "📰 Bài mới nhất")
        await talk.presses("📰 Bài mới nhất")
        talk.sees("📰 Bài mới nhất", "1. Sông Hồng")

    async def test_who_wants_it_at_once_gets_one_an_hour_at_most(
        self, talk: Talk, news: News
    ) -> None:
        await news.come("Sông Hồng sáng", now=at(9))
        await news.go_out(at(9))
        talk.sees("Sông Hồng sáng")
        before = len(talk.chat.messages)
        await news.come("Sông Hồng trưa", now=at(9, 20))
        await news.come("Sông Hồng chiều", now=at(9, 40))
        await news.go_out(at(9, 59))
        talk.sees_nothing_new(before)
        await news.go_out(at(10))
        talk.sees("🔔 2 bài mới", "Sông Hồng trưa", "Sông Hồng chiều")
        talk.sees_not("sáng")
        talk.sees_nothing_new(before + 1)

    async def test_nothing_comes_twice(self, talk: Talk, news: News) -> None:
        """Neither later, nor when the article changes or its arrival is noted again."""
        await news.come("Sông Hồng sáng", now=at(9))
        await news.go_out(at(9))
        before = len(talk.chat.messages)
        await news.come("Sông Hồng sáng", body="Câu khác.", now=at(11))
        [article] = (await talk.services.library.search("song hong sang")).hits
        await news.services.readers.note_news([(talk.reader.id, article.article.id)], at(12))
        await news.go_out(at(13))
        talk.sees_nothing_new(before)

    async def test_at_the_hour_that_one_chose(self, talk: Talk, news: News) -> None:
        """On the clocks of TIMEZONE, all in one message, the next one on the next day."""
        await talk.says("/settings")
        await talk.presses("hằng ngày, lúc…")
        await talk.presses("18")
        before = len(talk.chat.messages)
        await news.come("Sông Hồng sáng", now=at(9))
        await news.come("Sông Hồng trưa", now=at(12))
        await news.go_out(at(17, 59))
        talk.sees_nothing_new(before)
        await news.go_out(at(18))
        talk.sees("🔔 2 bài mới")
        await news.come("Sông Hồng tối", now=at(18, 1))
        await news.go_out(at(23))
        await news.go_out(at(17, 59, day=10))
        talk.sees_nothing_new(before + 1)
        await news.go_out(at(18, day=10))
        talk.sees("🔔 1 bài mới", "Sông Hồng tối")

    async def test_a_bot_that_was_down_at_that_hour_makes_up_for_it(
        self, talk: Talk, news: News
    ) -> None:
        await talk.says("/settings")
        await talk.presses("hằng ngày, lúc…")
        await news.come("Sông Hồng đêm", now=at(23))
        await news.go_out(at(10, day=10))
        talk.sees("Sông Hồng đêm")

    async def test_it_goes_on_after_a_restart_without_repeating(
        self, talk: Talk, news: News, reopened: ReaderStore
    ) -> None:
        talk.is_with("Ann", language="en")
        await talk.says("/follow song hong")
        await news.come("Sông Hồng sáng", now=at(9))
        news.restarted(reopened)
        await news.go_out(at(9))
        talk.sees("🔔 1 new article for you")
        before = len(talk.chat.messages)
        news.restarted(talk.services.readers)
        await news.go_out(at(9, 1))
        await news.go_out(at(11))
        talk.sees_nothing_new(before)

    async def test_arrivals_wait_for_whoever_notes_them(
        self, talk: Talk, news: News, write_seed: WriteSeed
    ) -> None:
        """A bot that was killed after a reload notes them at its next start, and then no more."""
        for number in range(3):
            write_seed(f"s{number}", f"Sông Hồng {number}", "Một câu.")
            await talk.reload()
        assert len(await talk.services.library.arrivals()) == 3
        await note_arrivals(talk.services, at(9))
        await news.go_out(at(9))
        talk.sees("🔔 3 bài mới")

    async def test_the_first_load_of_a_library_is_no_news(
        self, talk: Talk, write_seed: WriteSeed
    ) -> None:
        await talk.says("/follow song hong")
        before = len(talk.chat.messages)
        await News(talk, write_seed).come("Sông Hồng", "Lũ sông Hồng", now=at(9))
        await deliver(talk.application.bot, talk.services, at(9))
        talk.sees_nothing_new(before)

    async def test_what_one_follows_no_more_is_no_news(self, talk: Talk, news: News) -> None:
        await news.come("Sông Hồng sáng", now=at(9))
        await talk.says("/following")
        await talk.presses("🗑 1")
        before = len(talk.chat.messages)
        await news.go_out(at(9))
        talk.sees_nothing_new(before)

    async def test_neither_is_an_article_that_went(self, talk: Talk, news: News) -> None:
        await news.come("Sông Hồng sáng", now=at(9))
        (talk.services.settings.seeds_dir / "Sông-Hồng-sáng.txt").unlink()
        await talk.reload()
        before = len(talk.chat.messages)
        await news.go_out(at(9))
        talk.sees_nothing_new(before)
