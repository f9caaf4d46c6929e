"""What else is searched for where a topic finds little: its parts, or what its word comes from."""

from collections.abc import Iterator

from bot.library.nearest import COMMON
from bot.library.phrases import ALONE, phrases, says_much, stop_words
from bot.library.search.inflections import inflections
from bot.library.search.languages import Words, shares
from bot.library.search.text import exact_words, fold, folded_words

# Words of a topic whose parts are looked for.
_LONGEST_TOPIC = 6

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
    of; neither a stop word at an edge, a short single word nor what any newspaper is full of.
    """
    words = tuple(exact_words(query)[:_LONGEST_TOPIC])
    ends = [
        part
        for length in range(len(words) - 1, 0, -1)
        for part in (words[-length:], words[:length])
    ]
    parts = [*ends, *phrases(words)]
    yield from dict.fromkeys(" ".join(part) for part in parts if _tells_a_subject(part))


def _tells_a_subject(part: Words) -> bool:
    if shares().get(tuple(map(fold, part)), 0.0) >= COMMON:
        return False
    return says_much(part) and stop_words().isdisjoint((part[0], part[-1]))
