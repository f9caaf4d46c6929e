"""Other readings of a word: keys that an input method left behind, missing blanks, and slips.

All of this works on folded words, so it only ever has to explain letters, never marks.
"""

import re
from itertools import combinations, pairwise
from string import ascii_lowercase

# Longer words are seldom misspelt the same way twice, and have too many neighbours to look up.
_LONGEST = 24

# Words that were typed as one.
_MOST_PARTS = 4

# Each syllable has one of these, an abbreviation none.
_SOUNDS = re.compile("[aeiouy]+|[0-9]+")

# Letters that are no words by themselves; a slip leaves them more often than a missing blank.
_LETTERS = frozenset("bcdfghjklmnpqrstvwxz")

_SYLLABLE = re.compile(
    r"(?:ngh|ch|gh|gi|kh|ng|nh|ph|qu|th|tr|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?"
)
_KEYS = re.compile(r"[aeiouy].*[sfrxjw1-9]|(?:aa|ee|oo|dd|d9)|w")
_ONSET = re.compile(r"[^aeiouy]*")


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


def is_syllable(word: str) -> bool:
    """Tell whether a word can be no more than one syllable, well spelt or not."""
    return len(_SOUNDS.findall(word)) == 1


def parts(word: str) -> set[str]:
    """List what a word may be made of: every stretch of it but itself."""
    if len(word) > _LONGEST:
        return set()
    ends = range(1, len(word) + 1)
    return {word[start:end] for end in ends for start in range(end)} - {word}


def splits(word: str, known: frozenset[str], *, begun: bool = False) -> list[tuple[str, ...]]:
    """List the ways to cut a word into known ones: ``vietnam`` is ``viet nam``.

    Args:
        word: What was typed.
        known: What it may be made of.
        begun: Whether the last part may be the beginning of any word.
    """
    if len(word) > _LONGEST:
        return []
    ways = (
        tuple(word[start:end] for start, end in pairwise((0, *places, len(word))))
        for count in range(1, _MOST_PARTS)
        for places in combinations(range(1, len(word)), count)
    )
    known = known.difference(_LETTERS)
    return [way for way in ways if known.issuperset(way[:-1]) and (begun or way[-1] in known)]


def neighbours(word: str) -> set[str]:
    """List the words that one slip turns into this one.

    A slip is a letter left out, put in, mistaken for another, or swapped with the next
    (Damerau 1964).
    """
    if not 0 < len(word) <= _LONGEST:
        return set()
    cuts = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    result = {head + tail[1:] for head, tail in cuts if tail}
    result |= {head + tail[1] + tail[0] + tail[2:] for head, tail in cuts if len(tail) > 1}
    for letter in ascii_lowercase:
        result |= {head + letter + tail for head, tail in cuts}
        result |= {head + letter + tail[1:] for head, tail in cuts if tail}
    return result - {word, ""}
