"""A library of the dozen articles in search_corpus.py."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from search_corpus import searching

from bot.library import Library


@pytest.fixture
async def library(tmp_path: Path) -> AsyncIterator[Library]:
    async with searching(tmp_path) as library:
        yield library
