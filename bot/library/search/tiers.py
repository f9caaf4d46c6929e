"""What passes from one stage of a search to the next."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace

from bot.library.search.expressions import Expression, in_a_row
from bot.library.search.languages import Words
from bot.library.search.ports import (
    Candidate,
    Counts,
    Matches,
    Passage,
    SearchIndex,
    TitleMatch,
    WordCounts,
)
from bot.library.search.query import Period, Query, Time

# Passages that are looked at for each row of words.
_ROW_PASSAGES = 2000

_Asked = tuple[Expression, int, Period]


@dataclass(frozen=True, slots=True)
class Memory:
    """What was looked up since a search began: its stages ask for much the same."""

    words: dict[str, WordCounts | None] = field(default_factory=dict)
    titles: dict[_Asked, list[TitleMatch]] = field(default_factory=dict)
    passages: dict[_Asked, list[Passage]] = field(default_factory=dict)
    rows: dict[Words, Matches] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SearchContext:
    """What a stage of a search knows.

    Attributes:
        index: Where to look.
        query: How it is read by now.
        counts: The counts of the query's words, and of others that it may be made of.
        found: Whether an earlier stage found anything.
        reads: How many articles' leads a stage may read to see how close the words stand.
        when: What the query as it was typed says of the time.
        memory: What was looked up by now.
    """

    index: SearchIndex
    query: Query
    counts: Counts
    found: bool
    reads: int
    when: Time | None
    memory: Memory = field(default_factory=Memory)

    async def count_words(self, words: Collection[str]) -> Counts:
        """Count where words stand; a word that stands nowhere is left out."""
        known = self.memory.words
        if new := {*words} - known.keys():
            counts = await self.index.count_words(new)
            known.update((word, counts.get(word)) for word in new)
        return {word: count for word in words if (count := known[word])}

    async def match_titles(self, expression: Expression, limit: int) -> list[TitleMatch]:
        """Match titles of the time that is asked for, newest first."""
        asked = expression, limit, self.query.period
        if asked not in self.memory.titles:
            self.memory.titles[asked] = await self.index.match_titles(*asked)
        return self.memory.titles[asked]

    async def match_passages(self, expression: Expression, limit: int) -> list[Passage]:
        """Match passages of the time that is asked for, newest articles first."""
        asked = expression, limit, self.query.period
        if asked not in self.memory.passages:
            self.memory.passages[asked] = await self.index.match_passages(*asked)
        return self.memory.passages[asked]

    async def match_rows(self, rows: Sequence[Words]) -> list[Matches]:
        """Match passages that hold words in a row, of each row the newest of any time."""
        known = self.memory.rows
        if new := [row for row in dict.fromkeys(rows) if row not in known]:
            found = await self.index.match_each([*map(in_a_row, new)], _ROW_PASSAGES)
            known.update(zip(new, found, strict=True))
        return [known[row] for row in rows]

    def tier(self, candidates: Sequence[Candidate] = ()) -> "Tier":
        """Make a tier of candidates that the query as it is read by now found."""
        return Tier(candidates, self.query, self.counts)

    def after(self, tier: "Tier") -> "SearchContext":
        """Give what the next stage knows: the reading stays as soon as something was found."""
        query = self.query if self.found else tier.query
        found = self.found or bool(tier.candidates)
        return replace(self, query=query, counts=tier.counts, found=found)


@dataclass(frozen=True, slots=True)
class Tier:
    """What one stage found. Tiers stand one below the other, whatever fits better within them.

    Attributes:
        candidates: The articles, best first.
        query: The reading of the query that found them or, if there are none, to go on with.
        counts: As in the context, with those of words that the stage looked up.
    """

    candidates: Sequence[Candidate]
    query: Query
    counts: Counts
