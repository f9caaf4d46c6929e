"""What a text may say for a word of a question: ``lived`` where somebody asks who died.

That is data of each language, in its file's table `alike`.
"""

from collections import defaultdict
from functools import cache

from bot.library.search.languages import language_data, share
from bot.library.search.text import fold

# What so many articles hold without diacritics is several words.
_LIKE_OTHERS = 0.2


@cache
def phrases_otherwise() -> dict[str, frozenset[str]]:
    """Of several words, folded, those that a text may use for them and they themselves."""
    spelled = ([it.replace("_", " ") for it in row.split()] for row in _rows("phrases"))
    return {fold(row[0]): frozenset(row) for row in spelled}


@cache
def words_instead() -> dict[str, tuple[str, str]]:
    """By a word, folded: how it is spelled, and what a text may say for it."""
    return {fold(word): (word, other) for word, other in map(str.split, _rows("others"))}


@cache
def answers_to() -> dict[str, frozenset[str]]:
    """What answers whether something is so but for its own words: who lives did not die.

    By a word or compound, folded; the answers are as texts spell them.
    """
    rows = map(str.split, _rows("answers"))
    return {fold(word).replace("_", " "): frozenset(some) for word, *some in rows}


@cache
def words_alike() -> dict[str, frozenset[str]]:
    """Words, folded, each with those that a text may use for it.

    Not those that look so without diacritics as many others do: `dừng`, `dùng`, `đúng`.
    """
    alike = defaultdict[str, set[str]](set)
    for row in (fold(it).split() for it in _rows("words")):
        for word in row:
            alike[word].update(it for it in row if it != word and share(it, it) < _LIKE_OTHERS)
    return {word: frozenset(some) for word, some in alike.items()}


def _rows(name: str) -> list[str]:
    return [row for data in language_data() for row in data["alike"][name]]
