"""Figures for admins: times in milliseconds, languages by name."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from replying import article

from bot.library import Crowd, Used
from bot.locales import Texts
from bot.replies import Stats, stats

NONE = Used(0, 0, None, None)


def test_what_was_not_used_has_no_times() -> None:
    found = Stats(
        articles=2,
        newest=article("https://example.vn/1", "A <title>", "A body."),
        languages=[("en", 50), ("fr", 30), ("und", 20)],
        bytes=12_300_000,
        since=datetime(2026, 1, 2, 7, 5, tzinfo=UTC),
        searches=Used(1234, 5, 0.0123, 0.2),
        suggestions=NONE,
        summaries=NONE,
        crowd=Crowd(3, 1),
        chat=-1002147483648,
    )
    lines = stats(Texts("en"), found).text.splitlines()
    assert "Newest: A &lt;title&gt; (loaded 9 Mar 2024)" in lines
    assert "Languages: English 50%, French 30%, Unknown language 20%" in lines
    assert "Databases: 12.3 MB" in lines
    assert "<b>Since the bot started (07:05, UTC time)</b>" in lines
    assert "Searches: 1,234 (typically 12 ms; 95% under 200 ms)" in lines
    assert "Searches that found nothing: 5" in lines
    assert "Summaries: 0" in lines
    assert "Number of this chat: <code>-1002147483648</code>" in lines


def test_what_was_used_is_told_of_the_day_or_since_the_start() -> None:
    """Midnight is in the operator's time zone; what a server holds has no size."""
    hanoi = ZoneInfo("Asia/Ho_Chi_Minh")
    for since, told in (
        (datetime(2026, 1, 2, tzinfo=hanoi), "<b>Hôm nay</b>"),
        (
            datetime(2026, 1, 2, 19, 2, tzinfo=hanoi),
            "<b>Từ lúc bot khởi động (19:02, giờ Việt Nam)</b>",
        ),
    ):
        found = Stats(0, None, (), 0, since, NONE, NONE, NONE, Crowd(0, 0), chat=1)
        lines = stats(Texts("vi", hanoi), found).text.splitlines()
        assert told in lines
        assert not any("MB" in line for line in lines)
