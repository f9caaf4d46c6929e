"""Seed files: every article in a folder, and every fault by file, line and reason.

The formats are described in README.md, "Seeds". Each has a file of its own here and a line in
`formats`. Files are read as a stream, so that neither a large file nor a large folder has to fit
into memory.
"""

from bot.library.seeds.folder import SeedFolder
from bot.library.seeds.seed import Fault, Reason, Seed

__all__ = ["Fault", "Reason", "Seed", "SeedFolder"]
