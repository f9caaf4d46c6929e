"""sumy's own rankers on our sentences and words.

What they need to work at all: our tokenizer, since sumy's knows no Vietnamese; each sentence once,
since equal ones share a rating; no sentence of nothing but stop words, which some of them divide
by; and a bound, since some take the cube of the number of sentences.
"""

from typing import Any

import numpy as np
from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.summarizers.edmundson import EdmundsonSummarizer
from sumy.summarizers.kl import KLSummarizer
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.lsa import LsaSummarizer
from sumy.summarizers.luhn import LuhnSummarizer
from sumy.summarizers.reduction import ReductionSummarizer
from sumy.summarizers.sum_basic import SumBasicSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer

from summarizer.lexrank import centrality
from summarizer.salience import Floats
from summarizer.tokens import Tokens
from summarizer.words import split_words

_MOST_SENTENCES = 100  # that take part
_NO_WORD = "\0"  # sumy refuses an empty list of stop words


class Words:
    """The tokenizer of a document that is split into sentences already."""

    def to_words(self, text: str) -> list[str]:
        """Return the words of a sentence."""
        return split_words(text)


class LexRank(LexRankSummarizer):  # type: ignore[misc]  # sumy ships no types
    """sumy's LexRankSummarizer on whole arrays.

    Ranks exactly as the original at a fraction of its time, and takes texts without a common word.
    """

    def __call__(self, document: ObjectDocumentModel, sentences_count: int) -> Any:
        """Return the most central sentences."""
        words = [self._to_words_set(sentence) for sentence in document.sentences]
        ratings = iter(centrality(Tokens.of([list(each) for each in words])))
        return self._get_best_sentences(
            document.sentences, sentences_count, lambda _: next(ratings)
        )


class Lsa(LsaSummarizer):  # type: ignore[misc]  # sumy ships no types
    """sumy's LsaSummarizer, the same in every process and silent about short texts."""

    def _create_dictionary(self, document: ObjectDocumentModel) -> dict[str, int]:
        words = sorted(super()._create_dictionary(document))
        return {word: row for row, word in enumerate(words)}

    def _create_matrix(self, document: ObjectDocumentModel, dictionary: dict[str, int]) -> Floats:
        matrix = np.zeros((len(dictionary), len(document.sentences)))
        for column, sentence in enumerate(document.sentences):
            for word in map(self.stem_word, sentence.words):
                if word in dictionary:
                    matrix[dictionary[word], column] += 1
        return matrix


class _BestFirst:
    """Makes one of sumy's summarizers return places, best first, instead of sentences."""

    @staticmethod
    def _get_best_sentences(
        sentences: tuple[Sentence, ...], count: int, rating: Any, *args: Any
    ) -> list[int]:
        rate = rating.__getitem__ if isinstance(rating, dict) else rating
        ratings = [float(rate(sentence, *args)) for sentence in sentences]
        return sorted(range(len(ratings)), key=lambda place: -ratings[place])[:count]


_KINDS = {
    "lexrank": LexRank,
    "textrank": TextRankSummarizer,
    "luhn": LuhnSummarizer,
    "lsa": Lsa,
    "edmundson": EdmundsonSummarizer,
    "kl": KLSummarizer,
    "reduction": ReductionSummarizer,
    "sumbasic": SumBasicSummarizer,
}


def order_by(
    method: str, sentences: list[str], title: str, stop_words: frozenset[str]
) -> list[int]:
    """Return the places of an article's sentences, best first, as one of sumy's rankers sees them.

    Args:
        method: The name of a ranker of sumy.
        sentences: The article's; of equal ones the first takes part.
        title: Its title, which Edmundson's method looks at.
        stop_words: Words that carry no subject.

    Raises:
        KeyError: If there is no such ranker.
    """
    kind = _KINDS[method]
    first_of_equals = {sentence: place for place, sentence in reversed([*enumerate(sentences)])}
    distinct = sorted(first_of_equals.values())
    places = [place for place in distinct if set(split_words(sentences[place])) - stop_words]
    places = places[:_MOST_SENTENCES]
    if not places:
        return distinct
    summarizer: Any = type(kind.__name__, (_BestFirst, kind), {})(**_weights(method))
    summarizer.stop_words = summarizer.null_words = stop_words or frozenset({_NO_WORD})
    words = Words()
    lines = [Sentence(title, words, is_heading=True)] if split_words(title) else []
    lines += [Sentence(sentences[place], words) for place in places]
    order = summarizer(ObjectDocumentModel([Paragraph(lines)]), len(places))
    ranked = [places[number] for number in order]
    return ranked + [place for place in distinct if place not in set(ranked)]


def _weights(method: str) -> dict[str, float]:
    """Edmundson's cue words would have to be chosen by hand; the title and the place are there."""
    if method != "edmundson":
        return {}
    return {"cue_weight": 0, "key_weight": 0, "title_weight": 1, "location_weight": 1}
