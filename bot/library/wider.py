"""What else is searched for where a topic finds little: its parts, or what its word comes from."""

from collections.abc import Iterator, Sequence

from bot.library.nearest import COMMON
from bot.library.search.inflections import inflections
from bot.library.search.languages import shares
from bot.library.search.text import exact_words, fold, folded_words
from bot.library.topics import ALONE, stop_words

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

    Its end, which mostly says of what, and its beginning, shorter and shorter; neither a stop word
    at an edge, a short single word nor what any newspaper is full of.
    """
    words = exact_words(query)[:_LONGEST_TOPIC]
    for length in range(len(words) - 1, 0, -1):
        yield from (
            " ".join(part) for part in (words[-length:], words[:length]) if _says_much(part)
        )


def _says_much(part: Sequence[str]) -> bool:
    if len(part) == 1:
        return len(part[0]) >= ALONE
    if shares().get(tuple(map(fold, part)), 0.0) >= COMMON:
        return False
    return stop_words().isdisjoint((part[0], part[-1]))
