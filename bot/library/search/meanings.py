"""Which of several things an abbreviation of two letters is short for: ``đt`` in ``đt samsung``."""

from collections.abc import Sequence
from itertools import groupby

from bot.library.search.alternatives import Alternative
from bot.library.search.languages import SHORT_LETTERS, Words, other_forms
from bot.library.search.tiers import SearchContext


async def meant_beside(context: SearchContext, written: Sequence[Alternative]) -> list[Alternative]:
    """Keep of the forms of an abbreviation those that stand beside its neighbours somewhere.

    If none does, the one that is meant most often: no article is on ``đại học Huế``, but one on a
    ``đại hội`` is on something else. Alone it stands for all.

    Args:
        context: With the query.
        written: What may be written for its words, those for one stretch together.
    """
    words = context.query.words
    kept: list[Alternative] = []
    for (start, end), group in groupby(written, lambda each: (each.start, each.end)):
        forms = [*group]
        before, after = words[max(start - 1, 0) : start], words[end : end + 1]
        is_short = end - start == 1 and len(words[start]) <= SHORT_LETTERS
        if is_short and len(forms) > 1 and before + after:
            forms = await _held(context, before, forms, after)
        kept += forms
    return kept


async def _held(
    context: SearchContext, before: Words, forms: Sequence[Alternative], after: Words
) -> list[Alternative]:
    rows = [[before + each.words[:1], each.words[-1:] + after] for each in forms]
    asked = [row for each in rows for row in each if len(row) > 1]
    found = dict(zip(asked, await context.match_rows(asked), strict=True))
    held = [
        form.words
        for form, each in zip(forms, rows, strict=True)
        if any(row in found and len(found[row].numbers) for row in each)
    ] or [forms[0].words]
    also = {other for words in held for other in other_forms().get(words, ())}
    return [form for form in forms if form.words in held or form.words in also]
