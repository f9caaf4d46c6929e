"""What a seed file that somebody sends would change, before any of it is kept."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

from bot.library.articles import Article
from bot.library.ports import ArticleStore
from bot.library.seeds import FORMATS, Fault, Reason, Seed, split_lines, suffix_of

# Articles that are compared at a time.
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Offer:
    """A file's articles beside those of the library.

    Attributes:
        added: Those that the library does not hold.
        updated: Those that it holds otherwise.
        unchanged: How many it holds as they are.
        faults: What is wrong in the file.
        returning: How many of those that would be loaded had been removed by admins.
    """

    added: tuple[Seed, ...]
    updated: tuple[Seed, ...]
    unchanged: int
    faults: tuple[Fault, ...]
    returning: int = 0


def is_seed_file(name: str) -> bool:
    """Tell by its name whether a file may hold seeds."""
    return suffix_of(name) in FORMATS


async def look_at(store: ArticleStore, name: str, content: bytes) -> Offer:
    """Compare the articles of a file with those that are stored.

    Args:
        store: The library's.
        name: The file's name, whose ending tells the format.
        content: What it holds.
    """
    seeds, faults = await asyncio.to_thread(_read, name, content)
    added: list[Seed] = []
    updated: list[Seed] = []
    for start in range(0, len(seeds), _AT_ONCE):
        some = seeds[start : start + _AT_ONCE]
        stored = {article.id: article for article in await store.articles([it.id for it in some])}
        added += [seed for seed in some if seed.id not in stored]
        updated += [it for it in some if it.id in stored and _differs(it, stored[it.id])]
    unchanged = len(seeds) - len(added) - len(updated)
    return Offer(tuple(added), tuple(updated), unchanged, tuple(faults))


def _read(name: str, content: bytes) -> tuple[Sequence[Seed], Sequence[Fault]]:
    read = FORMATS[suffix_of(name)]
    seeds: dict[str, Seed] = {}
    faults: list[Fault] = []
    for item in read(split_lines(BytesIO(content), len(content)), name):
        if isinstance(item, Fault):
            faults.append(item)
        elif item.id in seeds:
            faults.append(Fault(name, item.line, Reason.DUPLICATE, seeds[item.id].place))
        else:
            seeds[item.id] = item
    return [*seeds.values()], faults


def _differs(seed: Seed, article: Article) -> bool:
    """Tell whether a seed says something else; one without a date leaves the stored one."""
    stored = (article.url, article.title, article.body)
    if (seed.url, seed.title, seed.body) != stored:
        return True
    return seed.published is not None and seed.published.replace(microsecond=0) != article.published
