"""Rows that tell which passages hold which tokens: how they are written in bytes.

Keys, as `library.search.passages` makes them, of a block of articles whose hashes begin with the
same bits make a row: how many tokens there are; of each the rest of its hash, ascending; where each
one's passages end; and these, ascending, each by its distance from the one before, seven bits a
byte. So a key takes about two bytes, a token that hardly any article holds needs no row of its own,
and one token's passages are read without the others'.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from bot.library.search.passages import PLACE_BITS, PLACES, Keys, Numbers, differs_from_before
from bot.stores.postings import distinct

# Bits of a hash that are written in its row, and those that the row in the block tells.
_REST_BITS = 32
ROW_BITS = 64 - PLACE_BITS - _REST_BITS
_REST = (1 << _REST_BITS) - 1
_TOKEN = np.uint64(PLACE_BITS)
ROW = np.uint64(PLACE_BITS + _REST_BITS)

# How each number at the beginning is written.
_NUMBER = np.dtype("<u4")

# A byte that is not a distance's last has this bit; the others tell the distance.
_MORE, _LOW = 0x80, 0x7F
_BITS = 7

NO_KEYS = np.array([], np.uint64)


def row_of(token_hash: int) -> int:
    """Tell in which row of a block a token stands."""
    return token_hash >> _REST_BITS


def rows_of(keys: Keys) -> Numbers:
    """Tell in which rows of their block keys stand, each once, ascending."""
    return distinct(keys >> ROW).astype(np.int64)


def written(keys: Keys) -> dict[int, bytes]:
    """Write the keys of a block, ascending and distinct, as rows."""
    hashes, places = keys >> _TOKEN, (keys & PLACES).astype(np.int64)
    tokens = np.flatnonzero(differs_from_before(hashes))
    distances = np.diff(places, prepend=0)
    distances[tokens] = places[tokens]
    told, ends = _encoded(distances)
    starts = np.append(0, ends)[tokens]
    row = hashes[tokens] >> np.uint64(_REST_BITS)
    firsts = np.flatnonzero(differs_from_before(row))
    row_starts = starts[firsts]
    sizes = np.diff(firsts, append=len(tokens))
    ends_in_row = np.append(starts[1:], len(told)) - np.repeat(row_starts, sizes)
    rests = hashes[tokens].astype(_NUMBER).tobytes()
    ends_written = ends_in_row.astype(_NUMBER).tobytes()
    bounds = pairwise([*(_NUMBER.itemsize * firsts).tolist(), len(rests)])
    told_bounds = pairwise([*row_starts.tolist(), len(told)])
    return {
        number: size + rests[start:end] + ends_written[start:end] + told[told_start:told_end]
        for number, size, (start, end), (told_start, told_end) in zip(
            row[firsts].tolist(), _numbers(sizes), bounds, told_bounds, strict=True
        )
    }


def keys_of(rows: Mapping[int, bytes]) -> Keys:
    """Read what `written` wrote, of rows that ascend."""
    hashes, told = [NO_KEYS], []
    for number, row in rows.items():
        rests, ends, of_row = _parts(row)
        hashes.append(np.uint64(number << _REST_BITS) | rests)
        told += [of_row[start:end] for start, end in pairwise([0, *ends.tolist()])]
    return decoded(told, (np.concatenate(hashes) << _TOKEN).view(np.int64)).view(np.uint64)


def told_of(token_hash: int, row: bytes) -> bytes:
    """Find what a row tells of a token, for `decoded`; perhaps nothing."""
    rests, ends, told = _parts(row)
    rest = token_hash & _REST
    at = int(rests.searchsorted(np.uint32(rest)))
    if at == len(rests) or rests[at] != rest:
        return b""
    return told[ends[at - 1] if at else 0 : ends[at]]


def decoded(lists: Sequence[bytes], bases: Numbers) -> Numbers:
    """Read lists of places, none empty, and add to all of each list a number of its own."""
    told = np.frombuffer(b"".join(lists), np.uint8)
    is_last = told < _MORE
    distances = told[is_last].astype(np.int64)
    # The other bytes are few: which distance each belongs to, and how far from its last byte.
    others = np.flatnonzero(~is_last)
    owners = others - np.arange(len(others))
    higher = owners + np.searchsorted(owners, owners, "right") - others
    for place in range(1, int(higher.max(initial=0)) + 1):
        some = higher == place
        low = (told[others[some]] & _LOW).astype(np.int64)
        distances[owners[some]] |= low << _BITS * place
    starts = np.cumsum([0, *map(len, lists)])[:-1]
    starts -= np.searchsorted(others, starts)
    # Each list begins where its number is, not where the one before ended.
    begun = bases.copy()
    begun[1:] -= bases[:-1] + np.add.reduceat(distances, starts)[:-1]
    distances[starts] += begun
    return np.cumsum(distances)


def _encoded(distances: Numbers) -> tuple[bytes, Numbers]:
    """Write distances; tell where each of them ends."""
    sizes = np.ones(len(distances), np.int64)
    longer = [np.flatnonzero(distances > _LOW)]
    while len(longer[-1]):
        sizes[longer[-1]] += 1
        rest = distances[longer[-1]] >> _BITS * len(longer)
        longer.append(longer[-1][rest > _LOW])
    ends = np.cumsum(sizes)
    told = np.empty(int(sizes.sum()), np.uint8)
    told[ends - 1] = distances & _LOW
    for place, some in enumerate(longer[:-1], 1):
        told[ends[some] - 1 - place] = distances[some] >> _BITS * place & _LOW | _MORE
    return told.tobytes(), ends


def _parts(row: bytes) -> tuple[NDArray[np.uint32], NDArray[np.uint32], bytes]:
    """Part a row into the rests of its tokens' hashes, where their passages end, and these."""
    tokens = int.from_bytes(row[: _NUMBER.itemsize], "little")
    numbers = np.frombuffer(row, _NUMBER, 1 + 2 * tokens)
    return numbers[1 : 1 + tokens], numbers[1 + tokens :], row[numbers.nbytes :]


def _numbers(numbers: Numbers) -> Iterable[bytes]:
    return (number.to_bytes(_NUMBER.itemsize, "little") for number in numbers.tolist())
