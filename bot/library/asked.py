"""A question asked of a text."""

import re
from collections.abc import Collection, Sequence
from functools import cached_property
from math import log

from bot.library.held import HeldText
from bot.library.question import Question
from bot.library.search.languages import words_listed
from bot.library.search.text import fold, folded_words
from summarizer import Fact

# So much a word weighs that hardly tells, beside one that names something.
_LITTLE = 0.3
_WORD = re.compile(r"\w+")


class Asked:
    """A question asked of a text: both are read once, whatever is decided by them."""

    def __init__(self, text: HeldText, question: Question) -> None:
        """Take what is asked, and of what."""
        self.text = text
        self.question = question

    @cached_property
    def subjects(self) -> list[str]:
        """What the question is about, spelled as the text does."""
        return [*map(self.text.as_written, self.question.subjects)]

    @property
    def _named(self) -> list[str]:
        """Of these what is more than a letter."""
        typed = zip(self.question.subjects, self.subjects, strict=True)
        return [it for subject, it in typed if len(subject) > 1]

    @property
    def names_told(self) -> bool:
        """Whether what the question names is told: all that is rare, and more than half of all.

        Without diacritics nearly any syllable is told somewhere, so that one sentence has to hold
        half.
        """
        if self.text.lacks_any(things_in(self._named)):
            return False
        _, _, held = self.text.holding_most(self._named)
        return 2 * held >= 1

    @property
    def may_tell(self) -> bool:
        """Whether the question is for an amount, or of anybody, and of nothing rare else."""
        question = self.question
        if not (question.is_for_amount or question.is_of_anybody):
            return False
        asked = question.counted.asked if question.counted else frozenset[str]()
        return not self.text.lacks_any(it for it in self._named if it not in asked)

    def said_in(self, places: Sequence[int]) -> dict[int, float]:
        """Weigh what sentences hold of the words that hardly tell, by their places.

        What all of them hold weighs nothing, nor what only asks.
        """
        asking_too = self.question.only_ask
        rows = {at: {*folded_words(self.text.sentences[at])} for at in places}
        weights = dict.fromkeys(places, 0.0)
        for word in self._typed - asking_too:
            holding = [at for at, row in rows.items() if word in row]
            for at in holding:
                weights[at] += _LITTLE * log(len(places) / len(holding))
        return weights

    def names_others(self, at: int) -> bool:
        """Tell whether a sentence names somebody else than the question does."""
        own = self._typed
        plain = _WORD.sub(
            lambda it: it[0].lower() if fold(it[0]) in own else it[0], self.text.sentences[at]
        )
        return self.text.tells(at, Fact.PERSON, plain)

    def says_done(self, at: int) -> bool:
        """Tell whether a sentence says in words of the question what is done: no names alone."""
        small = (it for it in _WORD.findall(self.text.sentences[at]) if it[0].islower())
        named = {fold(word) for it in self.subjects for word in it.split()}
        return not named.isdisjoint(map(fold, small))

    @cached_property
    def _typed(self) -> frozenset[str]:
        return frozenset(map(fold, self.question.words))

    def without(self, places: Collection[int]) -> "Asked":
        """Ask the same of a text in which some sentences say nothing."""
        kept = ["" if at in places else it for at, it in enumerate(self.text.sentences)]
        asked = Asked(HeldText(kept, self.text.language), self.question)
        asked.subjects = self.subjects
        return asked


def things_in(subjects: Sequence[str]) -> list[str]:
    """Leave out of subjects what is only done: a text may tell of it in any words."""
    return [it for it in subjects if it not in words_listed("doing", "words")]
