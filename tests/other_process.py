"""Another process that writes to the article database."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from talk import Talk


@contextmanager
def another_process_writing(talk: Talk) -> Iterator[sqlite3.Connection]:
    """Somebody else writes to the article database until that is closed: a reload has to wait."""
    other = sqlite3.connect(str(talk.services.settings.database), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield other
    finally:
        other.close()
