"""Choosing an article's sentences: summarizers over sumy's document model.

This is the only module that imports sumy.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.summarizers import AbstractSummarizer

from summarizer.cleaning import Candidate, clean_sentences
from summarizer.lexrank import centrality
from summarizer.salience import Floats, Terms, describe_terms, learnt_weights
from summarizer.summary import Ranking
from summarizer.tokens import Tokens
from summarizer.words import split_words

MOST_SENTENCES = 2000  # of an article that take part; the rest of a longer one is not looked at
_SHORT = 3  # sentences: an article that is returned whole
_LARGEST_SHARE = 0.6  # of an article that a summary may be
_TYPICAL_LENGTH = 35  # words: the mean of the leads that the weights were learnt from
_SAME = 0.75  # of the shorter one's words are shared: two sentences that say the same
_POINTING_COST = 0.25  # of its worth that a sentence loses by pointing at one left out
_BROKEN_COST = 0.15  # and by being less than a whole sentence


class Words:
    """The tokenizer of a document that is split into sentences already."""

    def to_words(self, text: str) -> list[str]:
        """Return the words of a sentence."""
        return split_words(text)


class Line(Sentence):  # type: ignore[misc]  # sumy ships no types
    """A sentence of sumy's document model that knows its faults."""

    def __init__(self, candidate: Candidate) -> None:
        super().__init__(candidate.text, Words())
        self.pointing = candidate.pointing
        self.broken = candidate.broken


class LexRank(AbstractSummarizer):  # type: ignore[misc]  # sumy ships no types
    """sumy's LexRankSummarizer on whole arrays.

    Ranks exactly as the original at a fraction of its time, and takes texts without a common word.
    """

    def __call__(self, document: ObjectDocumentModel, sentences_count: int) -> tuple[Sentence, ...]:
        """Return the most central sentences in reading order."""
        stems = {word: self.stem_word(word) for word in set(document.words)}
        words = [[stems[word] for word in sentence.words] for sentence in document.sentences]
        ratings = iter(centrality(Tokens.of(words)))
        best: tuple[Sentence, ...] = self._get_best_sentences(
            document.sentences, sentences_count, lambda _: next(ratings)
        )
        return best


class EditorRank(AbstractSummarizer):  # type: ignore[misc]  # sumy ships no types
    """Chooses the sentences that hold most of what an editor would have written.

    The worth of a set of sentences is the number of distinct words and pairs of words in it that an
    editor's summary is expected to hold, divided by the words of both: the expected ROUGE F1, up to
    a constant. Sentences are added one at a time, each time the one that makes the set worth most,
    so that a longer summary holds the shorter one and nothing is said twice.

    The title is the document's heading. Without one, LexRank tells which sentences matter.
    """

    def __call__(self, document: ObjectDocumentModel, sentences_count: int) -> tuple[Sentence, ...]:
        """Return the best sentences in reading order."""
        order = self.order(document, sentences_count)
        return tuple(document.sentences[place] for place in sorted(order))

    def order(self, document: ObjectDocumentModel, longest: int) -> list[int]:
        """Return the places of at most ``longest`` sentences, best first.

        Together they are no longer than the share of an article that a summary may be.
        """
        sentences = document.sentences
        if not sentences:
            return []
        title = [word for heading in document.headings for word in heading.words]
        tokens = Tokens.of([sentence.words for sentence in sentences], title)
        choice = _Choice(tokens, sentences)
        while len(choice.order) < min(longest, len(sentences)) and choice.add_best():
            pass
        return choice.order


class _Choice:
    """The sentences chosen so far, and what each other one would add."""

    def __init__(self, tokens: Tokens, sentences: Sequence[Sentence]) -> None:
        self.order: list[int] = []
        self._lengths = tokens.lengths.astype(float)
        self._words, self._pairs, self._words_left, self._pairs_left = expected_terms(tokens)
        self._sizes = np.bincount(self._words.sentence, minlength=len(sentences))
        self._expected = self._length = 0.0

        self._characters = np.array([len(str(sentence)) + 1 for sentence in sentences], dtype=float)
        self._room = _LARGEST_SHARE * self._characters.sum()
        self._open = np.ones(len(sentences), dtype=bool)
        if not (self._characters <= self._room).any():
            self._room = self._characters.max()

        broken = [getattr(sentence, "broken", False) for sentence in sentences]
        pointing = [getattr(sentence, "pointing", False) for sentence in sentences]
        self._merit = 1 - _BROKEN_COST * np.array(broken, dtype=float)
        self._pointing = 1 - _POINTING_COST * np.array(pointing, dtype=float)
        self._pointing[0] = 1  # there is nothing before it to point at
        if tokens.titled:
            self._leave_out_repeats(tokens.in_title[: self._words.size] > 0, tokens.vocabulary)

    def add_best(self) -> bool:
        """Choose the sentence that makes the set worth most; tell whether one was left."""
        count = len(self._lengths)
        gain = self._words.sum_by_sentence(self._words_left, count)
        gain += self._pairs.sum_by_sentence(self._pairs_left, count)
        worth = (self._expected + gain) / (self._length + self._lengths + _TYPICAL_LENGTH)
        worth *= self._merit * self._pointing
        worth[~self._open | (self._characters > self._room)] = -1
        best = int(worth.argmax())
        if worth[best] < 0:
            return False
        self._expected += float(gain[best])
        self._take(best)
        return True

    def _take(self, place: int) -> None:
        self.order.append(place)
        self._length += self._lengths[place]
        self._room -= self._characters[place]
        self._open[place] = False
        self._pointing[place + 1 : place + 2] = 1  # what it points at is there
        said = np.zeros(self._words.size, dtype=bool)
        said[self._words.term[self._words.sentence == place]] = True
        self._words_left[said] = 0
        self._pairs_left[self._pairs.term[self._pairs.sentence == place]] = 0
        self._leave_out_repeats(said, int(self._sizes[place]))

    def _leave_out_repeats(self, said: NDArray[np.bool_], size: int) -> None:
        """Leave out sentences that say the same as one of ``size`` words, those in ``said``."""
        shared = self._words.sum_by_sentence(said, len(self._sizes))
        self._open &= shared <= _SAME * np.minimum(self._sizes, size)


def expected_terms(tokens: Tokens) -> tuple[Terms, Terms, Floats, Floats]:
    """Return an article's words and pairs and the chance of each to be in an editor's summary."""
    words = Terms.of(tokens.sentence, tokens.words, tokens.vocabulary)
    sentence, keys = tokens.pairs()
    distinct, pair = np.unique(keys, return_inverse=True)
    pairs = Terms.of(sentence, pair, len(distinct))

    lengths = tokens.lengths.astype(float)
    if tokens.titled:
        relevance = words.sum_by_sentence(tokens.in_title, len(lengths)) / tokens.title_size
    else:
        relevance = centrality(tokens)
        relevance /= relevance.max()
    in_title = tokens.in_title
    pair_in_title = (distinct[:, np.newaxis] == tokens.title_pairs).any(axis=1)
    first, second = np.divmod(distinct, max(tokens.vocabulary, 1))
    pair_words_in_title = in_title[first] + in_title[second]

    word_model, pair_model = learnt_weights(titled=tokens.titled)
    word_features = describe_terms(words, in_title, in_title, relevance, lengths)
    pair_features = describe_terms(
        pairs, pair_in_title.astype(float), pair_words_in_title, relevance, lengths
    )
    return words, pairs, word_model.chances(word_features), pair_model.chances(pair_features)


def rank_article(text: str, title: str, language: str, longest: int) -> Ranking:
    """Rank an article's sentences for summaries of up to ``longest``."""
    candidates = clean_sentences(text, language)[:MOST_SENTENCES]
    heading = Sentence(title, Words(), is_heading=True)
    document = ObjectDocumentModel([Paragraph([heading, *map(Line, candidates)])])
    order = EditorRank().order(document, longest)
    short = len(candidates) <= _SHORT
    kept = range(len(candidates)) if short else sorted(order)
    number = {place: number for number, place in enumerate(kept)}
    return Ranking(
        language=language,
        sentences=tuple(candidates[place].text for place in kept),
        order=tuple(number[place] for place in order),
        short=short,
    )
