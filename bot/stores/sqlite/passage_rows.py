"""Rows that tell which passages hold which tokens: how they are written in bytes.

Keys, as `library.search.passages` makes them, whose hashes begin with the same bits make a row:
how many tokens there are; of each the rest of its hash, ascending; where each one's passages end;
and these, ascending, each by its distance from the one before, in two bytes, or in four if one of
the token's distances needs them. So a key takes little more than two bytes, a token that hardly any
article holds needs no row of its own, and one token's passages are read without the others'.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.library.search.passages import PLACE_BITS, PLACES, Keys, Numbers, differs_from_before

# Bits of a hash that are written in its row; the row's number tells the others.
HASH_BITS = 64 - PLACE_BITS
_REST_BITS = 32
_REST = (1 << _REST_BITS) - 1
FEWEST_ROW_BITS = HASH_BITS - _REST_BITS

# How each number at the beginning is written. Ends are counted in units, times two: one more says
# that distances take two units.
_NUMBER = np.dtype("<u4")
_UNIT = np.dtype("<u2")
_UNIT_BITS = 16
_LARGEST = (1 << _UNIT_BITS) - 1

NO_KEYS = np.array([], np.uint64)


class PassageList:
    """The passages that a row tells of a token, read when they are asked for."""

    def __init__(self, distances: NDArray[np.unsignedinteger[Any]]) -> None:
        self._distances = distances
        self._places: NDArray[np.int32] | None = None

    def __len__(self) -> int:
        """Tell how many there are."""
        return len(self._distances)

    def places(self) -> NDArray[np.int32]:
        """Give them as the last bits of keys, ascending."""
        if self._places is None:
            # As 64 bits, or without a place for the result, it takes five times as long.
            self._places = self._distances.astype(np.int32)
            np.cumsum(self._places, out=self._places)
        return self._places


def list_in(row: bytes, token_hash: int) -> PassageList | None:
    """Find what a row tells of a token, perhaps nothing."""
    tokens = int.from_bytes(row[: _NUMBER.itemsize], "little")
    numbers = np.frombuffer(row, _NUMBER, 1 + 2 * tokens)
    rests = numbers[1 : 1 + tokens]
    rest = np.uint32(token_hash & _REST)
    at = int(rests.searchsorted(rest))
    if at == tokens or rests[at] != rest:
        return None
    end = int(numbers[1 + tokens + at])
    start = int(numbers[tokens + at]) >> 1 if at else 0
    wide, units = end & 1, (end >> 1) - start
    kind, offset = _NUMBER if wide else _UNIT, numbers.nbytes + start * _UNIT.itemsize
    return PassageList(np.frombuffer(row, kind, units >> wide, offset))


def written(keys: Keys, row_bits: int) -> Iterator[tuple[int, bytes]]:
    """Write keys, ascending and distinct, as rows, whose numbers are so many bits of the hashes."""
    if not len(keys):
        return
    hashes = keys >> np.uint64(PLACE_BITS)
    tokens = np.flatnonzero(differs_from_before(hashes))
    places = (keys & PLACES).astype(_NUMBER)
    distances = places.copy()
    distances[1:] -= places[:-1]
    distances[tokens] = places[tokens]
    wide = np.maximum.reduceat(distances, tokens) > _LARGEST
    units, ends = _as_units(distances, wide, np.diff(tokens, append=len(keys)))
    rows = hashes[tokens] >> np.uint64(HASH_BITS - row_bits)
    firsts = np.flatnonzero(differs_from_before(rows))
    counts = np.diff(firsts, append=len(tokens))
    starts = np.append(0, ends)[firsts]
    ends_in_row = (ends - np.repeat(starts, counts)) << 1 | wide
    rests_written = hashes[tokens].astype(_NUMBER).tobytes()
    ends_written = ends_in_row.astype(_NUMBER).tobytes()
    units_written = units.tobytes()
    bounds = pairwise([*(_NUMBER.itemsize * firsts).tolist(), len(rests_written)])
    unit_bounds = pairwise([*(_UNIT.itemsize * starts).tolist(), len(units_written)])
    for row, count, (start, end), (first, last) in zip(
        rows[firsts].tolist(), counts.tolist(), bounds, unit_bounds, strict=True
    ):
        size = count.to_bytes(_NUMBER.itemsize, "little")
        yield (
            row,
            size + rests_written[start:end] + ends_written[start:end] + units_written[first:last],
        )


def keys_of(rows: Mapping[int, bytes], row_bits: int) -> Keys:
    """Read what `written` wrote, of rows that ascend."""
    tokens, rests, ends, units = _parts(rows.values())
    numbers = np.array([*rows], np.uint64) << np.uint64(HASH_BITS - row_bits)
    hashes = np.repeat(numbers, tokens) | rests
    is_wide = (ends & 1) > 0
    counts = np.diff(ends >> 1, prepend=np.uint32(0)).astype(np.int64)
    firsts = np.cumsum(tokens) - tokens
    counts[firsts] = ends[firsts] >> 1
    halves = np.flatnonzero(np.repeat(is_wide, counts))
    units[halves[::2]] |= units[halves[1::2]] << _UNIT_BITS
    distances = np.delete(units, halves[1::2]) if len(halves) else units
    counts >>= is_wide
    starts = np.cumsum(counts) - counts
    places = np.cumsum(distances, dtype=np.int64)
    places -= np.repeat(np.append(0, places)[starts], counts)
    return np.repeat(hashes, counts) << np.uint64(PLACE_BITS) | places.view(np.uint64)


def _parts(rows: Iterable[bytes]) -> tuple[Numbers, ...]:
    """Give how many tokens each row has, and the rests, ends and distances of all.

    Bytes are put together first: numpy takes longer to begin than to read a row.
    """
    tokens: list[int] = []
    rests, ends, units = bytearray(), bytearray(), bytearray()
    for row in rows:
        count = int.from_bytes(row[: _NUMBER.itemsize], "little")
        first, middle, last = (_NUMBER.itemsize * (1 + part * count) for part in range(3))
        tokens.append(count)
        rests += row[first:middle]
        ends += row[middle:last]
        units += row[last:]
    return (
        np.array(tokens, np.int64),
        np.frombuffer(rests, _NUMBER),
        np.frombuffer(ends, _NUMBER),
        np.frombuffer(units, _UNIT).astype(_NUMBER),
    )


def _as_units(
    distances: NDArray[np.uint32], wide: NDArray[np.bool_], counts: Numbers
) -> tuple[NDArray[np.uint16], Numbers]:
    """Write the distances of some tokens; tell where each token's end."""
    ends = np.cumsum(counts << wide)
    if not wide.any():
        return distances.astype(_UNIT), ends
    takes_two = np.repeat(wide, counts)
    of_wide = np.flatnonzero(takes_two)
    at = np.arange(len(distances)) + np.cumsum(takes_two) - takes_two
    units = np.empty(int(ends[-1]), _UNIT)
    units[at] = distances
    units[at[of_wide] + 1] = distances[of_wide] >> _UNIT_BITS
    return units, ends
