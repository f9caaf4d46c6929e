"""What a title or a passage must hold to match, as a tree that each store writes its own way.

A token is a folded word or a pair of neighbouring words as `text.pairs` joins them, so a tree holds
letters, digits and underscores only.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.library.search.query import Query
from bot.library.search.text import pairs


@dataclass(frozen=True, slots=True)
class Token:
    """Holds this token or, if it is only begun, one that begins so."""

    text: str
    begun: bool = False


@dataclass(frozen=True, slots=True)
class AllOf:
    """Matches every part; there is at least one."""

    parts: "tuple[Expression, ...]"


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Matches at least one part; there is at least one."""

    parts: "tuple[Expression, ...]"


Expression = Token | AllOf | AnyOf


def all_of(tokens: Sequence[str], *, begun: bool = False) -> Expression:
    """Ask for all tokens; of the last one only for its beginning if it is only begun."""
    *before, last = tokens
    return AllOf((*map(Token, before), Token(last, begun)))


def any_of(tokens: Sequence[str]) -> Expression:
    """Ask for at least one of the tokens."""
    return AnyOf(tuple(map(Token, tokens)))


def stretches(tokens: Sequence[str], *, begun: bool = False) -> list[str]:
    """Give what folded words, each between spaces, hold where `all_of` these tokens matches."""
    *before, last = (f" {token.replace('_', ' ').lstrip()}" for token in tokens)
    return [*(f"{stretch} " for stretch in before), last if begun else f"{last} "]


def in_a_row(words: Sequence[str], *, begun: bool = False) -> Expression:
    """Ask for words in a row, or the only one."""
    return all_of(row(words), begun=begun)


def row(words: Sequence[str]) -> Sequence[str]:
    """Give the tokens of words in a row, or of the only one."""
    return pairs(words) or words


def without(query: Query, place: int) -> Expression:
    """Ask for the words before one place and those after it, each side in a row."""
    before, after = query.words[:place], query.words[place + 1 :]
    sides = []
    if before:
        sides.append(in_a_row(before))
    if after:
        sides.append(in_a_row(after, begun=query.unfinished))
    return AllOf(tuple(sides))


def with_one_repair(query: Query, repairs: Sequence[Sequence[str]]) -> Expression:
    """Ask for the words in a row, with one of them replaced by any of its repairs."""
    clauses: list[Expression] = []
    for place, options in enumerate(repairs):
        if not options:
            continue
        before, after = query.words[:place], query.words[place + 1 :]
        begun = query.unfinished and len(after) == 1
        repaired: Expression = AnyOf(
            tuple(in_a_row((*before[-1:], option, *after[:1]), begun=begun) for option in options)
        )
        if before or after:
            repaired = AllOf((without(query, place), repaired))
        clauses.append(repaired)
    return AnyOf(tuple(clauses))


def any_neighbours(ways: Sequence[Sequence[str]], count: int) -> Expression:
    """Ask for one of so many neighbours, those that may be written in the fewest ways.

    Of a single word, ask for any way to write it.

    Args:
        ways: For each word, how it may be written.
        count: Of how many neighbours one is to be held.
    """
    if len(ways) == 1:
        return any_of(ways[0])
    neighbours = [
        [token for one in before for other in after for token in pairs([one, other])]
        for before, after in pairwise(ways)
    ]
    return any_of([token for each in sorted(neighbours, key=len)[:count] for token in each])
