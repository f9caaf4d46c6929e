"""Whom what is asked for is for: ``for my son's homework``, ``cho con gái mình làm bài tập``.

That is data of each language, in its file's table `audience`.
"""

from bot.library.search.languages import (
    Phrases,
    Words,
    ends_of,
    is_compound,
    is_row_with,
    phrases_listed,
    signs_of,
)


def before_audience(exact: Words) -> Words:
    """Leave out whom a request is for that ends with it: ``something to read to the children``.

    Behind a request whoever is named is meant, be it one's own or not.
    """
    words = signs_of(exact)
    some = [_listed("own"), _listed("beside")]
    for start in range(1, len(words)):
        begun = _begun(words, start)
        if any(len(words) in ends_of(words, it, some) for it in begun if it < len(words)):
            return exact[:start]
    return exact


def places_of_audience(exact: Words) -> range:
    """Tell where a query says for whom of one's own it is, at its end: that is no subject."""
    words = signs_of(exact)
    starts = (it for it in range(1, len(words)) if is_audience(words, it))
    return range(next(starts, len(words)), len(words))


def is_audience(words: Words, start: int) -> bool:
    """Tell whether words from a place on, numbers as `DIGITS`, say for whom of one's own it is."""
    if is_compound(words[start - 1 : start + 1]):
        return False
    own, beside = _listed("own"), [_listed("beside")]
    return any(is_row_with(words, it, own, beside) for it in _begun(words, start))


def _begun(words: Words, start: int) -> list[int]:
    return [start + length for length, _ in _listed("begins").at(words, start)]


def _listed(name: str) -> Phrases[bool]:
    return phrases_listed("audience", name)
