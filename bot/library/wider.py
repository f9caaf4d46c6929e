"""What else is searched for where a topic finds little: its parts, or what its word comes from."""

from collections.abc import Iterator

from bot.library.nearest import COMMON
from bot.library.phrases import ALONE, phrases, says_much
from bot.library.search.inflections import inflections
from bot.library.search.languages import Words, is_compound, shares
from bot.library.search.questions import stop_words
from bot.library.search.text import exact_words, fold, folded_words

# Words of a topic whose parts are looked for, and what share of its words the least part has.
_LONGEST_TOPIC, _LEAST_PART = 6, 0.3

# What nouns that are made from English verbs end with.
_ENDINGS = ("ment", "ion", "ing", "er", "or")


def stems(query: str) -> list[str]:
    """Give what an English word is made from: ``measure`` for ``measurement``."""
    words = folded_words(query)
    if len(words) != 1 or len(words[0]) < ALONE or not inflections(words[0]):
        return []
    ending = next(filter(words[0].endswith, _ENDINGS), "")
    stem = words[0].removesuffix(ending)
    return [stem, f"{stem}e"] if ending else []


def parts_of(query: str) -> Iterator[str]:
    """Yield the parts of a topic that a search may find where it finds nothing on all of it.

    Its end, which mostly says of what, and its beginning, shorter and shorter, then what it is made
    of; neither a stop word at an edge, half a compound, a short single word, what any newspaper is
    full of nor too little of the topic.
    """
    words = tuple(exact_words(query)[:_LONGEST_TOPIC])
    cuts = [cut for cut in range(1, len(words)) if not is_compound(words[cut - 1 : cut + 1])]
    ends = sorted(
        [*(words[cut:] for cut in cuts), *(words[:cut] for cut in cuts)], key=len, reverse=True
    )
    least = _LEAST_PART * _told(words)
    for part in dict.fromkeys([*ends, *phrases(words)]):
        if _told(part) >= least and _tells_a_subject(part):
            yield " ".join(part)


def _told(words: Words) -> int:
    return sum(word not in stop_words() for word in words)


def _tells_a_subject(part: Words) -> bool:
    if shares().get(tuple(map(fold, part)), 0.0) >= COMMON:
        return False
    return says_much(part) and stop_words().isdisjoint((part[0], part[-1]))
