"""Keys of an input method that were left in the text: Telex and VNI.

All of this works on folded words, so it only has to explain letters, never diacritics.
"""

import re
from dataclasses import replace

from bot.library.search.ports import Counts
from bot.library.search.query import Query
from bot.library.search.tiers import SearchContext, Tier
from bot.library.search.titles import in_a_row_or_all_words

_SYLLABLE = re.compile(
    r"(?:ngh|ch|gh|gi|kh|ng|nh|ph|qu|th|tr|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?"
)
_KEYS = re.compile(r"[aeiouy].*[sfrxjw1-9]|(?:aa|ee|oo|dd|d9)|w")
_ONSET = re.compile(r"[^aeiouy]*")


async def titles_by_keys(context: SearchContext) -> Tier:
    """Find titles by words that were typed as keys of an input method.

    The cautious reading leaves words alone that some article holds as they are. It is also the one
    to go on with if no title is found.
    """
    cautious, bold = (
        replace(context, query=_with_keys_read(context.query, context.counts, every=every))
        for every in (False, True)
    )
    for reading in (cautious, bold):
        if reading.query != context.query:
            tier = await in_a_row_or_all_words(reading)
            if tier.candidates:
                return tier
    return cautious.tier()


def typed_keys(word: str) -> str | None:
    """Read a word as keys of Telex or VNI, the two common ways to type Vietnamese.

    ``vieejt``, ``vieetj`` and ``vie6t5`` are ``viet``, ``ddaij`` and ``d9ai5`` are ``dai``.

    Returns:
        The folded syllable meant, or None if the word holds no such keys.
    """
    if not _KEYS.search(word):
        return None
    for read in (_telex, _vni):
        syllable = read(word)
        if syllable != word and _SYLLABLE.fullmatch(syllable):
            return syllable
    return None


def _telex(word: str) -> str:
    onset = _ONSET.match(word)
    assert onset is not None  # noqa: S101 - it matches the empty text
    rest = word[onset.end() :]
    rest = re.sub(r"[sfrxj]", "", rest, count=1)
    rest = re.sub(r"([aeo])\1", r"\1", rest.replace("w", ""))
    return onset[0].replace("dd", "d").rstrip("w") + rest


def _vni(word: str) -> str:
    onset, *rest = re.split(r"(?<=[aeiouy])", word, maxsplit=1)
    return onset.replace("d9", "d") + re.sub(r"[1-8]", "", "".join(rest))


def _with_keys_read(query: Query, counts: Counts, *, every: bool) -> Query:
    """Read words as keys of an input method where that gives a word that some article holds.

    Args:
        query: What was typed.
        counts: Of the words that articles hold.
        every: Whether to read even those so that articles hold as they are.
    """
    words = tuple(
        meant if meant and meant in counts and (every or word not in counts) else word
        for word, meant in zip(query.words, map(typed_keys, query.words), strict=True)
    )
    return query if words == query.words else replace(query, words=words, exact=words)
