"""Which of the articles that have no seed any more go with a reload."""

from collections.abc import Sequence, Set
from pathlib import PurePosixPath

from bot.library.seeds.removed import LIST

# More than this share of a library of more than so many articles is kept until somebody agrees, or
# their seeds come back, even if later they are a smaller share: perhaps a folder is not mounted
# just now.
_MANY_SHARE, _SMALL_LIBRARY = 0.2, 20


def are_many(gone: int, articles: int) -> bool:
    """Tell whether so many of a library's articles do not go unasked."""
    return articles > _SMALL_LIBRARY and gone > _MANY_SHARE * articles


def removable(unseen: Sequence[tuple[str, str]], faulty: Set[str]) -> list[str]:
    """Leave out of articles without a seed what came from a faulty file or folder.

    Args:
        unseen: The articles' ids, each with the file that it came from.
        faulty: Files and folders.
    """
    if LIST in faulty:
        return []  # No file was read.
    return [
        article_id
        for article_id, source in unseen
        if faulty.isdisjoint({source, *map(str, PurePosixPath(source).parents)})
    ]


def held_back(
    gone: Sequence[str], held_before: set[str], articles: int, may_remove: int
) -> set[str]:
    """Tell which articles are kept: what was held back once stays so until that is agreed to.

    Args:
        gone: What is removable now.
        held_before: What has been held back and has no seed still.
        articles: How many the library had before.
        may_remove: How many may go even if they are many.
    """
    waiting = held_before.union(gone)
    if len(waiting) <= may_remove:
        # What stands in a faulty file does not go all the same.
        return held_before.difference(gone)
    return waiting if are_many(len(waiting), articles) else held_before
