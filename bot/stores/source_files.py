"""What every store works out of what it noted of seed files."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from bot.library.seeds import (
    READER_VERSION,
    Fault,
    FileRead,
    KnownChunks,
    Reason,
    Seed,
    SeedFile,
)

# Where a store notes what chunks hold, and the column that says which chunk.
NOTES = (("source_seed", "chunk"), ("source_fault", "chunk"), ("source_chunk", "id"))
# Chunks to read again: what a file holds that is not read in chunks, what another version read, and
# what holds an article that is not stored from there or stands in several places.
STALE = f"""
lines_before IS NULL AND (length(hash) = 0 OR reader <> {READER_VERSION} OR id IN (
    SELECT chunk FROM source_seed JOIN source_chunk AS its ON its.id = chunk
    WHERE (its.name, key) NOT IN (SELECT source, key FROM article) OR key IN (
        SELECT key FROM source_seed GROUP BY key HAVING count(*) > 1
    )
))
"""  # noqa: S608 - our own words


def unchanged(noted: Iterable[Sequence[Any]], files: Sequence[SeedFile]) -> set[str]:
    """Name the files that are as they were when they were read by this version.

    Args:
        noted: Rows of `source_chunk`: id, name, size, modified, changed, reader.
        files: The files as they are.
    """
    stamps = {file.name: file.stamp for file in files}
    return {
        name
        for _, name, *stamp, reader in noted
        if reader == READER_VERSION and stamps.get(name) == tuple(stamp)
    }


def by_file(rows: Iterable[tuple[str, bytes, int]]) -> KnownChunks:
    """Group chunks, given as name of the file, hash and id, by their file."""
    chunks: defaultdict[str, dict[bytes, int]] = defaultdict(dict)
    for name, chunk_hash, number in rows:
        chunks[name][chunk_hash] = number
    return dict(chunks)


def repetitions(
    seeds: Sequence[Seed], before: Iterable[str], elsewhere: Iterable[tuple[str, str, int]]
) -> list[bool]:
    """Tell of each seed whether its article stands in an earlier place.

    Args:
        seeds: In path order.
        before: Ids of those of their articles that were read before them.
        elsewhere: Their places in what is not read: id, file and line.
    """
    seen, known = {*before}, defaultdict(list)
    for key, *place in elsewhere:
        known[key].append(place)
    repeated = []
    for seed in seeds:
        is_known = any(place < [seed.file, seed.line] for place in known.get(seed.id, ()))
        repeated.append(seed.id in seen or is_known)
        seen.add(seed.id)
    return repeated


def noted_faults(
    found: Iterable[tuple[str, int, str]], places: Iterable[tuple[str, str, int]]
) -> list[Fault]:
    """Name what is wrong with files, repetitions last.

    Args:
        found: What was noted: file, line, reason.
        places: Of articles that stand in several places: id, file and line, by article in path
            order.
    """
    faults = [Fault(file, line, Reason[reason]) for file, line, reason in found]
    return [*faults, *_repeated_places(places)]


def _repeated_places(places: Iterable[tuple[str, str, int]]) -> Iterator[Fault]:
    """Name every place of an article but its first one."""
    earlier, first = "", ""
    for key, file, line in places:
        if key != earlier:
            earlier, first = key, f"{file}:{line}"
        else:
            yield Fault(file, line, Reason.DUPLICATE, first)


def faults_of(files: Collection[FileRead], faults: Iterable[Fault]) -> list[Fault]:
    """Keep the faults of some files, but for repetitions: those depend on other files."""
    names = {file.name for file in files}
    return [
        fault for fault in faults if fault.file in names and fault.reason is not Reason.DUPLICATE
    ]
