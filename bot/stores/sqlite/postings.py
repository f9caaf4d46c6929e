"""Reading postings: which articles hold a token in title or lead, or anywhere."""

import asyncio
import json
from collections import defaultdict
from collections.abc import Collection, Sequence

import aiosqlite

from bot.library.search.entries import hashed_pair
from bot.library.search.ports import Boost, Slot
from bot.stores.postings import highest_scores, most_pairs


async def find(
    db: aiosqlite.Connection,
    words: Collection[str],
    pairs: Collection[str],
    limit: int,
    *,
    least: int,
) -> list[tuple[int, int]]:
    """Find articles whose title and lead hold all words: most pairs first, then stored last.

    Args:
        db: A connection that reads.
        words: Folded words, at least one.
        pairs: Pairs of words.
        limit: How many to give at most.
        least: How many pairs each is to hold.

    Returns:
        Rowids with the number of pairs.
    """
    hashed = {*map(hashed_pair, pairs)}
    return most_pairs(await _read(db, [*words, *hashed]), words, hashed, limit, least=least)


async def score(
    db: aiosqlite.Connection, slots: Sequence[Slot], boosts: Sequence[Boost], limit: int
) -> list[tuple[int, float]]:
    """Score every article by what it holds; give the best, of equals the newest."""
    blocks = await _read(db, {token for slot in slots for token in slot.tokens})
    # Worked out in a thread: a million articles and a long query take tens of milliseconds.
    return await asyncio.to_thread(highest_scores, blocks, slots, boosts, limit)


async def _read(db: aiosqlite.Connection, tokens: Collection[str]) -> dict[int, dict[str, bytes]]:
    """Read the lists of tokens, by block."""
    stored = await db.execute_fetchall(
        "SELECT block, token, articles FROM posting"
        " WHERE token IN (SELECT value FROM json_each(?))",
        (json.dumps([*tokens]),),
    )
    blocks: defaultdict[int, dict[str, bytes]] = defaultdict(dict)
    for block, token, articles in stored:
        blocks[block][token] = articles
    return blocks
