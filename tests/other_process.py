"""Another process that writes to the article database."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from talk import Talk


@contextmanager
def another_process_writing(talk: Talk) -> Iterator[None]:
    """The article database is being written to by somebody else, so that a reload has to wait."""
    other = sqlite3.connect(str(talk.services.settings.database), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.close()
