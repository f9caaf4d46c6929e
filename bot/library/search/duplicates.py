"""Near-duplicates: sketches that tell them, and results in which they are merged."""

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.library.search.ports import Candidate

# Hashes of a sketch, and the share of two sketches' hashes that near-duplicates have in common.
_HASHES = 16
_SHARE = 0.5

# Near-duplicates share at least one of so many smallest hashes.
_KEYS = 4


def sketch(pair_hashes: NDArray[np.uint32]) -> bytes:
    """Sketch a body by the smallest hashes of its neighbouring words."""
    ascending = np.sort(pair_hashes)
    is_first = np.concatenate([ascending[:1] >= 0, ascending[1:] != ascending[:-1]])
    return bytes(ascending[is_first][:_HASHES])


def _are_near_duplicates(ours: set[int], theirs: set[int]) -> bool:
    """Tell from two sketches whether the bodies are near-duplicates.

    The share of hashes that both sketches hold grows with the share of neighbouring words that
    both bodies hold (Broder 1997, On the resemblance and containment of documents).
    """
    shared = len(ours & theirs)
    return shared > 0 and shared >= _SHARE * (len(ours) + len(theirs) - shared)


@dataclass(slots=True)
class Result:
    """An article that was found, and how many near-duplicates were merged into it."""

    candidate: Candidate
    similar: int = 0


class MergedResults:
    """Results of all stages in order: each article once, near-duplicates merged.

    Merging looks back only, so that a place in the results does not depend on how many are asked
    for.
    """

    def __init__(self, candidates: Sequence[Candidate] = ()) -> None:
        self._numbers: set[int] = set()
        self._results: list[Result] = []
        self._by_hash: dict[int, tuple[Result, set[int]]] = {}
        self.add(candidates)

    def __len__(self) -> int:
        return len(self._results)

    def __getitem__(self, places: slice) -> list[Result]:
        return self._results[places]

    def add(self, candidates: Iterable[Candidate]) -> None:
        """Append candidates, but for those that are there already."""
        for candidate in candidates:
            if candidate.number not in self._numbers:
                self._numbers.add(candidate.number)
                self._append(Result(candidate))

    def _append(self, result: Result) -> None:
        hashes = array("I", result.candidate.sketch)
        ours, keys = set(hashes), hashes[:_KEYS]
        for key in keys:
            if key in self._by_hash:
                earlier, theirs = self._by_hash[key]
                if _are_near_duplicates(ours, theirs):
                    earlier.similar += 1
                    return
        self._results.append(result)
        for key in keys:
            self._by_hash.setdefault(key, (result, ours))
