"""How the library was used today, in numbers: nobody's words and nobody's names are in it."""

from collections import Counter, deque
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from math import ceil
from time import monotonic
from typing import TypeVar

from bot.library.articles import Page

# So many times of a day are kept for the median: the newest ones, 8 bytes each.
_MOST_TIMES = 100_000

_Answer = TypeVar("_Answer")


@dataclass(frozen=True, slots=True)
class Used:
    """How often something was asked of the library today.

    Attributes:
        count: How often.
        nothing: How often nothing was found.
        median: Half took no longer than these seconds; None if there were none.
        p95: And 95 of 100 no longer than these.
    """

    count: int
    nothing: int
    median: float | None
    p95: float | None


@dataclass
class Usage:
    """Counts a day's use, from midnight or from when the program started.

    Args:
        clock: Tells the time in the operator's time zone.
    """

    clock: Callable[[], datetime]
    _times: dict[str, deque[float]] = field(default_factory=dict)
    _counts: Counter[str] = field(default_factory=Counter)
    _nothing: Counter[str] = field(default_factory=Counter)
    since: datetime = field(init=False)

    def __post_init__(self) -> None:
        self.since = self.clock()

    async def counted(self, kind: str, asked: Awaitable[_Answer]) -> _Answer:
        """Wait for an answer; note how long it took, and whether a search found anything."""
        began = monotonic()
        answer = await asked
        found = bool(answer.hits) if isinstance(answer, Page) else True
        self.note(kind, monotonic() - began, found=found)
        return answer

    def note(self, kind: str, seconds: float, *, found: bool) -> None:
        """Note that something was asked, how long it took, and whether anything was found."""
        self._begin_day()
        self._counts[kind] += 1
        self._nothing[kind] += not found
        self._times.setdefault(kind, deque(maxlen=_MOST_TIMES)).append(seconds)

    def today(self, kind: str) -> Used:
        """Tell how often and how fast something of this kind was answered today."""
        self._begin_day()
        times = sorted(self._times.get(kind, ()))
        median, p95 = _within(0.5, times), _within(0.95, times)
        return Used(self._counts[kind], self._nothing[kind], median, p95)

    def _begin_day(self) -> None:
        now = self.clock()
        if now.date() != self.since.date():
            self.since = now.replace(hour=0, minute=0, second=0, microsecond=0)
            for counts in (self._counts, self._nothing, self._times):
                counts.clear()


def _within(share: float, times: Sequence[float]) -> float | None:
    """Tell within how many seconds this share of sorted times lies."""
    return times[ceil(share * len(times)) - 1] if times else None
