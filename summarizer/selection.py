"""Choosing a set of sentences that is worth most together."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

import numpy as np

from summarizer.cleaning import Candidate
from summarizer.passages import find_passages
from summarizer.salience import Floats, Integers, Terms

_SAME = 0.75  # of the shorter one's words are shared: two sentences that say the same
_POINTING_COST = 0.5  # of its worth that a sentence loses by pointing at one left out
_ORPHAN_COST = 0.35  # and by pointing at something that is nowhere
_BROKEN_COST = 0.3  # and by being less than a whole statement
_FARTHEST = 5  # sentences that one after another are needed by the next, to be chosen before it


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
        lengths: Integers,
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
        self.length = 0
        self._candidates = candidates
        self._accounted = 0  # how many of the chosen are taken into account
        self._terms = terms
        self._left = chances
        # What is known of sentences is in lists: for so few, arrays are slower.
        self._lengths: list[int] = lengths.tolist()
        self._sizes: list[float] = terms.count_words(np.ones(len(chances))).tolist()
        self._expected = 0.0
        self._open = list(range(len(candidates)))
        self._merit = [
            (1 - _BROKEN_COST * each.broken) * (1 - _ORPHAN_COST * each.orphan) * each.favour
            for each in candidates
        ]
        self._needs = [set(each.needs) for each in candidates]
        self._needed_by = defaultdict[int, list[int]](list)
        for place, each in enumerate(candidates):
            for need in each.needs:
                self._needed_by[need].append(place)
        self._opening = [each.opening for each in candidates]
        self._standing = self._less_pointing(self._opening)

    def leave_out_repeats(self, said: Floats, size: float) -> None:
        """Leave out sentences that say the same as one of ``size`` words, those 1 in ``said``."""
        shared: list[float] = self._terms.count_words(said).tolist()
        most, sizes = _SAME * size, self._sizes
        self._open = [
            place
            for place in self._open
            if shared[place] <= most and shared[place] <= _SAME * sizes[place]
        ]

    def add_best(
        self, allowed: Sequence[bool], favour: Sequence[float], sentence_length: float
    ) -> bool:
        """Choose the sentence that makes the set worth most; tell whether one was allowed.

        What the reader must have read before it is chosen first, so that it may itself be next.

        Args:
            allowed: Of each sentence, whether it may be chosen.
            favour: Of each sentence, a factor of what it would add.
            sentence_length: How many words a sentence of an editor's summary would have; the more,
                the less counts a sentence's length.
        """
        gains = self._gains()
        expected_length = self.length + sentence_length * (len(self.order) + 1)
        best, best_gain, most = -1, 0.0, -1.0
        for place in self._open:
            if allowed[place]:
                gain = gains[place] * self._standing[place] * favour[place]
                worth = (self._expected + gain) / (self._lengths[place] + expected_length)
                if worth > most:
                    best, best_gain, most = place, gain, worth
        if best < 0:
            return False
        need = self._first_needed(best)
        if need is not None and allowed[need] and need in self._open:
            best, best_gain = need, gains[need] * self._standing[need] * favour[need]
        favoured = max(1.0, favour[best]) * max(1.0, self._candidates[best].favour)
        self._expected += best_gain / favoured  # favour adds no words
        self._add(best)
        return True

    def stands(self, place: int) -> bool:
        """Tell whether all that a sentence points at is there and chosen."""
        return not self._needs[place] and not self._candidates[place].orphan

    def passages(self, favour: Sequence[float], count: int) -> Iterator[list[int]]:
        """Yield what to add, at most ``count`` sentences that read on, the best choice first.

        Args:
            favour: Of each sentence, a factor of what it would add.
            count: The most sentences to add.
        """
        gains = self._gains()
        worth: list[float | None] = [None] * len(self._candidates)
        for place in self._open:
            worth[place] = gains[place] * self._merit[place] * favour[place]
        return find_passages(self._candidates, self._lengths, worth, {*self.order}, count)

    def add(self, place: int) -> bool:
        """Choose a sentence; tell whether it was, which it is not if the others say the same."""
        self._account()
        if place not in self._open:
            return False
        self._expected += float(self._left[self._terms.of_sentence(place)].sum())
        self._add(place)
        return True

    def _add(self, place: int) -> None:
        self.order.append(place)
        self.length += self._lengths[place]
        self._open.remove(place)

    def _first_needed(self, place: int) -> int | None:
        """Return the sentence in which begins what must be read before one; None if it is far.

        Alone, a name or a noun that points back does little harm.
        """
        if not self._needs[place] or not (self.order or self._opening[place]):
            return None
        for _ in range(_FARTHEST):
            place = max(self._needs[place])
            if not self._needs[place]:
                return place
        return None

    def _gains(self) -> list[float]:
        """Return what each sentence would add to what the chosen ones say."""
        self._account()
        gains: list[float] = self._terms.sum_by_sentence(self._left).tolist()
        return gains

    def _account(self) -> None:
        """Lower what others would add by what the chosen sentences say."""
        for place in self.order[self._accounted :]:
            self._take_into_account(place)
        self._accounted = len(self.order)

    def _take_into_account(self, place: int) -> None:
        if place == self.order[0]:
            self._standing = self._less_pointing([True] * len(self._needs))
        for needing in self._needed_by[place]:  # what these point at is there now
            self._needs[needing].discard(place)
            if not self._needs[needing]:
                self._standing[needing] = self._merit[needing]
        terms = self._terms.of_sentence(place)
        said = np.zeros(len(self._left))
        said[terms] = 1
        self._left[terms] = 0
        self.leave_out_repeats(said, self._sizes[place])

    def _less_pointing(self, counts: Sequence[bool]) -> list[float]:
        """Return each sentence's merit, less what pointing at one left out costs if it counts."""
        return [
            merit * (1 - _POINTING_COST) if counted and needs else merit
            for merit, needs, counted in zip(self._merit, self._needs, counts, strict=True)
        ]
