"""Seed files: every article in a folder, and every fault by file, line and reason.

The formats are described in README.md, "Seeds". Each has a file of its own here and a line in
`formats`. `folder` lists the files, `reading` reads them.
"""

from bot.library.seeds.folder import SeedFile, SeedFolder, Stamp, list_folder
from bot.library.seeds.formats import FORMATS, READER_VERSION, SEED_SUFFIXES, suffix_of
from bot.library.seeds.jsonl import to_jsonl
from bot.library.seeds.lines import split_lines
from bot.library.seeds.reading import (
    WHOLE,
    Chunk,
    FileRead,
    Item,
    KnownChunk,
    KnownChunks,
    SeedReader,
)
from bot.library.seeds.seed import Fault, Reason, Seed

__all__ = [
    "FORMATS",
    "READER_VERSION",
    "SEED_SUFFIXES",
    "WHOLE",
    "Chunk",
    "Fault",
    "FileRead",
    "Item",
    "KnownChunk",
    "KnownChunks",
    "Reason",
    "Seed",
    "SeedFile",
    "SeedFolder",
    "SeedReader",
    "Stamp",
    "list_folder",
    "split_lines",
    "suffix_of",
    "to_jsonl",
]
