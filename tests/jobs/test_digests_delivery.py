"""Digests that cannot be delivered, not yet, or not all at once."""

import asyncio
import sqlite3
from contextlib import closing

import pytest
from news import News, at
from talk import Talk
from waiting import StandingClock

from bot.jobs import digests
from bot.offline.faults import Dropped, Slow


async def test_who_blocked_the_bot_is_dropped_quietly(talk: Talk, news: News) -> None:
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


async def test_who_may_use_the_bot_no_more_gets_none(
    talk: Talk, news: News, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Until they may again."""
    await news.come("Sông Hồng sáng", now=at(9))
    before = len(talk.chat.messages)
    with monkeypatch.context() as private:
        private.setitem(vars(talk.services.settings), "allowed_users", frozenset({4711}))
        await news.go_out(at(9))
        talk.sees_nothing_new(before)
    await news.go_out(at(10))
    talk.sees("Sông Hồng sáng")


async def test_while_the_library_is_loaded_anew_nothing_is_sent_and_nothing_lost(
    talk: Talk, news: News
) -> None:
    await news.come("Sông Hồng sáng", now=at(9))
    before = len(talk.chat.messages)
    with closing(sqlite3.connect(str(talk.services.settings.database))) as db:
        db.execute("ALTER TABLE article RENAME TO kept")
        db.execute("CREATE TABLE article AS SELECT * FROM kept WHERE false")
        db.commit()
        await news.go_out(at(9))
        talk.sees_nothing_new(before)
        db.execute("DROP TABLE article")
        db.execute("ALTER TABLE kept RENAME TO article")
        db.commit()
    await news.go_out(at(10))
    talk.sees("Sông Hồng sáng")


# PTB warns in its own making of the error.
@pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")
async def test_what_telegram_refuses_for_now_is_sent_later(talk: Talk, news: News) -> None:
    await news.come("Sông Hồng sáng", now=at(9))
    before = len(talk.chat.messages)
    talk.telegram.refuse_next(
        "sendMessage", "Too Many Requests: retry after 300", code=429, retry_after=300
    )
    await news.go_out(at(9))
    talk.sees_nothing_new(before)
    await news.go_out(at(9, 1))
    talk.sees("Sông Hồng sáng")


async def test_what_may_have_arrived_is_not_sent_again(talk: Talk, news: News) -> None:
    await news.come("Sông Hồng sáng", now=at(9))
    before = len(talk.chat.messages)
    talk.telegram.faults.plan("sendMessage", Dropped(), after=True)
    await news.go_out(at(9))
    await news.go_out(at(11))
    talk.sees_nothing_new(before + 1)
    assert await talk.services.readers.follows(talk.reader.id) != []


async def test_a_stop_lets_a_digest_on_its_way_arrive(talk: Talk, news: News) -> None:
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
    talk: Talk, news: News, monkeypatch: pytest.MonkeyPatch
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


async def test_many_digests_keep_to_telegrams_rates(talk: Talk, news: News) -> None:
    talk.telegram.flood_limits = True
    readers = [talk.telegram.person(f"P{number}") for number in range(35)]
    for reader in readers:
        reader.starts()
        await talk.services.readers.follow(reader.id, "song hong", "vi")
    talk.telegram.take_updates()
    await news.come("Sông Hồng sáng", now=at(9))
    await news.go_out(at(9))
    assert all("Sông Hồng sáng" in reader.private.last.text for reader in readers)
