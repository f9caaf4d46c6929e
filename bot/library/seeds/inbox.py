"""Articles that admins sent: a file each in a folder of its own among the seeds.

A file each, by the article's id, so that an article that is sent again replaces itself. It also
takes the place of the same article in any other file of the seeds.
"""

import re
from collections.abc import Iterable
from pathlib import Path

from bot.library.seeds.jsonl import to_jsonl
from bot.library.seeds.seed import Seed

FOLDER = "inbox"
_NAME = re.compile(rf"{FOLDER}/article-([\w-]+)\.jsonl")


def sent_ids(names: Iterable[str]) -> frozenset[str]:
    """Tell from the names of seed files which articles were sent."""
    return frozenset(match[1] for name in names if (match := _NAME.fullmatch(name)))


def is_sent(name: str) -> bool:
    """Tell whether a seed file, by its name, is an article that was sent."""
    return _NAME.fullmatch(name) is not None


def keep_in_inbox(folder: Path, seeds: Iterable[Seed]) -> None:
    """Write articles into the inbox of a seeds folder; a reload takes them in.

    Raises:
        OSError: The folder cannot be written to.
    """
    inbox = folder / FOLDER
    # Without its parents: where the folder is missing, perhaps a disk is not mounted.
    inbox.mkdir(exist_ok=True)
    for seed in seeds:
        # A half-written file would be a fault: it gets a seed's name when it is whole.
        partial = inbox / f"{seed.id}.partial"
        line = to_jsonl(
            seed.url,
            seed.title,
            seed.body,
            published=seed.published,
            first_loaded=seed.first_loaded,
        )
        partial.write_text(line, "utf-8")
        partial.replace(inbox / f"article-{seed.id}.jsonl")
