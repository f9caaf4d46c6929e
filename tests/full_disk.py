"""A disk that is full for a while."""

import sqlite3
from typing import Any

import pytest


def fill_disk(monkeypatch: pytest.MonkeyPatch, store: object, method: str, times: int) -> None:
    """Let a method of a store fail so many times."""
    write = getattr(store, method)
    left = iter(range(times))

    async def fail_or_write(*args: Any, **named: Any) -> Any:
        if next(left, None) is not None:
            error = sqlite3.OperationalError("database or disk is full")
            error.sqlite_errorcode = sqlite3.SQLITE_FULL
            raise error
        return await write(*args, **named)

    monkeypatch.setattr(store, method, fail_or_write)
