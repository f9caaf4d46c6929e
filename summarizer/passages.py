"""The longer summary: what the shorter one lacks, in passages that read on.

Sentences picked here and there seldom stand alone: each leans on the one before it. An editor who
has room for more keeps the opening and takes over whole passages. Which ones is found by dynamic
programming over the sentences: each brings its worth, and each gap costs.
"""

import re
from collections.abc import Collection, Iterator, Sequence

from summarizer.cleaning import Candidate
from summarizer.punctuation import is_item

_PARTS = 4  # of an article, of each of which a longer summary should tell something
_UNTOLD = 1.2  # how much more the first sentence that is told of a part is worth
# What gaps cost, in the worth of a good sentence:
_BEGINNING = 0.6  # that a passage begins
_NAMELESS = 1.0  # the same with a sentence that names nothing and nobody
_POINTING = 2.5  # that what a sentence points at is left out
_SCRAP = 0.4  # that something less than a whole statement is there, even if it fills a gap
_BREAKING = 0.7  # that a passage ends after a sentence of no words, the less the more it has
_ENOUGH = 14  # words: so long a sentence may end a passage
_ANNOUNCING = 1.0  # as much as that from what announces the next sentence, such as a question

_DIGIT = re.compile(r"\d")
_NEVER = float("-inf")

_Choice = tuple[float, int]  # its worth, and the places of what it adds as bits


def find_passages(
    candidates: Sequence[Candidate],
    lengths: Sequence[int],
    worth: Sequence[float | None],
    taken: Collection[int],
    count: int,
) -> Iterator[list[int]]:
    """Yield places to add to a summary, the best choice first, each of another number.

    Args:
        candidates: The sentences in reading order.
        lengths: How many words each has.
        worth: What each would add to the summary; None if it cannot be added.
        taken: The places of the summary's sentences.
        count: The most sentences to add.
    """
    taken = frozenset(taken)
    size = max(len(worth), _PARTS)
    told = {place * _PARTS // size for place in taken}
    good = sum(sorted([each for each in worth if each], reverse=True)[:count]) / max(count, 1)
    # The best choices by how many sentences they add: those that leave out the last sentence, and
    # those that have it.
    nothing: list[_Choice] = [(_NEVER, 0)] * (count + 1)
    without, having = [(0.0, 0), *nothing[1:]], nothing
    ending = 0.0  # what is lost if a passage ends after the last sentence
    part, start, untold = -1, 0, 0.0
    for place, candidate in enumerate(candidates):
        if place * _PARTS // size > part:
            part, start = place * _PARTS // size, place
            untold = 0.0 if part in told else _UNTOLD
        left_out = [
            choice if choice[0] >= on - ending else (on - ending, places)
            for choice, (on, places) in zip(without, having, strict=True)
        ]
        follows, begins = _gaps(candidate, place, taken)
        follows, begins = follows * good, begins * good
        own = worth[place]
        if place in taken:
            without, having = nothing, _extended(having, without, -follows, -begins)
        elif own is None:
            without, having = left_out, nothing
        else:
            added = _extended(having, without, own - follows, own - begins)[:-1]
            first, bit = untold * own, 1 << place
            having = [(on if places >> start else on + first, places | bit) for on, places in added]
            without, having = left_out, [nothing[0], *having]
        ending = _ending(candidate, lengths[place]) * good
    for worth_together, places in sorted(map(max, without, having), reverse=True):
        if worth_together > _NEVER:
            yield [place for place in range(len(candidates)) if places >> place & 1]


def _extended(
    having: Sequence[_Choice], without: Sequence[_Choice], follows: float, begins: float
) -> list[_Choice]:
    """Return the better of two choices, each with one more sentence.

    Args:
        having: Choices that have the sentence before it.
        without: Choices that leave that one out.
        follows: What the sentence is worth after the one before it.
        begins: What it is worth where that is left out.
    """
    gain = follows - begins
    return [
        (on + follows, before) if on + gain >= rest else (rest + begins, others)
        for (on, before), (rest, others) in zip(having, without, strict=True)
    ]


def _gaps(candidate: Candidate, place: int, taken: frozenset[int]) -> tuple[float, float]:
    """Return what it costs that a sentence comes after the one before it, or after a gap."""
    scrap = _SCRAP * candidate.broken
    missing = candidate.needs and [need for need in candidate.needs if need not in taken]
    if missing:
        return scrap + _POINTING / 2 * (missing != [place - 1]), scrap + _POINTING
    if candidate.orphan:
        return scrap, scrap + _POINTING
    if candidate.favour > 1 or not place:
        return scrap, scrap
    rest = candidate.text[1:]
    named = not rest.islower() or _DIGIT.search(rest)
    return scrap, scrap + (_BEGINNING if named else _NAMELESS)


def _ending(candidate: Candidate, length: int) -> float:
    """Return what it costs to leave out what follows a sentence."""
    lost = max(0.0, 1 - length / _ENOUGH, _ANNOUNCING * candidate.broken)
    return 0.0 if not lost or is_item(candidate.text) else _BREAKING * lost
