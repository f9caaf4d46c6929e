"""Keys of an input method that were left in the text: Telex and VNI.

The reading gives the syllable with its diacritics, so that a correction is spelt as one would.
"""

import re
import unicodedata
from dataclasses import replace

from bot.library.search.english import english_places, is_amid_english
from bot.library.search.inflections import looks_vietnamese
from bot.library.search.languages import unlike_keys
from bot.library.search.ports import Counts
from bot.library.search.query import Query
from bot.library.search.text import TONES, exact_words, fold
from bot.library.search.tiers import SearchContext, Tier
from bot.library.search.titles import in_a_row_or_all_words

# No syllable begins with ``w``.
_KEYS = re.compile(r"(?!w)(?:.*[aeiouy].*[sfrxjw1-9]|.*(?:aa|ee|oo|dd|d9)|.+w)")

# A letter with a number is a name more often than keys: ``u23``.
_CODE = re.compile(r"[a-z][12][0-9]")
_ONSET = re.compile(r"[^aeiouy]*")
_VOWELS = re.compile(r"[aeiouyăâêôơư]*")

_CIRCUMFLEX = {"a": "â", "e": "ê", "o": "ô"}
_HORNED = {"o": "ơ", "u": "ư", "uo": "ươ"}
_HORN_OR_BREVE = {**_HORNED, "a": "ă"}

# Before these consonants a tone is acute or dot below.
_STOPPED = re.compile("[\u0300\u0309\u0303].*(?:c|ch|p|t)$")

# After a circumflex, or an `ơ`, stands no other open vowel, and before an `ê` no `o`.
_NEIGHBOURS = re.compile(f"(?:\u0302|o\u031b)[{TONES}]?[aeo]|o[{TONES}]?e\u0302")

# No syllable ends with a short vowel: ``basa`` is a fish and no ``bấ``.
_OPEN = re.compile(f"a\u0323?[\u0302\u0306][{TONES}]?$")

# Before another letter this `e` is always an `ê`, and this `o` an `ô` or `ơ`.
_MARKED = re.compile("(?:(?<!g)i|y)e[a-z]|(?<!q)uo[a-z]")

# Of so many vowels without another mark the middle one takes the tone.
_MOST_VOWELS = 3

# A word that articles hold is read as keys where the word meant stands in so many times as many.
_TIMES_AS_COMMON = 100


async def titles_by_keys(context: SearchContext) -> Tier:
    """Find titles by words that were typed as keys of an input method.

    The cautious reading leaves words alone that some article holds as they are. It is also the one
    to go on with if no title is found. Either is told as a correction: ``gary oldman`` is not
    taken for something else behind a reader's back.
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
    """Read a folded word as keys of Telex or VNI, the two common ways to type Vietnamese.

    ``vieejt``, ``vieetj`` and ``vie6t5`` are ``việt``, ``ddaij`` and ``d9ai5`` are ``đại``.

    Returns:
        The syllable meant, with its diacritics, or None if the word holds no such keys.
    """
    if not _KEYS.match(word) or word in unlike_keys() or _CODE.fullmatch(word):
        return None
    onset = _ONSET.match(word)[0]  # type: ignore[index]  # it matches the empty text
    for read in (_telex, _vni):
        syllable = read(onset, word[len(onset) :])
        folded = fold(syllable)
        if folded != word and looks_vietnamese(folded) and not _is_impossible(syllable):
            return exact_words(syllable)[0]
    return None


def _telex(onset: str, rest: str) -> str:
    tone = re.search(r"[sfrxj]", rest)
    rest = re.sub(r"[sfrxj]", "", rest, count=1)
    rest = re.sub(r"([aeo])\1", lambda doubled: _CIRCUMFLEX[doubled[1]], rest)
    if "w" in rest:
        rest = rest if onset == "q" else re.sub(r"uw?o", "ươ", rest)
        rest = rest if onset == "q" else re.sub(r"uaw$", "ưa", rest)  # ``nuawx`` is ``nữa``
        rest = re.sub(r"[aou]w", lambda keys: _HORN_OR_BREVE[keys[0][0]], rest).replace("w", "")
    onset = onset.replace("dd", "đ").rstrip("w")
    return _with_tone(onset, rest, TONES["sfrxj".index(tone[0])] if tone else "")


def _vni(onset: str, rest: str) -> str:
    tone = re.search(r"[1-5]", rest)
    letters = re.sub(r"[1-8]", "", rest)
    if "6" in rest:
        letters = re.sub(r"[aeo](?=[^aeo]*$)", lambda last: _CIRCUMFLEX[last[0]], letters)
    if "7" in rest:
        letters = re.sub(r"uo|[ou]", lambda vowels: _HORNED[vowels[0]], letters, count=1)
    if "8" in rest:
        letters = letters.replace("a", "ă")
    onset = onset.replace("d9", "đ")
    return _with_tone(onset, letters, TONES[int(tone[0]) - 1] if tone else "")


def _is_impossible(syllable: str) -> bool:
    """Tell whether a syllable is no word: by its tone, vowels (``môon``), or end (``bấ``)."""
    letters = unicodedata.normalize("NFD", syllable)
    return any(it.search(letters) for it in (_STOPPED, _NEIGHBOURS, _OPEN))


def _lacks_mark(syllable: str) -> bool:
    """Tell whether a vowel lacks a mark that it always has: ``trieuf`` is no ``trièu``."""
    letters = unicodedata.normalize("NFD", syllable)
    plain = unicodedata.normalize("NFC", re.sub(f"[{TONES}]", "", letters))
    return bool(_MARKED.search(plain))


def _with_tone(onset: str, rest: str, tone: str) -> str:
    """Put a tone mark where the orthography has it: on a vowel with another mark, or amid them."""
    vowels = len(_VOWELS.match(rest)[0])  # type: ignore[index]  # it matches the empty text
    shaped = [place for place in range(vowels) if rest[place] in "ăâêôơư"]
    # The `u` of `qu` and the `i` of `gi` belong to the consonant.
    first = int(vowels > 1 and onset + rest[:1] in {"qu", "gi"})
    if shaped:
        place = shaped[-1]
    elif vowels - first > 1 and (vowels < len(rest) or vowels - first == _MOST_VOWELS):
        place = first + 1
    else:
        place = first
    return unicodedata.normalize("NFC", onset + rest[: place + 1] + tone + rest[place + 1 :])


def _with_keys_read(query: Query, counts: Counts, *, every: bool) -> Query:
    """Read words as keys of an input method where that gives a word that some article holds.

    Args:
        query: What was typed.
        counts: Of the words that articles hold.
        every: Whether to read even those so that very few articles hold as they are.
    """
    words, exact = list(query.words), list(query.exact)
    for place, word in enumerate(query.words):
        meant = typed_keys(word)
        is_likelier = meant and _is_likelier(fold(meant), word, counts, every=every)
        if meant and is_likelier and not _is_english(query, place):
            words[place] = fold(meant)
            exact[place] = words[place] if _lacks_mark(meant) else meant
    if words == [*query.words]:
        return query
    return replace(query, words=tuple(words), exact=tuple(exact), repaired=True)


def _is_english(query: Query, place: int) -> bool:
    return place in english_places(query.exact) or is_amid_english(query.exact, place)


def _is_likelier(meant: str, word: str, counts: Counts, *, every: bool) -> bool:
    """Tell whether keys are likelier than the word itself: articles hold it never, or hardly ever.

    English words and foreign names may look like keys too (``iron``, ``gary``, ``war``).
    """
    if meant not in counts or word not in counts:
        return meant in counts
    return every and counts[word].articles * _TIMES_AS_COMMON <= counts[meant].articles
