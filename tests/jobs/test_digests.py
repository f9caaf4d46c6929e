"""What followers are told, and when."""

import phone
import pytest
from news import News, at
from talk import Talk, WriteSeed

from bot.jobs.digests import deliver, note_arrivals
from bot.library import Preferences, ReaderStore


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
        talk.sees("🔔 2 new articles", "On song hong:", "1. Lũ sông Hồng", "2. Lũ sông Hồng")
        talk.sees_buttons("1", "2", "🔕 Unfollow “song hong”", "🔔 What you follow")
        second = talk.chat.last.text.split("2. ")[1].split(" · ")[0]
        await talk.presses("2")
        talk.sees(second, " min")
        await talk.says("/tomtat 2")
        talk.sees(second)

    async def test_a_flood_of_news_is_still_one_screen(self, talk: Talk, news: News) -> None:
        long = "về việc đắp lại những đoạn đê đã bị sạt lở trong trận lũ lịch sử"
        for topic in ("lũ lịch sử", "mưa to ở thượng nguồn", "đê sông Đuống", "cầu Long Biên"):
            await talk.says(f"/follow {topic}")
            await news.come(f"{topic} {long}", now=at(9))
        await news.come(*(f"Sông Hồng {number} {long}" for number in range(8)), now=at(9))
        await news.go_out(at(9))
        talk.sees("🔔 12 bài mới", "Về song hong:", "Về lũ lịch sử:")
        assert phone.height(talk.chat.last) <= phone.SCREEN
        [rest] = talk.chat.last.parts("expandable_blockquote")
        listed = rest.splitlines()
        assert listed[0] == "Còn 9 bài nữa:"
        assert [line.split(". ")[0] for line in listed[1:]] == [str(it) for it in range(4, 13)]
        title = listed[-1].split(". ")[1].rstrip("…")
        digest = talk.chat.last
        await talk.says("12")
        talk.sees(title)
        await talk.says("/latest")  # Its numbers are others; the digest's buttons stay.
        talk.reader.presses(digest, "12")
        await talk.settle()
        talk.sees(title)

    async def test_more_than_a_message_holds_is_said_with_a_way_to_the_newest(
        self, talk: Talk, news: News
    ) -> None:
        await news.come(*(f"Sông Hồng {number}" for number in range(33)), now=at(9))
        await news.go_out(at(9))
        talk.sees("🔔 33 bài mới", "Còn 27 bài nữa", "\n30. ", "… và 3 bài nữa")
        await talk.presses("📰 Bài mới nhất")
        talk.sees("📰 Bài mới nhất", "1. Sông Hồng")

    async def test_who_wants_it_at_once_gets_the_first_at_once_and_then_one_in_ten_minutes(
        self, talk: Talk, news: News
    ) -> None:
        await news.come("Sông Hồng sáng", now=at(9))
        await news.go_out(at(9))
        talk.sees("Sông Hồng sáng")
        before = len(talk.chat.messages)
        await news.come("Sông Hồng trưa", now=at(9, 2))
        await news.come("Sông Hồng chiều", now=at(9, 9))
        await news.go_out(at(9, 9))
        talk.sees_nothing_new(before)
        await news.go_out(at(9, 10))
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
        await talk.presses("🔔 Báo bài mới: ngay khi có")
        await talk.presses("18h")
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

    @pytest.mark.parametrize(
        ("month", "hour"), [pytest.param(1, 14, id="winter"), pytest.param(7, 13, id="summer")]
    )
    async def test_at_the_hour_of_the_zone_that_one_chose(
        self, talk: Talk, news: News, month: int, hour: int
    ) -> None:
        """7 in London is 14 in Hà Nội in winter, and 13 in summer."""
        chosen = Preferences(hour=7, zone="Europe/London")
        await talk.services.readers.prefer(talk.reader.id, chosen)
        before = len(talk.chat.messages)
        await news.come("Sông Hồng sáng", now=at(1, month=month))
        await news.go_out(at(hour - 1, 59, month=month))
        talk.sees_nothing_new(before)
        await news.go_out(at(hour, month=month))
        talk.sees("🔔 1 bài mới")
        await news.come("Sông Hồng chiều", now=at(hour, 1, month=month))
        await news.go_out(at(hour - 1, 59, day=10, month=month))
        talk.sees_nothing_new(before + 1)
        await news.go_out(at(hour, day=10, month=month))
        talk.sees("Sông Hồng chiều")

    async def test_a_zone_that_is_known_no_more_holds_up_nobody(
        self, talk: Talk, news: News
    ) -> None:
        """The hour is that of the operator's zone again."""
        chosen = Preferences(hour=7, zone="Mars/Olympus")
        await talk.services.readers.prefer(talk.reader.id, chosen)
        await news.come("Sông Hồng sáng", now=at(1))
        await news.go_out(at(7))
        talk.sees("🔔 1 bài mới")

    async def test_a_bot_that_was_down_at_that_hour_makes_up_for_it(
        self, talk: Talk, news: News
    ) -> None:
        await talk.says("/settings")
        await talk.presses("🔔 Báo bài mới: ngay khi có")
        await talk.presses("7h")
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
        talk.sees("🔔 1 new article")
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
        await talk.presses("🗑 Bỏ theo dõi…")
        await talk.presses(talk.chat.last.buttons[0])
        before = len(talk.chat.messages)
        await news.go_out(at(9))
        talk.sees_nothing_new(before)

    @pytest.mark.parametrize(
        ("language", "on", "drop", "again"),
        [
            ("vi", "Về", "🔕 Bỏ theo dõi “lũ lụt”", "↩️ Theo dõi lại “lũ lụt”"),
            ("en", "On", "🔕 Unfollow “lũ lụt”", "↩️ Follow “lũ lụt” again"),
        ],
    )
    async def test_each_topic_is_named_and_can_be_dropped_and_taken_up_again(
        self, talk: Talk, news: News, language: str, on: str, drop: str, again: str
    ) -> None:
        """The digest stays, with its other buttons."""
        talk.is_with("Ann", language=language)
        for topic in ("sông hồng", "lũ lụt"):
            await talk.says(f"/follow {topic}")
        await news.come("Nước sông Hồng lên", "Sau trận lũ lụt", now=at(9))
        await news.go_out(at(9))
        talk.sees(f"{on} sông hồng:\n1. Nước sông Hồng", f"{on} lũ lụt:\n2. Sau trận lũ lụt")
        digest, text, buttons = talk.chat.last, talk.chat.last.text, talk.chat.last.buttons
        await talk.presses(drop)
        assert [it for _, it in await news.services.readers.follows(talk.reader.id)] == [
            "sông hồng"
        ]
        assert digest.text == text
        assert digest.buttons == [again if it == drop else it for it in buttons]
        await talk.presses(again)
        talk.sees("lũ lụt")
        assert len(await news.services.readers.follows(talk.reader.id)) == 2

    async def test_words_to_leave_out_keep_an_article_out(self, talk: Talk, news: News) -> None:
        await talk.says("/follow lũ -phim")
        await news.come("Lũ về", "Phim về lũ", now=at(9))
        await news.go_out(at(9))
        talk.sees("🔔 1 bài mới", "Về lũ (trừ phim):\n1. Lũ về")
        talk.sees_not("Phim về lũ")

    async def test_who_muted_gets_it_afterwards(self, talk: Talk, news: News) -> None:
        await talk.services.readers.prefer(talk.reader.id, Preferences(muted_until=int(at(12))))
        before = len(talk.chat.messages)
        await news.come("Sông Hồng sáng", now=at(9))
        await news.go_out(at(9))
        await news.go_out(at(11, 59))
        talk.sees_nothing_new(before)
        await news.go_out(at(12))
        talk.sees("🔔 1 bài mới", "Sông Hồng sáng")

    async def test_neither_is_an_article_that_went(self, talk: Talk, news: News) -> None:
        await news.come("Sông Hồng sáng", now=at(9))
        (talk.services.settings.seeds_dir / "Sông-Hồng-sáng.txt").unlink()
        await talk.reload()
        before = len(talk.chat.messages)
        await news.go_out(at(9))
        talk.sees_nothing_new(before)
