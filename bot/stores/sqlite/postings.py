"""Reading postings: which articles hold a token in title or lead, or anywhere."""

import asyncio
import json
from collections import defaultdict
from collections.abc import Collection, Sequence

import aiosqlite

from bot.library.search.entries import hashed_pair
from bot.library.search.ports import Boost, Slot
from bot.stores.postings import held_by_all, most_pairs
from bot.stores.scoring import highest_scores
from bot.stores.sqlite.connection import InThread

# Words that are looked up before the others.
_RAREST = 3


class PostingReader:
    """Reads lists within one snapshot, most of them once: stages ask for the same ones."""

    def __init__(self, db: aiosqlite.Connection | InThread) -> None:
        self._db = db
        # The lists of a token by block, and of which tokens all are known.
        self._lists: defaultdict[str, dict[int, bytes]] = defaultdict(dict)
        self._whole: set[str] = set()

    async def most_pairs(
        self, words: Sequence[str], pairs: Collection[str], limit: int, *, least: int
    ) -> list[tuple[int, int]]:
        """Find articles whose title and lead hold all words: most pairs first, then stored last.

        Args:
            words: Folded words, at least one, those that few articles hold first.
            pairs: Pairs of words.
            limit: How many to give at most.
            least: How many pairs each is to hold.

        Returns:
            Rowids with the number of pairs.
        """
        hashed = {*map(hashed_pair, pairs)}
        # Seldom does an article hold even the rarest words together: the others need not be read.
        rarest, others = words[:_RAREST], [*words[_RAREST:], *hashed]
        read = await self._read(rarest)
        blocks = {block: lists for block, lists in read.items() if len(held_by_all(lists, rarest))}
        if blocks and others:
            among = [*blocks] if len(blocks) < len(read) else None
            for block, lists in (await self._read(others, among=among)).items():
                if block in blocks:
                    blocks[block] |= lists
        return most_pairs(blocks, words, hashed, limit, least=least)

    async def score(
        self, slots: Sequence[Slot], boosts: Sequence[Boost], limit: int
    ) -> list[tuple[int, float]]:
        """Score every article by what it holds; give the best, of equals the newest."""
        blocks = await self._read({token for slot in slots for token in slot.tokens})
        if len(blocks) <= 1 or isinstance(self._db, InThread):
            return highest_scores(blocks, slots, boosts, limit)
        # Worked out in a thread: a million articles and a long query take tens of milliseconds.
        return await asyncio.to_thread(highest_scores, blocks, slots, boosts, limit)

    async def _read(
        self, tokens: Collection[str], *, among: Sequence[int] | None = None
    ) -> dict[int, dict[str, bytes]]:
        """Read the lists of tokens, by block: of all blocks, or at least of some."""
        if new := [token for token in tokens if token not in self._whole]:
            stored = await self._db.execute_fetchall(
                "SELECT block, token, articles FROM posting"
                " WHERE token IN (SELECT value FROM json_each(?1))"
                " AND (?2 IS NULL OR block IN (SELECT value FROM json_each(?2)))",
                (json.dumps(new), json.dumps(among) if among else None),
            )
            for block, token, articles in stored:
                self._lists[token][block] = articles
            if not among:
                self._whole.update(new)
        blocks: defaultdict[int, dict[str, bytes]] = defaultdict(dict)
        for token in tokens:
            for block, articles in self._lists[token].items():
                blocks[block][token] = articles
        return blocks
