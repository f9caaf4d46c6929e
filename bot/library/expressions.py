"""Match expressions of FTS5. They are made of folded words, which hold letters and digits only."""

from collections.abc import Sequence

from bot.library.query import Query, pairs


def all_of(tokens: Sequence[str], *, begun: bool = False) -> str:
    """Ask for all tokens; of the last one only for its beginning if it is only begun."""
    return " AND ".join(f'"{token}"' for token in tokens) + (" *" if begun else "")


def any_of(tokens: Sequence[str]) -> str:
    """Ask for at least one of the tokens."""
    return " OR ".join(f'"{token}"' for token in tokens)


def in_a_row(words: Sequence[str], *, begun: bool = False) -> str:
    """Ask for words in a row, or the only one."""
    return all_of(pairs(words) or words, begun=begun)


def without(query: Query, place: int) -> str:
    """Ask for the words before one place and those after it, each side in a row."""
    sides = query.words[:place], query.words[place + 1 :]
    begun = query.unfinished and bool(sides[1])
    return " AND ".join(in_a_row(side, begun=begun and side is sides[1]) for side in sides if side)


def with_one_repair(query: Query, repairs: Sequence[Sequence[str]]) -> str:
    """Ask for the words in a row, with one of them replaced by any of its repairs."""
    clauses = []
    for place, options in enumerate(repairs):
        if not options:
            continue
        before, after = query.words[:place], query.words[place + 1 :]
        begun = query.unfinished and len(after) == 1
        rows = [in_a_row((*before[-1:], option, *after[:1]), begun=begun) for option in options]
        clause = "(" + ") OR (".join(rows) + ")"
        if before or after:
            clause = f"{without(query, place)} AND ({clause})"
        clauses.append(f"({clause})")
    return " OR ".join(clauses)


def with_repairs(query: Query, repairs: Sequence[Sequence[str]]) -> str:
    """Ask for each word or any of its repairs, anywhere."""
    return " AND ".join(
        f"({any_of([word, *options])})" for word, options in zip(query.words, repairs, strict=True)
    )
