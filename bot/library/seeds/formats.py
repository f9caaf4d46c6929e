"""The seed formats by the suffix of a file's name: a new one is a file here and a line below."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType

from bot.library.seeds.csv import read_csv
from bot.library.seeds.jsonl import read_jsonl
from bot.library.seeds.seed import Fault, Seed
from bot.library.seeds.text import read_text

# Reads the lines of a file, without their ends, into articles and faults in their order, given the
# file's name as `Fault` tells it.
Format = Callable[[Iterable[bytes], str], Iterator[Seed | Fault]]

FORMATS: Mapping[str, Format] = MappingProxyType(
    {".txt": read_text, ".jsonl": read_jsonl, ".csv": read_csv}
)


def suffix_of(name: str) -> str:
    """Give how the name of a file ends, as `FORMATS` has it; empty if it has no ending.

    Not by pathlib: of 20,000 files that took a quarter of the time to list them.
    """
    stem, dot, ending = name.rpartition(".")
    return dot + ending.lower() if stem else ""


# The same, given also how many lines stand before these: what a line says depends on no other one,
# so that some lines can be read without the others.
LineFormat = Callable[[Iterable[bytes], str, int], Iterator[Seed | Fault]]

LINE_FORMATS: Mapping[str, LineFormat] = MappingProxyType({".jsonl": read_jsonl})

SEED_SUFFIXES = frozenset(FORMATS)

# How files are read. A change of what a file's content gives makes this one more, so that files are
# read anew that did not change.
READER_VERSION = 7
