"""What a search tries, and in what order.

Each stage looks for less certain matches than the one before, and its candidates stand below all of
theirs. A stage runs only while the page that was asked for is not full, and looks at a bounded
number of candidates, so that the commonest words cost no more than rare ones.
"""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from bot.library.search import bodies, compounds, keystrokes, relevance, rewrites, times, titles
from bot.library.search.diacritics import with_capitals, without_left_out
from bot.library.search.duplicates import MergedResults
from bot.library.search.languages import Words
from bot.library.search.ports import Counts, OutOfTimeError
from bot.library.search.query import Query
from bot.library.search.tiers import SearchContext, Tier

Stage = Callable[[SearchContext], Awaitable[Tier]]


class When(Enum):
    """When a stage runs."""

    ALWAYS = "always"
    IF_FEW = "if few were found so far: they may be wrong"
    IF_EMPTY = "if nothing was found so far"
    NEVER = "never: another one does it"


# Too few to fill a page of a list and to know that there is another.
_FEW = 4

ALWAYS, IF_FEW, IF_EMPTY, NEVER = When.ALWAYS, When.IF_FEW, When.IF_EMPTY, When.NEVER
Step = tuple[Stage, When]

# A stage, when a whole search runs it, and when a search as you type does.
STAGES: tuple[tuple[Stage, When, When], ...] = (
    (times.newest_asked_for, ALWAYS, ALWAYS),
    (titles.in_a_row, ALWAYS, ALWAYS),
    (titles.all_words, ALWAYS, ALWAYS),
    (times.as_meant, IF_EMPTY, IF_EMPTY),
    (titles.without_frame, IF_EMPTY, IF_EMPTY),
    (titles.without_asking, IF_EMPTY, IF_EMPTY),
    (titles.written_otherwise, ALWAYS, ALWAYS),
    (bodies.in_a_row, ALWAYS, IF_EMPTY),
    (times.as_perhaps_meant, IF_EMPTY, IF_EMPTY),
    (titles.in_other_forms, ALWAYS, ALWAYS),
    (bodies.in_other_forms, ALWAYS, ALWAYS),
    (keystrokes.titles_by_keys, IF_EMPTY, IF_EMPTY),
    (rewrites.missing_spaces, IF_EMPTY, IF_EMPTY),
    (titles.in_a_row_with_other_diacritics, IF_EMPTY, IF_EMPTY),
    (bodies.in_a_row_with_other_diacritics, IF_EMPTY, IF_EMPTY),
    (rewrites.one_typo, IF_EMPTY, IF_EMPTY),
    (rewrites.unknown_words, IF_EMPTY, IF_EMPTY),
    (rewrites.names_in_one_word, IF_EMPTY, IF_EMPTY),
    (bodies.leads, ALWAYS, IF_EMPTY),
    (bodies.some_passages, NEVER, IF_EMPTY),
    (bodies.passages, ALWAYS, NEVER),
    (titles.all_with_other_diacritics, IF_EMPTY, IF_EMPTY),
    (rewrites.several_typos, IF_EMPTY, IF_EMPTY),
    (relevance.most_relevant, IF_FEW, IF_EMPTY),
    (compounds.misspelt, IF_EMPTY, IF_EMPTY),
)
SEARCH: tuple[Step, ...] = tuple((stage, when) for stage, when, _ in STAGES if when != NEVER)
SUGGEST: tuple[Step, ...] = tuple((stage, when) for stage, _, when in STAGES if when != NEVER)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a search found.

    Attributes:
        results: Best first.
        query: How what was typed is read.
        counts: Of its words.
        partial: Whether time ran out before everything was looked at.
        unmet: The words that said when, as one writes them, if nothing found is of that time.
        typed: The words as they were read at first.
    """

    results: MergedResults
    query: Query
    counts: Counts
    partial: bool
    unmet: str = ""
    typed: Words = ()

    @property
    def put_right(self) -> list[int]:
        """The places of words that none typed is, if any was put right."""
        words = enumerate(self.query.words) if self.query.repaired else ()
        return [place for place, word in words if word not in self.typed]


async def run(
    steps: Sequence[Step], context: SearchContext, *, size: int, seconds: float
) -> Outcome:
    """Run stages in order until more than `size` results are found or the time is over."""
    results = MergedResults()
    partial = False
    typed = context.query.words
    try:
        async with context.index.time_limit(seconds):
            for stage, when in steps:
                if len(results) > size or not context.query.words:
                    break
                if when is IF_EMPTY and context.found:
                    continue
                if when is IF_FEW and len(results) >= _FEW:
                    continue
                tier, context = await _as_typed(await stage(context), context)
                results.add(tier.candidates)
                context = context.after(tier)
    except OutOfTimeError:
        partial = True
    unmet = _unmet(results, context)
    return Outcome(results, context.query, context.counts, partial, unmet, typed)


def _unmet(results: MergedResults, context: SearchContext) -> str:
    if not context.when or not context.query.unmet:
        return ""
    start, end = context.when.period
    is_met = any(start <= result.candidate.published < end for result in results[:])
    return "" if is_met else context.when.written


async def _as_typed(tier: Tier, context: SearchContext) -> tuple[Tier, SearchContext]:
    """Drop what capitals do not mean, and what holds words to leave out."""
    if tier.query.capitals and tier.candidates:
        kept = await with_capitals(context.index, tier.query, tier.candidates)
        tier = replace(tier, candidates=kept) if kept else context.tier()
    if tier.query.left_out and tier.candidates:
        kept = await without_left_out(context.index, tier.query, tier.candidates)
        # What is left out was found, so that nothing was misspelt.
        tier, context = replace(tier, candidates=kept), replace(context, found=True)
    return tier, context
