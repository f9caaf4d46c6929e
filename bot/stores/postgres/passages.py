"""Lists of passages that hold a token: four bytes for each, ascending.

A passage's number is `PASSAGES` times its article's, plus its place; a list holds the last bits of
it. So what a passage holds is told by a few long lists; a list for each place would be 32 short
ones, each with a row to write and to read, and to hold against others by itself.
"""

import numpy as np
from numpy.typing import NDArray

from bot.library.search.passages import distinct

# Bits by which the passages of a block differ, those of 16,384 articles. Of larger blocks there are
# fewer to read, but an article that comes has more of its block written anew.
PASSAGE_BITS = 19

_KIND = "<u4"


def unpacked_passages(listed: bytes) -> NDArray[np.uint32]:
    """Read a list."""
    return np.frombuffer(listed, _KIND)


def merged_passages(stored: bytes, gone: bytes, come: bytes) -> bytes:
    """Bring a list up to date: without what went, then with what came."""
    before, went, came = map(unpacked_passages, (stored, gone, come))
    if not gone and (not stored or not come or before[-1] < came[0]):
        return stored + come  # All that came is newer.
    if gone:
        before = np.setdiff1d(before, went, assume_unique=True)
    return distinct(np.concatenate([before, came])).astype(_KIND).tobytes()
