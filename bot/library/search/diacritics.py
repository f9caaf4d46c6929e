"""Diacritics that were typed: ``phở`` is neither ``phố`` nor ``phổ``."""

import re
from collections.abc import Sequence

from bot.library.search.matching import stands_in
from bot.library.search.ports import Candidate
from bot.library.search.query import Query
from bot.library.search.text import old_tone_placement
from bot.library.search.tiers import SearchContext

# Texts that are read at a time, and articles that are enough: no one pages far among these.
_BATCH = 32
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
    if not query.marked or not candidates:
        return [*candidates]
    asked = [{word, old_tone_placement(word)} for word in query.marked]
    row = _row(query) if in_a_row else None
    kept: list[Candidate] = []
    for start in range(0, len(candidates), _BATCH):
        read = candidates[start : start + _BATCH]
        texts = await context.index.texts([candidate.number for candidate in read], None)
        for candidate, text in zip(read, texts, strict=True):
            held = f"{text.title_words}\n{text.body.lower()}"
            is_held = all(any(stands_in(held, form) for form in forms) for forms in asked)
            if is_held and (row is None or row.search(held)):
                kept.append(candidate)
        if len(kept) >= _ENOUGH:
            break
    return kept


def _row(query: Query) -> re.Pattern[str]:
    """Find the words in a row in lower case, wherever their tone marks are placed."""
    forms = (
        r"[^\W_]+" if exact == word else f"(?:{re.escape(exact)}|{old_tone_placement(exact)})"
        for word, exact in zip(query.words, query.exact, strict=True)
    )
    return re.compile(r"[\W_]+".join(forms))
