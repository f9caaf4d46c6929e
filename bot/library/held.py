"""Where a text holds what a question names, in whatever words or spelling it does."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property
from math import isclose, log

from bot.library.mentions import highlighter_of
from bot.library.otherwise import answers_to, phrases_otherwise, words_alike, words_instead
from bot.library.search.inflections import forms_in_english_text, inflections
from bot.library.search.languages import share
from bot.library.search.snippets import Highlighter
from bot.library.search.spelling import edit_candidates, may_be_typo
from bot.library.search.text import exact_words, fold, folded_words, has_diacritics, row_of
from bot.library.sought import without_openers
from summarizer import Fact, tells

_ENGLISH = "en"
# Of a book the beginning is read, so that nobody waits: a second at most.
_MOST_READ = 2000
# So much of the weight of the best sentence makes another one near.
_NEARLY = 0.6
# Letters of the shortest word that may have an adverb: ``safe``, ``safely``.
_SHORTEST_ADJECTIVE = 4
# And of the shortest word in which a letter may be wrong: in a shorter one it is another word.
_SHORTEST_TYPO = 6


class HeldText:
    """The sentences of a text, in each of which a subject is looked for once."""

    def __init__(self, sentences: Sequence[str], language: str) -> None:
        """Take the sentences in reading order, and the code of their language."""
        self.sentences = sentences[:_MOST_READ]
        self.language = language
        self._places: dict[str, list[int]] = {}
        self._weights: dict[tuple[str, ...], tuple[dict[int, float], Counter[int]]] = {}

    @cached_property
    def _words(self) -> list[list[str]]:
        return [exact_words(it) for it in self.sentences]

    @cached_property
    def _vocabulary(self) -> frozenset[str]:
        return frozenset(word for it in self.sentences for word in folded_words(it))

    @cached_property
    def _rows(self) -> list[str]:
        return [*map(row_of, self.sentences)]

    def holds_row(self, rows: Iterable[str]) -> bool:
        """Tell whether any of some rows, see `row_of`, stands in a sentence."""
        return any(it in row for it in rows for row in self._rows)

    def places(self, subject: str) -> list[int]:
        """Give the places of the sentences that hold a subject, or answer whether that is so."""
        if subject not in self._places:
            self._places[subject] = self._found(subject)
        return self._places[subject]

    def _found(self, subject: str) -> list[int]:
        if ways := phrases_otherwise().get(fold(subject)):
            rows = [f" {' '.join(it)} " for it in self._words]
            return [at for at, row in enumerate(rows) if any(f" {it} " in row for it in ways)]
        shown = highlighter(subject, self.language)
        held = [at for at, it in enumerate(self.sentences) if shown.shows(it)]
        if answers := answers_to().get(fold(subject)):
            answering = (at for at, it in enumerate(self._words) if not answers.isdisjoint(it))
            return sorted({*held, *answering})
        return held

    def lacks_any(self, subjects: Iterable[str]) -> bool:
        """Tell whether a rare word or compound among some subjects stands in no sentence."""
        rare = (it for it in subjects if not share(fold(it), it))
        return any(not self.places(it) for it in rare)

    def as_written(self, subject: str) -> str:
        """Spell a subject as sentences do where one letter is wrong: ``dumplins``."""
        said = self._said_otherwise(subject)
        return self._meant(said) if self.lacks_any([said]) else said

    def _said_otherwise(self, subject: str) -> str:
        """Give what a text says for a word that it never uses, if it says so at least as often.

        Without its diacritics the word looks like others: ``mua``, where bees dance.
        """
        word, other = words_instead().get(fold(subject), ("", ""))
        if not word or (has_diacritics(subject) and subject != word):
            return subject
        if any(word in row for row in self._words):
            return subject
        alike = sum(fold(word) in map(fold, row) for row in self._words)
        return other if sum(other in row for row in self._words) >= max(alike, 1) else subject

    def _meant(self, word: str) -> str:
        if len(word) < _SHORTEST_TYPO:
            return word
        meant = edit_candidates(fold(word)) & self._vocabulary
        return min((it for it in meant if may_be_typo(word, it)), default=word)

    def weighed(
        self, subjects: Sequence[str], among: Iterable[int] | None = None
    ) -> tuple[dict[int, float], Counter[int]]:
        """Weigh the sentences that hold some subjects, by their places, and count these there.

        Args:
            subjects: Of which rare ones weigh most.
            among: The places of the only sentences that count; None for all.
        """
        if among is not None:
            return self._weighed(subjects, {*among})
        named = tuple(subjects)
        if named not in self._weights:
            self._weights[named] = self._weighed(named, {*range(len(self.sentences))})
        return self._weights[named]

    def _weighed(
        self, subjects: Sequence[str], counting: set[int]
    ) -> tuple[dict[int, float], Counter[int]]:
        weights, counts = defaultdict[int, float](float), Counter[int]()
        for subject in subjects:
            places = [at for at in self.places(subject) if at in counting]
            counts.update(places)
            telling = 1 - share(fold(subject), subject)
            for at in places:
                weights[at] += telling * log(1 + len(counting) / len(places))
        return weights, counts

    def holding_most(
        self, subjects: Sequence[str], among: Iterable[int] | None = None
    ) -> tuple[list[int], list[int], float]:
        """Weigh sentences as above.

        Returns:
            The places of those that hold the most, of those that hold nearly as much, and the
            largest share of the subjects that one of the first holds.
        """
        weights, counts = self.weighed(subjects, among)
        if not weights:
            return [], [], 0.0
        most = max(weights.values())
        best = sorted(at for at, weight in weights.items() if isclose(weight, most))
        nearly = sorted(at for at, weight in weights.items() if weight >= _NEARLY * most)
        return best, nearly, max(counts[at] for at in best) / len(subjects)

    def telling(self, places: Iterable[int], facts: Iterable[Fact]) -> list[int]:
        """Give those of some places where a fact is told of the first kind that any tells."""
        among = [*places]
        told = ([at for at in among if self.tells(at, it)] for it in facts)
        return next(filter(None, told), [])

    def tells(self, at: int, fact: Fact, rewritten: str = "") -> bool:
        """Tell whether the sentence at a place, perhaps rewritten, tells a fact."""
        sentence = rewritten or self.sentences[at]
        if fact is Fact.PERSON:
            sentence = without_openers(sentence)
        return tells(sentence, fact, self.language)


def highlighter(words: str, language: str) -> Highlighter:
    """Show words, those that are like them, and in English how something is done."""
    typed = [fold(it) for it in exact_words(words)]
    alike = {it for word in typed for it in words_alike().get(word, ())}
    adverbs = {f"{it}ly" for it in typed if it.isascii() and len(it) >= _SHORTEST_ADJECTIVE}
    forms = {form for it in alike for form in inflections(it)}
    if language == _ENGLISH:  # Where `coach` is no Vietnamese syllable.
        forms |= {form for it in typed for form in forms_in_english_text(it)}
    return highlighter_of(words, alike | adverbs | forms)
