"""What an editor's summary of an article is expected to hold."""

from dataclasses import dataclass

import numpy as np

from summarizer.lexrank import centrality
from summarizer.salience import Floats, Integers, Terms, describe_terms, learnt_weights, to_chances
from summarizer.tokens import Tokens


@dataclass(frozen=True)
class Description:
    """An article's terms with what is known of each.

    Attributes:
        terms: Its words, numbered as in the vocabulary, and its pairs of neighbouring words.
        features: Of each term, shape (features, terms).
        titled: Whether the title took part.
        relevance: Of each sentence, from 0 to 1: its share of the title's words, or its centrality.
    """

    terms: Terms
    features: Floats
    titled: bool
    relevance: Floats

    @property
    def word_features(self) -> Floats:
        """The features of the words, shape (features, words)."""
        return self.features[:, : self.terms.words]

    @property
    def pair_features(self) -> Floats:
        """The features of the pairs, shape (features, pairs)."""
        return self.features[:, self.terms.words :]

    @property
    def pair_keys(self) -> Integers:
        """What each pair is: first word * size of the vocabulary + second word."""
        return self.terms.keys[self.terms.words :] - self.terms.words

    def chances(self) -> Floats:
        """Return the chance of each term to be in an editor's summary."""
        words, pairs = learnt_weights(titled=self.titled)
        return to_chances(
            np.concatenate((words.log_odds(self.word_features), pairs.log_odds(self.pair_features)))
        )


def gather_terms(tokens: Tokens) -> Terms:
    """Return the terms of an article."""
    return Terms.of(*tokens.keys(), len(tokens.vocabulary), len(tokens.lengths))


def describe_article(tokens: Tokens) -> Description:
    """Describe an article by its title, or by LexRank where there is none."""
    terms = gather_terms(tokens)
    in_title = np.zeros(len(terms.keys), dtype=bool)
    in_title[terms.find(tokens.title_keys())] = True
    if tokens.titled:
        relevance = terms.count_words(in_title) / tokens.title_size
    else:
        relevance = centrality(tokens)
        relevance /= relevance.max()
    words_in_title = in_title.astype(float)
    first, second = np.divmod(terms.keys[terms.words :], max(terms.words, 1))
    words_in_title[terms.words :] = words_in_title[first - 1] + words_in_title[second]
    features = describe_terms(
        terms, in_title, words_in_title, relevance, tokens.lengths.astype(float)
    )
    return Description(terms, features, tokens.titled, relevance)
