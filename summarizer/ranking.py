"""Ranking an article's sentences: summarizers over sumy's document model.

This is the only module that imports sumy.
"""

import numpy as np
from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.summarizers import AbstractSummarizer

from summarizer.cleaning import Candidate, clean_sentences
from summarizer.expectation import describe_article
from summarizer.lexrank import centrality
from summarizer.selection import Selection
from summarizer.summary import Ranking
from summarizer.tokens import Tokens
from summarizer.words import split_words

MOST_SENTENCES = 2000  # of an article that take part; the rest of a longer one is not looked at
_SHORT = 3  # sentences: an article that is returned whole
_LARGEST_SHARE = 0.6  # of an article that a summary may be
_TYPICAL_LENGTH = 35  # words: the mean of the leads that the weights were learnt from


class Words:
    """The tokenizer of a document that is split into sentences already."""

    def to_words(self, text: str) -> list[str]:
        """Return the words of a sentence."""
        return split_words(text)


class Line(Sentence):  # type: ignore[misc]  # sumy ships no types
    """A sentence of sumy's document model that knows what speaks against it."""

    def __init__(self, candidate: Candidate) -> None:
        super().__init__(candidate.text, Words())
        self.candidate = candidate


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

    The document's sentences are ``Line`` objects, the title is its heading. Without a title LexRank
    tells which sentences matter.
    """

    def __call__(self, document: ObjectDocumentModel, sentences_count: int) -> tuple[Sentence, ...]:
        """Return the best sentences in reading order."""
        order = self.order(document, sentences_count)
        return tuple(document.sentences[place] for place in sorted(order))

    def order(self, document: ObjectDocumentModel, longest: int) -> list[int]:
        """Return the places of at most ``longest`` sentences, best first.

        Together they are no longer than the share of an article that a summary may be, unless
        every single sentence is.
        """
        lines = document.sentences
        if not lines:
            return []
        title = [word for heading in document.headings for word in heading.words]
        tokens = Tokens.of([line.words for line in lines], title)
        description = describe_article(tokens)
        selection = Selection(
            [line.candidate for line in lines],
            tokens.lengths.astype(float),
            description.terms,
            description.chances(),
            _TYPICAL_LENGTH,
        )
        if tokens.titled:
            selection.leave_out_repeats(description.features[0] > 0, len(tokens.vocabulary))

        characters = np.array([len(line.candidate.text) for line in lines])
        room = max(_LARGEST_SHARE * characters.sum(), characters.min())
        while len(selection.order) < longest and selection.add_best(characters <= room):
            room -= characters[selection.order[-1]] + 1  # with the blank before the next
        return selection.order


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
