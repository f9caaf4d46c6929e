"""Diacritics that were typed: ``phở`` is neither ``phố`` nor ``phổ``."""

import re
from collections.abc import Sequence

from bot.library.search.ports import Candidate
from bot.library.search.text import old_tone_placement
from bot.library.search.tiers import SearchContext

# Texts that are read at a time, and articles that are enough: no one pages far among these.
_BATCH = 64
_ENOUGH = 20


async def as_typed(
    context: SearchContext, candidates: Sequence[Candidate], *, in_a_row: bool = False
) -> list[Candidate]:
    """Keep what holds every word that was typed with diacritics just so, in the order given.

    Args:
        context: With the query.
        candidates: Articles that hold the folded words.
        in_a_row: Whether they are to stand in a row.
    """
    query = context.query
    if not query.marked:
        return [*candidates]
    if in_a_row:
        words = zip(query.words, query.exact, strict=True)
        asked = [[None if exact == word else exact for word, exact in words]]
    else:
        asked = [[exact] for exact in query.marked]
    patterns = [_pattern(words) for words in asked]
    kept: list[Candidate] = []
    for start in range(0, len(candidates), _BATCH):
        read = candidates[start : start + _BATCH]
        texts = await context.index.texts([candidate.number for candidate in read], None)
        for candidate, text in zip(read, texts, strict=True):
            held = f"{text.title_words}\n{text.body.lower()}"
            if all(pattern.search(held) for pattern in patterns):
                kept.append(candidate)
        if len(kept) >= _ENOUGH:
            break
    return kept


def _pattern(words: Sequence[str | None]) -> re.Pattern[str]:
    """Find lower-case words in a row, wherever their tone marks are placed; None is any word."""
    forms = (
        "|".join(map(re.escape, {word, old_tone_placement(word)})) if word else r"[^\W_]+"
        for word in words
    )
    row = r"[\W_]+".join(f"(?:{form})" for form in forms)
    return re.compile(rf"(?<![^\W_]){row}(?![^\W_])")
