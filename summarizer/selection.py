"""Choosing a set of sentences that is worth most together."""

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from summarizer.cleaning import Candidate
from summarizer.salience import Floats, Terms

_SAME = 0.75  # of the shorter one's words are shared: two sentences that say the same
_POINTING_COST = 0.5  # of its worth that a sentence loses by pointing at one left out
_ORPHAN_COST = 0.35  # and by pointing at something that is nowhere
_BROKEN_COST = 0.3  # and by being less than a whole statement
_OUTCOME = 3.0  # how much a meeting's decision or a chat's appointment is favoured


class Selection:
    """A growing choice of sentences.

    The worth of a set of sentences is the number of distinct words and pairs of words in it that an
    editor's summary is expected to hold, divided by the words of both: the expected ROUGE F1, up to
    a constant. Sentences are added one at a time, each time the one that makes the set worth most,
    so that a longer summary holds the shorter one and nothing is said twice.

    Attributes:
        order: The places of the chosen sentences, best first.
        length: How many words they have together.
    """

    def __init__(
        self,
        candidates: Sequence[Candidate],
        lengths: Floats,
        terms: Terms,
        chances: Floats,
    ) -> None:
        """Start with nothing chosen.

        Args:
            candidates: The sentences in reading order.
            lengths: How many words each has.
            terms: Their words and pairs of words.
            chances: Of each term to be in an editor's summary; used up.
        """
        self.order: list[int] = []
        self.length = 0.0
        self._lengths = lengths
        self._terms = terms
        self._left = chances
        self._expected = 0.0
        self._sizes = terms.count_words(np.ones(len(chances), dtype=bool))
        self._open = np.ones(len(lengths), dtype=bool)
        self._merit = np.array(
            [
                (1 - _BROKEN_COST * each.broken)
                * (1 - _ORPHAN_COST * each.orphan)
                * (_OUTCOME if each.outcome else 1)
                for each in candidates
            ]
        )
        self._needs = [set(each.needs) for each in candidates]
        self._needed_by = defaultdict[int, list[int]](list)
        for place, each in enumerate(candidates):
            for need in each.needs:
                self._needed_by[need].append(place)
        # Alone, a name or a noun that points back does little harm; an opening that does, does.
        opening = np.array([each.opening and bool(each.needs) for each in candidates], dtype=bool)
        self._standing = self._merit * (1 - _POINTING_COST * opening)

    def leave_out_repeats(self, said: NDArray[np.bool_], size: int) -> None:
        """Leave out sentences that say the same as one of ``size`` words, marked in ``said``."""
        shared = self._terms.count_words(said)
        self._open &= shared <= _SAME * np.minimum(self._sizes, size)

    def add_best(self, allowed: NDArray[np.bool_], favour: Floats, sentence_length: float) -> bool:
        """Choose the sentence that makes the set worth most; tell whether one was allowed.

        Args:
            allowed: Of each sentence, whether it may be chosen.
            favour: Of each sentence, a factor of what it would add.
            sentence_length: How many words a sentence of an editor's summary would have; the more,
                the less counts a sentence's length.
        """
        gain = self._terms.sum_by_sentence(self._left)
        gain *= self._standing
        gain *= favour
        expected_length = self.length + sentence_length * (len(self.order) + 1)
        worth = (self._expected + gain) / (self._lengths + expected_length)
        worth = np.where(self._open & allowed, worth, -1)
        best = int(worth.argmax())
        if worth[best] < 0:
            return False
        self._expected += float(gain[best] / max(1.0, favour[best]))  # favour adds no words
        self._take(best)
        return True

    def _take(self, place: int) -> None:
        if not self.order:
            pointing = np.array([bool(needs) for needs in self._needs], dtype=bool)
            self._standing = self._merit * (1 - _POINTING_COST * pointing)
        self.order.append(place)
        self.length += float(self._lengths[place])
        self._open[place] = False
        for needing in self._needed_by[place]:  # what these point at is there now
            self._needs[needing].discard(place)
            if not self._needs[needing]:
                self._standing[needing] = self._merit[needing]
        said = np.zeros(len(self._left), dtype=bool)
        said[self._terms.term[self._terms.sentence == place]] = True
        self._left[said] = 0
        self.leave_out_repeats(said, int(self._sizes[place]))
