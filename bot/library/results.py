"""What a search has found so far, before the articles of a page are read."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.library.index import alike, first_hashes
from bot.library.query import Query


@dataclass(frozen=True, slots=True)
class Found:
    """An article that was found: its rowid and the sketch that tells near-duplicates."""

    rowid: int
    sketch: bytes


@dataclass(frozen=True, slots=True)
class Stage:
    """What one stage of a search found.

    Attributes:
        found: The articles, best first.
        query: The reading of the query that found them.
    """

    found: Sequence[Found]
    query: Query


class Results:
    """The finds of all stages in order: each article once, near-duplicates folded together.

    Folding looks back only, so that a place in the results does not depend on how many are
    asked for.

    Attributes:
        query: The reading of the query that found the first of them.
    """

    def __init__(self, query: Query) -> None:
        self.query = query
        self._rowids: set[int] = set()
        self._kept: list[Found] = []
        self._similar: list[int] = []
        self._place_by_hash: dict[int, int] = {}

    def __len__(self) -> int:
        return len(self._kept)

    def add(self, stage: Stage) -> None:
        """Append a stage's finds, but for those that are there already."""
        if not self._kept:
            self.query = stage.query
        for found in stage.found:
            if found.rowid not in self._rowids:
                self._rowids.add(found.rowid)
                self._append(found)

    def cut(self, start: int, end: int) -> list[tuple[int, int]]:
        """Give the rowids from one place to another, each with its number of near-duplicates."""
        found = self._kept[start:end]
        return [
            (article.rowid, similar)
            for article, similar in zip(found, self._similar[start:end], strict=True)
        ]

    def _append(self, found: Found) -> None:
        hashes = first_hashes(found.sketch)
        for value in hashes:
            place = self._place_by_hash.setdefault(value, len(self._kept))
            if place < len(self._kept) and alike(self._kept[place].sketch, found.sketch):
                self._similar[place] += 1
                return
        self._kept.append(found)
        self._similar.append(0)
