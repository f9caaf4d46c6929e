"""What followers are told, of which articles, and when."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from talk import Talk, WriteSeed
from waiting import StandingClock

from bot.jobs import digests
from bot.jobs.digests import deliver, note_arrivals
from bot.library import ReaderStore
from bot.offline.faults import Dropped, Slow
from bot.services import open_readers

HANOI = ZoneInfo("Asia/Ho_Chi_Minh")
HOUR = 3600


def at(hour: int, minute: int = 0, *, day: int = 9) -> float:
    """A time of some days in March, on the clocks of Hà Nội."""
    return datetime(2024, 3, day, hour, minute, tzinfo=HANOI).timestamp()


class News:
    """Articles that come, and digests that go out."""

    def __init__(self, talk: Talk, write_seed: WriteSeed) -> None:
        self.talk = talk
        self.write_seed = write_seed
        self.services = talk.services

    async def come(self, *titles: str, now: float, body: str = "Một câu.") -> None:
        """Articles come with a reload, and it is noted for whom."""
        for title in titles:
            self.write_seed(title.replace(" ", "-"), title, body)
        await self.talk.reload()
        await note_arrivals(self.services, now)

    async def go_out(self, now: float) -> None:
        await deliver(self.talk.application.bot, self.services, now)

    def restarted(self, readers: ReaderStore) -> None:
        """Go on with the readers' file opened anew."""
        self.services = replace(self.services, readers=readers)


@pytest.fixture
async def news(talk: Talk, write_seed: WriteSeed) -> AsyncIterator[News]:
    """A library that holds something, whose reader follows rivers."""
    write_seed("first", "Bài đầu tiên của kho", "Một câu.")
    await talk.reload()
    await talk.says("/follow song hong")
    news = News(talk, write_seed)
    yield news
    assert await news.services.library.arrivals() == []


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


class TestDelivery:
    async def test_who_blocked_the_bot_is_dropped_quietly(self, talk: Talk, news: News) -> None:
        """The others get theirs."""
        lan = talk.reader
        talk.is_with("Minh")
        await talk.says("/follow song hong")
        lan.blocks_bot()
        await news.come("Sông Hồng sáng", now=at(9))
        await news.go_out(at(9))
        talk.sees("🔔 1 bài mới")
        assert await talk.services.readers.follows(lan.id) == []
        assert await talk.services.readers.follows(talk.reader.id) != []
        [refusal] = talk.telegram.refusals
        assert refusal.code == 403
        talk.telegram.refusals.clear()

    # PTB warns in its own making of the error.
    @pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")
    async def test_what_telegram_refuses_for_now_is_sent_later(
        self, talk: Talk, news: News
    ) -> None:
        await news.come("Sông Hồng sáng", now=at(9))
        before = len(talk.chat.messages)
        talk.telegram.refuse_next(
            "sendMessage", "Too Many Requests: retry after 300", code=429, retry_after=300
        )
        await news.go_out(at(9))
        talk.sees_nothing_new(before)
        await news.go_out(at(9, 1))
        talk.sees("Sông Hồng sáng")

    async def test_what_may_have_arrived_is_not_sent_again(self, talk: Talk, news: News) -> None:
        await news.come("Sông Hồng sáng", now=at(9))
        before = len(talk.chat.messages)
        talk.telegram.faults.plan("sendMessage", Dropped(), after=True)
        await news.go_out(at(9))
        await news.go_out(at(11))
        talk.sees_nothing_new(before + 1)
        assert await talk.services.readers.follows(talk.reader.id) != []

    async def test_a_stop_lets_a_digest_on_its_way_arrive(self, talk: Talk, news: News) -> None:
        """It is sent once, and nothing of it after the next start."""
        await news.come("Sông Hồng sáng", now=at(9))
        before = len(talk.chat.messages)
        talk.telegram.faults.plan("sendMessage", Slow(0.1), after=True)
        sending = asyncio.create_task(news.go_out(at(9)))
        while len(talk.chat.messages) == before:
            await talk.telegram.changed.wait()
        sending.cancel()
        await asyncio.wait([sending])
        await news.go_out(at(11))
        talk.sees_nothing_new(before + 1)

    async def test_a_stop_keeps_a_digest_that_waits_for_the_next_start(
        self, talk: Talk, news: News, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        first = talk.reader
        talk.is_with("Minh")
        await talk.says("/follow song hong")
        await news.come("Sông Hồng sáng", now=at(9))
        before = len(first.private.messages) + len(talk.chat.messages)
        with monkeypatch.context() as patch:
            patch.setattr(digests, "FINISH_SECONDS", 0)
            standing = StandingClock()
            patch.setattr(talk.clock, "sleep", standing.sleep)
            sending = asyncio.create_task(news.go_out(at(9)))
            await standing.somebody_sleeps.wait()
            sending.cancel()
            await asyncio.wait([sending])
        assert len(first.private.messages) + len(talk.chat.messages) == before + 1
        await news.go_out(at(9, 1))
        assert len(first.private.messages) + len(talk.chat.messages) == before + 2
        assert "Sông Hồng sáng" in first.private.last.text
        talk.sees("Sông Hồng sáng")

    async def test_many_digests_keep_to_telegrams_rates(self, talk: Talk, news: News) -> None:
        talk.telegram.flood_limits = True
        readers = [talk.telegram.person(f"P{number}") for number in range(35)]
        for reader in readers:
            reader.starts()
            await talk.services.readers.follow(reader.id, "song hong", "vi")
        talk.telegram.take_updates()
        await news.come("Sông Hồng sáng", now=at(9))
        await news.go_out(at(9))
        assert all("Sông Hồng sáng" in reader.private.last.text for reader in readers)
