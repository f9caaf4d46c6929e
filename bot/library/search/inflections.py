"""Forms of one English word: `ferry` of `ferries`, `danced` of `dancing`, `colour` of `color`."""

import re
from functools import lru_cache
from itertools import chain

from bot.library.search.languages import Words, irregular_forms, other_forms, shares, unlike_keys

# Letters of the shortest word that has other forms, and of the shortest adjective.
_SHORTEST, _SHORTEST_ADJECTIVE = 3, 4
_LONGEST = 24
# Letters of the shortest common word whose forms are sought, and what share is too common for that.
_SHORTEST_COMMON, _MOST_SHARED = 4, 0.25

_WORD = re.compile(rf"[a-z]{{{_SHORTEST},{_LONGEST}}}")
_VOWEL = re.compile("[aeiouy]")

# A Vietnamese syllable without its diacritics. English words with `ea` or `sh` are none, nor is
# what goes on from `uyê` with another letter than `n` or `t`.
_VIETNAMESE = re.compile(
    r"(?!.*uye[^nt])(?:ngh?|ch|gh?|gi|kh|nh|ph|qu|th|tr|[bcdhklmnprstvx])?"
    r"(?:a[iouy]?|e[ou]?|i(?:a|eu?|u)?|o(?:a[iy]?|eo?|i)?|u(?:a|ay|e|i|oi?|ou|u|y(?:a|eu?|u)?)?|y(?:eu?)?)"
    r"(?:ch|ng|nh|[cmnpt])?"
)

# What only looks like the stem of another word: of `interest`.
_NO_STEMS = frozenset({"inter"})

# A verb's last letter is doubled: `stopped`, `running`.
_DOUBLED = re.compile(r".*[aeiou]([bdglmnprt])\1")
_DOUBLING_ALONE = re.compile(r"[^aeiou]*[aeiou][bdglmnprt]")
_DOUBLING = re.compile(rf"{_DOUBLING_ALONE.pattern}|.*[aeiou]l")

_BRITISH_AND_AMERICAN = (
    (re.compile(r"(?<=[a-z]{2})our(?=s?$|ed$|ing$|ful$|ite|able$)"), "or"),
    (re.compile(r"(?<=[a-z]{2})or(?=s?$|ed$|ing$|ful$|ite|able$)"), "our"),
    (re.compile(r"(?<=[bt])re(?=s?$)"), "er"),
    (re.compile(r"(?<=[bt])er(?=s?$)"), "re"),
    (re.compile(r"(?<=[a-z]{3}i)s(?=e[ds]?$|ing$|ation)"), "z"),
    (re.compile(r"(?<=[a-z]{3}i)z(?=e[ds]?$|ing$|ation)"), "s"),
    (re.compile(r"ogue(?=s?$)"), "og"),
    (re.compile(r"(?<=[a-z]{2})og(?=s?$)"), "ogue"),
)


@lru_cache(4096)
def inflections(word: str) -> frozenset[str]:
    """List the other forms of a folded word, a few dozen at most, most of which nobody writes.

    A word that may be Vietnamese has none, nor has one that is common in English, like `being`.
    """
    return frozenset() if looks_vietnamese(word) else english_inflections(word)


@lru_cache(4096)
def english_inflections(word: str) -> frozenset[str]:
    """List the same of a word that is surely English: `coaches` of `coach`."""
    if _is_common(word):
        return frozenset()
    return frozenset(it for it in _forms(word) if not _is_common(it))


@lru_cache(4096)
def forms_in_english_text(word: str) -> frozenset[str]:
    """List the same where all is English, even of a common word: `turning` of `turn`."""
    is_told = len(word) >= _SHORTEST_COMMON and shares().get((word,), 0.0) < _MOST_SHARED
    return _forms(word) if is_told else frozenset()


def _forms(word: str) -> frozenset[str]:
    if not (_WORD.fullmatch(word) and _VOWEL.search(word)):
        return frozenset()
    stems = _stems(word)
    if not (stems and word.endswith(("s", "ed"))) or word.endswith("eed"):
        stems.add(word)  # `feeds` is a form of `feed`.
    forms = {*irregular_forms().get(word, ())}
    for stem in stems.union(*map(_spelt_across_the_atlantic, stems)):
        forms |= {stem, *_inflected(stem)}
    return frozenset(forms - {word})


def listed_for(words: Words) -> tuple[Words, ...]:
    """Give the abbreviations and spellings that are listed for words, or for what one begins with.

    ``vaccines`` is written ``vắc-xin`` as ``vaccine`` is, but ``caves`` is no ``cafe``.
    """
    forms = other_forms()
    if words in forms or len(words) > 1:
        return forms.get(words, ())
    begun = filter(words[0].startswith, sorted(inflections(words[0])))
    return tuple(chain.from_iterable(forms.get((form,), ()) for form in begun))


def looks_vietnamese(word: str) -> bool:
    """Tell a folded word that may be a syllable of Vietnamese."""
    return word not in unlike_keys() and bool(_VIETNAMESE.fullmatch(word))


def _is_common(word: str) -> bool:
    """Tell a word that stands beside anything, or a syllable that is common in Vietnamese."""
    return (word,) in shares()


def _stems(word: str) -> set[str]:
    """List what a word may be a form of."""
    stems = set()
    for ending in ("ies", "ied", "iest"):
        if word.endswith(ending):
            stems.add(word.removesuffix(ending) + "y")
    if word.endswith("ves"):
        stems |= {word[:-3] + "f", word[:-3] + "fe"}
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        stems.add(word[:-1])
    if word.endswith(("ses", "xes", "zes", "ches", "shes", "oes")):
        stems.add(word[:-2])
    for ending in ("ed", "ing", "est"):
        stem = word.removesuffix(ending)
        if stem != word and _VOWEL.search(stem):
            stems |= {stem + "e"} if _DOUBLING_ALONE.fullmatch(stem) else {stem, stem + "e"}
            if _DOUBLED.fullmatch(stem):
                stems.add(stem[:-1])
    least = _SHORTEST_ADJECTIVE if word.endswith("est") else _SHORTEST
    return {stem for stem in stems - _NO_STEMS if len(stem) >= least}


def _inflected(stem: str) -> set[str]:
    """List the forms of a noun, verb or adjective."""
    root = stem.removesuffix("e")
    if stem.endswith("y") and stem[-2:-1] not in "aeiou":
        root = stem[:-1]
        return {root + "ies", root + "ied", stem + "ing", root + "iest"}
    forms = {stem + "s"}
    if not _DOUBLING_ALONE.fullmatch(stem):  # `cared` is no form of `car`.
        forms |= {root + "ed", root + "ing"}
    if stem.endswith(("s", "x", "z", "ch", "sh", "o")):
        forms.add(stem + "es")
    if stem.endswith(("f", "fe")):
        forms.add(stem.removesuffix("e")[:-1] + "ves")
    if _DOUBLING.fullmatch(stem):
        forms |= {stem + stem[-1] + ending for ending in ("ed", "ing", "est")}
    if len(stem) >= _SHORTEST_ADJECTIVE:
        forms.add(root + "est")
    return forms


def _spelt_across_the_atlantic(word: str) -> set[str]:
    """Spell a word as the British or the Americans do."""
    return {ending.sub(other, word) for ending, other in _BRITISH_AND_AMERICAN} - {word}
