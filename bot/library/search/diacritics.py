"""Diacritics that were typed: ``phở`` is neither ``phố`` nor ``phổ``."""

import re
from collections.abc import Sequence

from bot.library.search.ports import Candidate
from bot.library.search.text import old_tone_placement
from bot.library.search.tiers import SearchContext

# Candidates whose texts are read, the best.
_READS = 64


async def as_typed_first(
    context: SearchContext, candidates: Sequence[Candidate]
) -> list[Candidate]:
    """Put first what holds more of the words that were typed with diacritics, just as typed.

    What holds none of them so is left out if anything else does. Order stays otherwise.
    """
    if not context.query.marked or not candidates:
        return [*candidates]
    patterns = [*map(_pattern, context.query.marked)]
    read = candidates[:_READS]
    texts = await context.index.texts([candidate.number for candidate in read], None)
    held = {
        text.number: sum(
            pattern.search(f"{text.title_words}\n{text.body.lower()}") is not None
            for pattern in patterns
        )
        for text in texts
    }
    ordered = sorted(read, key=lambda candidate: -held[candidate.number])
    if any(held.values()):
        return [candidate for candidate in ordered if held[candidate.number]]
    return [*candidates]


def _pattern(word: str) -> re.Pattern[str]:
    """Find a word in lower case, wherever its tone mark is placed."""
    forms = "|".join(map(re.escape, {word, old_tone_placement(word)}))
    return re.compile(rf"(?<![^\W_])(?:{forms})(?![^\W_])")
