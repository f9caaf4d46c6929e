"""Reading lists of articles by token, and what an expression finds in them.

PostgreSQL's own GIN index keeps the same lists, but gives every match, in no order, and keeps the
tokens of each passage as well: the newest two thousand passages that hold a common pair took it
12 ms among 20,000 articles, and these lists a sixth of a millisecond.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.library.search.expressions import Expression, Token
from bot.stores import expressions
from bot.stores.expressions import matching, tokens_of
from bot.stores.postgres.connection import Connection, rows, text_array
from bot.stores.postgres.passages import PASSAGE_BITS, unpacked_passages
from bot.stores.postings import (
    BLOCK_BITS,
    Lists,
    Places,
    most_pairs,
    unpacked,
)

# The lists of each block.
Blocks = Mapping[int, Lists]


class ListReader:
    """Reads lists within one snapshot, each once: the stages of a search ask for the same ones."""

    def __init__(self, db: Connection) -> None:
        self._db = db
        # By table and token: block, token and articles of every list.
        self._lists: defaultdict[str, dict[Token, list[Sequence[Any]]]] = defaultdict(dict)

    async def read(self, table: str, tokens: Collection[Token]) -> Blocks:
        """Read the lists of tokens, and of those that begin in some ways."""
        lists = self._lists[table]
        if new := [token for token in tokens if token not in lists]:
            lists |= await self._stored(table, new)
        blocks: defaultdict[int, dict[str, bytes]] = defaultdict(dict)
        for each in tokens:
            for block, token, articles in lists[each]:
                blocks[block][token] = articles
        return blocks

    async def read_matching(self, table: str, expressions: Sequence[Expression]) -> Blocks:
        """Read the lists that tell what matches some expressions."""
        return await self.read(table, {token for each in expressions for token in tokens_of(each)})

    async def most_pairs(
        self, words: Collection[str], pairs: Collection[str], limit: int, *, least: int
    ) -> list[tuple[int, int]]:
        """Find articles that hold all words: most pairs first, then stored last."""
        blocks = await self.read("posting", [*map(Token, {*words, *pairs})])
        return most_pairs(blocks, words, pairs, limit, least=least)

    async def _stored(
        self, table: str, tokens: Collection[Token]
    ) -> dict[Token, list[Sequence[Any]]]:
        columns = "block, token, articles"
        sql = f"SELECT false, token, {columns} FROM {table} WHERE token = ANY(%s)"  # noqa: S608
        values = [text_array(token.text for token in tokens if not token.begun)]
        if begun := [token.text for token in tokens if token.begun]:
            # The last of all characters: what begins so is no larger.
            sql += (
                f" UNION ALL SELECT true, begun, {columns} FROM unnest(%s::text[]) AS begun"  # noqa: S608
                f" JOIN {table} ON token >= begun AND token < begun || chr(1114111)"
            )
            values.append(text_array(begun))
        lists: dict[Token, list[Sequence[Any]]] = {token: [] for token in tokens}
        for is_begun, text, *held in await rows(self._db, sql, *values):
            lists[Token(text, is_begun)].append(held)
        return lists


def newest(
    expression: Expression, blocks: Blocks, limit: int, *, passages: bool = False
) -> NDArray[np.int64]:
    """Give the last numbers that match, the largest first.

    Args:
        expression: What must be held.
        blocks: The lists.
        limit: How many at most.
        passages: Whether they are lists of passages, not of articles.
    """
    read: Callable[[bytes], Places]
    read, block_bits = (unpacked_passages, PASSAGE_BITS) if passages else (unpacked, BLOCK_BITS)
    return expressions.newest(
        blocks, lambda block: matching(expression, blocks[block], read), block_bits, limit
    )
