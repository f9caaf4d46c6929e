"""Diacritics that were typed: ``phở`` is neither ``phố`` nor ``phổ``."""

import re
from collections.abc import Sequence

from bot.library.search.ports import Candidate
from bot.library.search.text import old_tone_placement
from bot.library.search.tiers import SearchContext

# Texts that are read at a time, and articles that are enough: no one pages far among these.
_BATCH = 64
_ENOUGH = 20


async def as_typed(context: SearchContext, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Keep what holds every word that was typed with diacritics just so, in the order given."""
    if not context.query.marked:
        return [*candidates]
    patterns = [*map(_pattern, context.query.marked)]
    kept: list[Candidate] = []
    for start in range(0, len(candidates), _BATCH):
        read = candidates[start : start + _BATCH]
        texts = await context.index.texts([candidate.number for candidate in read], None)
        for candidate, text in zip(read, texts, strict=True):
            words = f"{text.title_words}\n{text.body.lower()}"
            if all(pattern.search(words) for pattern in patterns):
                kept.append(candidate)
        if len(kept) >= _ENOUGH:
            break
    return kept


def _pattern(word: str) -> re.Pattern[str]:
    """Find a word in lower case, wherever its tone mark is placed."""
    forms = "|".join(map(re.escape, {word, old_tone_placement(word)}))
    return re.compile(rf"(?<![^\W_])(?:{forms})(?![^\W_])")
