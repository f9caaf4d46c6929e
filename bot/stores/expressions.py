"""What an expression matches, told by lists of the numbers that hold each of its tokens."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sized
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from bot.library.search.expressions import AllOf, AnyOf, Expression, Token
from bot.stores.postings import NOWHERE, Places, intersection, union

# A list of those that hold a token, as it is stored: the shorter, the sooner it is read.
Stored = TypeVar("Stored", bound=Sized)


def matching(
    expression: Expression, lists: Mapping[str, Stored], read: Callable[[Stored], Places]
) -> Places:
    """Give what matches, ascending.

    Args:
        expression: What must be held.
        lists: The lists by token; what begins in some way is looked for among all of them.
        read: Gives the numbers of a list, ascending.
    """
    match expression:
        case Token(text, begun):
            if not begun:
                return read(lists[text]) if text in lists else NOWHERE
            return union([read(lists[each]) for each in lists if each.startswith(text)])
        case AllOf(parts):
            first, *others = sorted(parts, key=lambda part: _size(part, lists))
            places = matching(first, lists, read)
            for part in others:
                places = _kept(places, part, lists, read)
            return places
        case AnyOf(parts):
            return union([matching(part, lists, read) for part in parts])


def newest(
    blocks: Iterable[int], places_in: Callable[[int], Places], block_bits: int, limit: int
) -> NDArray[np.int64]:
    """Give the last numbers that match, the largest first; older blocks only if there are too few.

    Args:
        blocks: The blocks that there are.
        places_in: Gives the places of a block that match, ascending.
        block_bits: The last bits of a number, which tell its place in its block.
        limit: How many at most.
    """
    found, count = [NOWHERE], 0
    for block in sorted(blocks, reverse=True):
        last = places_in(block)[: -limit - 1 : -1]
        found.append(last.astype(np.int64) + (block << block_bits))
        count += len(last)
        if count >= limit:
            break
    return np.concatenate(found)[:limit]


def tokens_of(expression: Expression) -> Iterator[Token]:
    """Give the tokens of an expression."""
    match expression:
        case Token():
            yield expression
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from tokens_of(part)


def _kept(
    places: Places,
    expression: Expression,
    lists: Mapping[str, Stored],
    read: Callable[[Stored], Places],
) -> Places:
    """Keep those of some places that match, too."""
    if not len(places):
        return places
    match expression:
        case AllOf(parts):
            for part in parts:
                places = _kept(places, part, lists, read)
            return places
        case AnyOf(parts):
            return union([_kept(places, part, lists, read) for part in parts])
        case Token():
            return intersection([places, matching(expression, lists, read)])


def _size(expression: Expression, lists: Mapping[str, Stored]) -> int:
    """Tell about how much is to be read to find what matches."""
    match expression:
        case Token(text, begun):
            held = (each for each in lists if each.startswith(text)) if begun else (text,)
            return sum(len(lists[each]) for each in held if each in lists)
        case AllOf(parts):
            return min(_size(part, lists) for part in parts)
        case AnyOf(parts):
            return sum(_size(part, lists) for part in parts)
