"""Good words of English: one that no article holds is missing, and no typo of another."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from functools import cache, lru_cache, partial
from itertools import chain

from spellchecker import SpellChecker

from bot.library.search.inflections import inflections, looks_vietnamese
from bot.library.search.languages import Words
from bot.library.search.sounds import sound_of
from bot.library.search.spelling import LONE_LETTERS, begin_alike, edit_candidates, may_be_typo
from bot.library.search.text import exact_words, folded_words

# How often a word stands in the subtitles that the list is counted from; a rarer one, of those most
# are names, may well be a typo of another: `palmira`.
_USUAL = 100

# One that is rarer than this is a name, or tells as much as one: `seine`, `theodolite`.
_UNUSUAL = 200

# What shares so many letters with a word that sounds so, or with any, may be meant by it.
_HEARD, _SEEN = 0.7, 0.85

# What reading the list of words may take on a small machine.
_SECONDS = 1.0

# What stands before a name or a thing and tells nothing.
ARTICLES = frozenset(("a", "an", "the"))

# So many words that are no syllables of Vietnamese make a query English.
_ENOUGH_ENGLISH = 2

# Letters of the shortest word that stands in another one.
_SHORTEST_PART = 3

# Letters of the shortest word alone that is taken for another one of English.
_SHORTEST_ALONE = 5


@lru_cache(64)
def english_places(exact: Words) -> frozenset[int]:
    """Tell the places of words that are good English and so no typos: ``flight``.

    Beside Vietnamese one may be a syllable with a typo, or a name (`hilary` for `hillary`).

    Args:
        exact: The words of a query as typed.
    """
    if not all(map(str.isascii, exact)):
        return frozenset()
    unlike = {place for place, word in enumerate(exact) if not looks_vietnamese(word)}
    syllables = [word for place, word in enumerate(exact) if place not in unlike]
    if not unlike or not _words().keys() >= {*syllables}:
        return frozenset()
    return frozenset(place for place in unlike if exact[place] in _words())


def is_in_english(query: str) -> bool:
    """Tell a query of several words in English from Vietnamese, and from a name or a loan word."""
    exact = tuple(exact_words(query))
    return len(exact) > 1 and bool(english_places(exact))


def is_amid_english(exact: Words, place: int, least: int = _ENOUGH_ENGLISH) -> bool:
    """Tell whether a query is English but for one word: ``yr`` in ``homework for my 9 yr olds``.

    No syllable beside it is only Vietnamese, and at least so many words are English only.
    """
    beside = exact[:place] + exact[place + 1 :]
    unlike = [word for word in beside if not looks_vietnamese(word)]
    if len(unlike) < least:  # The list of words is not read for what is Vietnamese.
        return False
    is_mixed = any(looks_vietnamese(word) and word not in _words() for word in beside)
    return not is_mixed and sum(map(is_english, unlike)) >= least


def without_other_language(exact: Words, place: int, spellings: frozenset[str]) -> frozenset[str]:
    """Leave out what a misspelt word of an English query is not: ``dep`` for ``deap sea``.

    Beside a single word of English, what may be a syllable of Vietnamese may be one with a typo.

    Args:
        exact: The words of the query as typed.
        place: Of the misspelt one.
        spellings: What it may be, folded.
    """
    least = _ENOUGH_ENGLISH if looks_vietnamese(exact[place]) else 1
    if not is_amid_english(exact, place, least):
        return spellings
    return frozenset(it for it in spellings if not looks_vietnamese(it) or it in _words())


def is_english(word: str) -> bool:
    """Tell a good word of English in lower case, unless it may be a syllable of Vietnamese."""
    return not looks_vietnamese(word) and word in _words()


def without_article(text: str) -> str:
    """Leave out the article before a word of English: ``ocean`` for ``the ocean``, not ``thao``."""
    article, _, rest = text.strip().partition(" ")
    noun = folded_words(rest)[:1]
    return rest if article.lower() in ARTICLES and any(map(is_english, noun)) else text


def is_unusual(word: str) -> bool:
    """Tell a folded word that is neither usual in English nor a syllable of Vietnamese: a name."""
    return word.isalpha() and not looks_vietnamese(word) and _words().get(word, 0) < _UNUSUAL


def is_no_word(word: str) -> bool:
    """Tell a folded word of some letters that is neither English nor a syllable of Vietnamese."""
    return len(word) >= _SHORTEST_ALONE and not looks_vietnamese(word) and word not in _words()


def parted(word: str) -> list[Words]:
    """Part a word into two of English: ``sea water`` for ``seawater``."""
    cuts = range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1)
    ways = [(word[:cut], word[cut:]) for cut in cuts]
    return [way for way in ways if all(map(is_english, way))]


@lru_cache(64)
def respellings(word: str) -> frozenset[str]:
    """List what a folded word may be a typo of.

    If it is no word, nor a typo away from one of English, so is what sounds like it or looks much
    like it: ``evaporashun``.
    """
    typos = edit_candidates(word)
    # For a syllable of Vietnamese the list of words is not read.
    if len(word) < LONE_LETTERS or not is_no_word(word) or any(map(is_english, typos)):
        return typos
    sound, alike = sound_of(word), SequenceMatcher(b=word, autojunk=False)
    meant = set[str]()
    begun_alike = filter(partial(begin_alike, word), _by_beginning())
    others = chain.from_iterable(map(_by_beginning().__getitem__, begun_alike))
    for other in filter(partial(may_be_typo, word), others):
        alike.set_seq1(other)
        if alike.real_quick_ratio() < _HEARD or alike.quick_ratio() < _HEARD:
            continue  # Most are ruled out by these, which are quick to tell.
        ratio = alike.ratio()
        if ratio >= _SEEN or (ratio >= _HEARD and sound_of(other) == sound):
            meant |= {other, *inflections(other)}
    return typos | meant


def meant_alone(word: str, others: Sequence[str]) -> list[str]:
    """Give the likeliest of others that a word without neighbours is a typo of, if any is.

    A word that is shorter than most such is put right if it is no syllable: ``swnas``.

    Args:
        word: What was typed, folded.
        others: Of its `respellings` those that titles hold, commonest first.
    """
    likely = [other for other in others if may_be_typo(word, other)]
    if len(word) < LONE_LETTERS:
        likely = [*filter(is_english, likely)] if is_no_word(word) else []
    return typos_first(word, likely)[:1]


def typos_first(word: str, others: Sequence[str]) -> list[str]:
    """Put what is one typo away from a word before what only sounds or looks like it."""
    typos = edit_candidates(word)
    return sorted(others, key=lambda other: other not in typos)


def mistyped_among(word: str, known: frozenset[str]) -> list[str]:
    """Give those of some words that a folded one is a typo of, or lacks the last letter of.

    None if it is good by itself.
    """
    if looks_vietnamese(word) or word in _words():
        return []
    near = edit_candidates(word) & known
    return sorted(it for it in near if may_be_typo(word, it) or it[:-1] == word)


def seconds_to_read() -> float:
    """Tell how long whoever needs the list of words next may wait for it; 0 if it is read."""
    return 0.0 if _words.cache_info().currsize else _SECONDS


@cache
def _words() -> Mapping[str, int]:
    """Count the words of English; reading them takes a tenth of a second, so at the first need."""
    listed = SpellChecker(language="en").word_frequency.items()
    return {word: count for word, count in listed if count >= _USUAL}


@cache
def _by_beginning() -> Mapping[str, Sequence[str]]:
    """Sort the words of English by their first two letters: few of them may be meant by a typo."""
    words = defaultdict(list)
    for word in _words():
        words[word[:2]].append(word)
    return words
