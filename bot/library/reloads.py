"""Reloads of one library: one at a time, looked at and stopped by whoever has the library."""

import asyncio
from pathlib import Path

from bot.library.ports import ArticleStore, ReloadRunningError, ReloadStoppedError
from bot.library.reload import Loading, Progress, Wish, reload
from bot.library.report import Report


class Reloads:
    """Runs reloads.

    Attributes:
        loading: How far the one is that is running; None if none is.
        last_report: What the last one did that ended; None at first.
        hindrance: Why one could not be done that is tried again; None if there is none.
    """

    def __init__(self, store: ArticleStore) -> None:
        self._store = store
        self._task: asyncio.Task[Report] | None = None
        self.loading: Loading | None = None
        self.last_report: Report | None = None
        self.hindrance: str | None = None

    async def run(self, folder: Path, wish: Wish, progress: Progress | None) -> Report:
        """Reload, or check what that would do.

        Raises:
            ReloadRunningError: Another one has not ended.
            ReloadStoppedError: It was stopped.
        """
        if self.loading:
            raise ReloadRunningError
        loading = self.loading = Loading()
        waiting = self.last_report.held_ids if self.last_report else frozenset()
        running = reload(self._store, folder, wish, loading, progress, waiting)
        self._task = asyncio.create_task(running)
        try:
            report = await self._task
        except asyncio.CancelledError:
            # Cancelled from within, not because whoever waits for it is.
            if loading.stopped:
                raise ReloadStoppedError from None
            raise
        finally:
            self.loading = self._task = None
        if not wish.check:
            self.last_report = report
        return report

    def stop(self) -> bool:
        """Stop the one that is running, with nothing changed; tell whether there was one."""
        if self._task is None or self.loading is None:
            return False
        self.loading.stopped = True
        return self._task.cancel()
