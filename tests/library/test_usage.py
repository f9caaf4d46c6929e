"""A day's use in numbers."""

from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from bot.library.usage import Usage, Used


class Clock:
    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


def test_kinds_are_counted_apart() -> None:
    usage = Usage(Clock(datetime(2026, 1, 2, tzinfo=UTC)))
    usage.note("search", 0.5, found=True)
    usage.note("search", 0.5, found=False)
    assert usage.today("search") == Used(2, 1, 0.5, 0.5)
    assert usage.today("summary") == Used(0, 0, None, None)


def test_a_day_begins_at_midnight_where_the_operator_is() -> None:
    """And not before the program started."""
    clock = Clock(datetime(2026, 1, 2, 23, 30, tzinfo=timezone(timedelta(hours=7))))
    usage = Usage(clock)
    usage.note("search", 0.1, found=False)
    assert usage.since == clock.now
    clock.now += timedelta(minutes=29)
    assert usage.today("search").count == 1
    clock.now += timedelta(minutes=2)
    assert usage.today("search") == Used(0, 0, None, None)
    assert usage.since.strftime("%d %H:%M") == "03 00:00"


@given(st.lists(st.floats(0, 100), min_size=1, max_size=200))
def test_half_are_within_the_median_and_95_of_100_within_p95(times: list[float]) -> None:
    usage = Usage(Clock(datetime(2026, 1, 2, tzinfo=UTC)))
    for seconds in times:
        usage.note("search", seconds, found=True)
    used = usage.today("search")
    assert used.median is not None
    assert used.p95 is not None
    assert used.median <= used.p95 <= max(times)
    assert sum(it <= used.median for it in times) >= len(times) / 2
    assert sum(it <= used.p95 for it in times) >= 0.95 * len(times)
