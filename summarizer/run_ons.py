"""Cutting what somebody typed in one go, without a mark, into pieces that can be chosen from."""

import re
from collections.abc import Iterator, Sequence

from summarizer.languages import Language

_LONGEST = 80  # words of a sentence without a mark; a longer one is a whole story
_FEWEST_CHARACTERS = 3 * _LONGEST  # of so many words
_SHORTEST = 15  # words of a piece
_LONGEST_PIECE = 120  # words of a piece in which nothing joins two thoughts
_MARK = re.compile(r"[,;:.!?–—(]")
_MARKED = 25  # words to a mark: a sentence with more marks is a long one, but written with care


def cut_run_ons(sentences: list[str], data: Language) -> list[str]:
    """Return sentences with each run-on one in pieces, which begin with words such as "but"."""
    if max(map(len, sentences)) <= _FEWEST_CHARACTERS:
        return sentences
    return [piece for sentence in sentences for piece in _cut(sentence, data)]


def _cut(sentence: str, data: Language) -> Iterator[str]:
    words = sentence.split() if len(sentence) > _FEWEST_CHARACTERS else []
    if len(words) <= _LONGEST or len(_MARK.findall(sentence)) > len(words) / _MARKED:
        yield sentence
        return
    start = 0
    for place in range(_SHORTEST, len(words) - _SHORTEST):
        length = place - start
        joins = words[place] in data.joints and not _is_phrase(words, place, data)
        if length >= _LONGEST_PIECE or (length >= _SHORTEST and joins):
            yield " ".join(words[start:place])
            start = place
    yield " ".join(words[start:])


def _is_phrase(words: Sequence[str], place: int, data: Language) -> bool:
    """Tell whether a word belongs to the one before it or after it, as in "as well as"."""
    before, after = words[place - 1 : place + 1], words[place : place + 2]
    return not data.unjoined.isdisjoint((" ".join(before), " ".join(after)))
