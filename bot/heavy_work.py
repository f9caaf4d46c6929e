"""Work that computes for long, such as a long text's summary: people take turns."""

import asyncio
from collections.abc import Callable
from typing import ParamSpec, TypeVar
from weakref import WeakValueDictionary

from bot.metrics import Metrics

_Given = ParamSpec("_Given")
_Result = TypeVar("_Result")


class HeavyWork:
    """Lets little of it run at once, and each person's one after another.

    Whoever sends fifty files takes one place in the line, not fifty.

    Args:
        metrics: Where it is counted how much waits.
        at_once: How much runs at once: it shares the interpreter with everything else.
    """

    def __init__(self, metrics: Metrics, at_once: int = 2) -> None:
        self._metrics = metrics
        self._turns = asyncio.Semaphore(at_once)
        self._lines: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()

    async def run(
        self,
        person: int,
        work: Callable[_Given, _Result],
        *args: _Given.args,
        **kwargs: _Given.kwargs,
    ) -> _Result:
        """Do a person's work in a thread when it is its turn."""
        line = self._lines.setdefault(person, asyncio.Lock())
        with self._metrics.heavy_work.track_inprogress():
            # Both are first come, first served.
            async with line, self._turns:
                return await asyncio.to_thread(work, *args, **kwargs)
