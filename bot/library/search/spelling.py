"""Other spellings of a word: missing spaces and typos.

All of this works on folded words, so it only has to explain letters, never diacritics.
"""

import re
from functools import lru_cache
from itertools import combinations, pairwise
from string import ascii_lowercase

_LONGEST = 24

# Words that were typed as one.
_MOST_PARTS = 4

# Each syllable has one of these, an abbreviation none.
_SOUNDS = re.compile("[aeiouy]+|[0-9]+")

# A word without neighbours that tell what is meant is repaired if it has so many letters: a shorter
# one is a typo away from too much (`moon` from `món`, `bread` from `read`).
LONE_LETTERS = 6

# What English words end with in other forms.
_ENDINGS = ("s", "es", "d", "ed", "ing", "ion", "er", "est", "ly", "y")

# What long words begin with that go on with another: `transatlantic`.
_PREFIX = re.compile("(?:trans|inter|super|micro|under|over|anti|multi|sub|non)(?=[a-z]{5})")

# Beginnings of syllables that many Vietnamese speak alike and that differ in more than a letter.
_ONSETS = (("tr", "ch"), ("ch", "tr"), ("d", "gi"), ("gi", "d"), ("r", "gi"), ("gi", "r"))

# Vowels that English speaks alike: `hyroglyphs`, `recieve`, `tyre`.
_SPOKEN_ALIKE = ("ie", "ei", "i", "y")
_ONE_OF_THEM = re.compile("|".join(_SPOKEN_ALIKE))

# Letters that begin words alike: `fotograf`, `kemistry`.
_BEGIN_ALIKE = ({"f", "p"}, {"k", "c"})

_DOUBLED = re.compile(r"([a-z])\1")

# Letters of the shortest word that is taken for a form of another.
_SHORTEST = 4

# Letters that are no words by themselves; a typo leaves them more often than a missing space.
_LETTERS = frozenset("bcdfghjklmnpqrstvwxz")


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


@lru_cache(64)
def edit_candidates(word: str) -> frozenset[str]:
    """List the words that one typo turns into this one.

    A typo is a letter left out, put in, mistaken for another, or swapped with the next
    (Damerau 1964), a beginning that many speak alike (`chung thu`), or in a long word another
    spelling of the same sound (`telegraf`, `rosseta`).
    """
    if not 0 < len(word) <= _LONGEST:
        return frozenset()
    cuts = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    result = {other + word[len(one) :] for one, other in _ONSETS if word.startswith(one)}
    result |= {head + tail[1:] for head, tail in cuts if tail}
    result |= {head + tail[1] + tail[0] + tail[2:] for head, tail in cuts if len(tail) > 1}
    for letter in ascii_lowercase:
        result |= {head + letter + tail for head, tail in cuts}
        result |= {head + letter + tail[1:] for head, tail in cuts if tail}
    if len(word) >= LONE_LETTERS:
        result |= _sounding_alike(word)
    return frozenset(result - {word, ""})


def _sounding_alike(word: str) -> set[str]:
    """Spell a word with other letters doubled, or another spelling of `f` or of `i`."""
    once = {
        word[: double.start()] + word[double.start() + 1 :] for double in _DOUBLED.finditer(word)
    }
    twice = {
        each[:place] + each[place] + each[place:] for each in once for place in range(len(each))
    }
    vowels = {
        word[: vowel.start()] + other + word[vowel.end() :]
        for vowel in _ONE_OF_THEM.finditer(word)
        for other in _SPOKEN_ALIKE
    }
    return twice | vowels | {word.replace("f", "ph"), word.replace("ph", "f")}


def other_endings(word: str) -> set[str]:
    """List what may be other forms of an English word: ``lighthouse`` of ``lighthouses``."""
    if len(word) < _SHORTEST:
        return set()
    stems = {word, word.removesuffix("e")}
    stems |= {word[: -len(ending)] for ending in _ENDINGS if word.endswith(ending)}
    forms = {stem + ending for stem in stems for ending in ("", "e", *_ENDINGS)}
    return {form for form in forms if len(form) >= _SHORTEST} - {word}


def without_prefix(word: str) -> set[str]:
    """Give the word that a longer one goes on with: ``atlantic`` for ``transatlantic``."""
    prefix = _PREFIX.match(word)
    return {word[prefix.end() :]} if prefix else set()


def may_be_typo(word: str, meant: str) -> bool:
    """Tell a typo from a word that is only like another: `bread`, `settings`, `built`, `party`.

    The first letter is seldom wrong (`killed` is not `filled`, `whales` not `hales`), but may come
    second or be missing; in a short word the last is right as well: else it is another word.
    """
    if meant == word[1:]:
        return False
    if meant.removeprefix(word) in _ENDINGS or word.removeprefix(meant) in _ENDINGS:
        return False
    if len(word) >= LONE_LETTERS:
        return begin_alike(word, meant)
    return word[0] == meant[0] and word[-1] == meant[-1]


def begin_alike(word: str, meant: str) -> bool:
    """Tell whether the beginning of a long word may be a typo of that of another: two letters."""
    is_beside = word[0] in meant[:2] or meant[0] in word[:2]
    return is_beside or {word[0], meant[0]} in _BEGIN_ALIKE
