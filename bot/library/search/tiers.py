"""What passes from one stage of a search to the next."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.library.search.ports import Candidate, Counts, SearchIndex
from bot.library.search.query import Query, Time


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
    """

    index: SearchIndex
    query: Query
    counts: Counts
    found: bool
    reads: int
    when: Time | None

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
