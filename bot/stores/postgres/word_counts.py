"""In how many titles and articles words stand: as many as their lists hold."""

from collections.abc import Collection

from bot.library.search.entries import anywhere_token
from bot.library.search.ports import Counts, WordCounts
from bot.stores.postgres.connection import Connection, rows, text_array

# How many articles a list holds: what is shorter than a bit set has two bytes for each.
_SIZE = (
    "CASE WHEN octet_length(articles) < 8192"
    " THEN octet_length(articles) / 2 ELSE bit_count(articles) END"
)

_COUNT_WORDS = f"""
    SELECT token, (
        SELECT coalesce(sum({_SIZE}), 0)::bigint FROM title_posting AS titles
        WHERE titles.token = substr(posting.token, 2)
    ), sum({_SIZE})::bigint
    FROM posting WHERE token = ANY(%s) GROUP BY token
"""  # noqa: S608 - our own words

_COMMONEST = f"""
    SELECT token FROM title_posting WHERE token = ANY(%s)
    GROUP BY token ORDER BY sum({_SIZE}) DESC, token
"""  # noqa: S608 - likewise


async def count_words(db: Connection, words: Collection[str]) -> Counts:
    """Count where words stand; a word that stands nowhere is left out."""
    anywhere = {anywhere_token(word): word for word in words}
    found = await rows(db, _COUNT_WORDS, text_array(anywhere))
    return {anywhere[token]: WordCounts(titles, articles) for token, titles, articles in found}


async def commonest_title_words(db: Connection, words: Collection[str]) -> list[str]:
    """Give those of some words that stand in titles, commonest first."""
    return [word for (word,) in await rows(db, _COMMONEST, text_array(words))]
