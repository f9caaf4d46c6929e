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


def start_of_audience(exact: Words, first: int = 1) -> int:
    """Tell from which place on a query says for whom of one's own it is: that is no subject.

    Args:
        exact: Its words as typed.
        first: Before which place that is not said.

    Returns:
        The place; that behind the last word if it is not said.
    """
    words = signs_of(exact)
    return next((it for it in range(first, len(words)) if _is_audience(words, it)), len(words))


def _is_audience(words: Words, start: int) -> bool:
    if is_compound(words[start - 1 : start + 1]):
        return False
    own, beside = _listed("own"), [_listed("beside")]
    return any(is_row_with(words, it, own, beside) for it in _begun(words, start))


def _begun(words: Words, start: int) -> list[int]:
    return [start + length for length, _ in _listed("begins").at(words, start)]


def _listed(name: str) -> Phrases[bool]:
    return phrases_listed("audience", name)
