"""Reading which passages hold a token.

That is kept in segments, each of some articles of one block: all that a load brought, put in order
at once. So a list is read from few rows, in place of one for each load. An article that changes or
goes is noted as gone from the segments that there are, which stay as they are until they are
merged (a log-structured merge tree).
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

import aiosqlite
import numpy as np

from bot.library.search.expressions import Expression
from bot.library.search.passages import PASSAGES, PLACE_BITS, Numbers, token_hashes
from bot.stores.expressions import matching, newest, tokens_of
from bot.stores.postings import Places, as_bits
from bot.stores.sqlite.connection import InThread
from bot.stores.sqlite.passage_rows import HASH_BITS, PassageList, list_in

# A row's id is its segment's and, in so many bits, its number, which is the beginning of hashes.
ROW_BITS = 18

_ROWS = f"""
SELECT hash.key, segment.block, segment.id, segment.gone, passage_row.keys
FROM json_each(?) AS hash CROSS JOIN passage_segment AS segment CROSS JOIN passage_row
ON passage_row.id = (segment.id << {ROW_BITS}) | (hash.value >> ({HASH_BITS} - segment.row_bits))
"""  # noqa: S608 - numbers of our own


class _Segment:
    """What was read of a segment."""

    def __init__(self, gone: bytes) -> None:
        self.lists: dict[str, PassageList] = {}
        self._gone = gone

    def matching(self, expression: Expression) -> Places:
        """Give the passages that match, ascending."""
        places = matching(expression, self.lists, PassageList.places)
        if self._gone and len(places):
            return places[~as_bits(self._gone)[places // PASSAGES]]
        return places


class PassageReader:
    """Reads within one snapshot, each list once: the stages of a search ask for the same ones."""

    def __init__(self, db: aiosqlite.Connection | InThread) -> None:
        """Begin with nothing read."""
        self._db = db
        self._known: set[str] = set()
        self._blocks: defaultdict[int, dict[int, _Segment]] = defaultdict(dict)

    async def newest(self, expressions: Sequence[Expression], limit: int) -> list[Numbers]:
        """Find so many of the last passages that match each expression, the largest number first.

        A passage's number is `PASSAGES` times its article's plus its place.

        Args:
            expressions: Their tokens are whole ones.
            limit: How many to give at most of each.
        """
        await self._read({token.text for each in expressions for token in tokens_of(each)})
        return [self._newest(expression, limit) for expression in expressions]

    async def _read(self, tokens: set[str]) -> None:
        """Read what segments tell of tokens, if it is not known."""
        new = [*tokens - self._known]
        if not new:
            return
        hashes = token_hashes(new)
        rows: Iterable[Any] = await self._db.execute_fetchall(_ROWS, (json.dumps(hashes),))
        for place, block, segment_id, gone, row in rows:
            if passages := list_in(row, hashes[place]):
                segments = self._blocks[block]
                segment = segments.get(segment_id) or segments.setdefault(
                    segment_id, _Segment(gone)
                )
                segment.lists[new[place]] = passages
        self._known.update(new)

    def _newest(self, expression: Expression, limit: int) -> Numbers:
        def places_in(block: int) -> Places:
            some = [segment.matching(expression) for segment in self._blocks[block].values()]
            return some[0] if len(some) == 1 else np.sort(np.concatenate(some))

        return newest(self._blocks, places_in, PLACE_BITS, limit)
