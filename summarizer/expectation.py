"""What an editor's summary of an article is expected to hold."""

from dataclasses import dataclass

import numpy as np

from summarizer.lexrank import centrality
from summarizer.salience import Floats, Integers, Terms, describe_terms, learnt_weights
from summarizer.tokens import Tokens


@dataclass(frozen=True)
class Description:
    """An article's words and pairs of neighbouring words with what is known of each.

    Attributes:
        words: The words, numbered as in the article's vocabulary.
        pairs: The pairs.
        pair_keys: What each pair is: first word * size of the vocabulary + second word.
        word_features: Shape (features, words).
        pair_features: Shape (features, pairs).
        titled: Whether the title took part.
    """

    words: Terms
    pairs: Terms
    pair_keys: Integers
    word_features: Floats
    pair_features: Floats
    titled: bool

    def chances(self) -> tuple[Floats, Floats]:
        """Return the chance of each word and of each pair to be in an editor's summary."""
        word_model, pair_model = learnt_weights(titled=self.titled)
        return word_model.chances(self.word_features), pair_model.chances(self.pair_features)


def gather_terms(tokens: Tokens) -> tuple[Terms, Terms, Integers]:
    """Return an article's words, its pairs and the key of each pair."""
    words = Terms.of(tokens.sentence, tokens.words, len(tokens.vocabulary))
    sentence, keys = tokens.pairs()
    pair_keys, pair = np.unique(keys, return_inverse=True)
    return words, Terms.of(sentence, pair, len(pair_keys)), pair_keys


def describe_article(tokens: Tokens) -> Description:
    """Describe an article by its title, or by LexRank where there is none."""
    words, pairs, pair_keys = gather_terms(tokens)
    lengths = tokens.lengths.astype(float)
    in_title = tokens.in_title
    if tokens.titled:
        relevance = words.sum_by_sentence(in_title, len(lengths)) / tokens.title_size
    else:
        relevance = centrality(tokens)
        relevance /= relevance.max()
    first, second = np.divmod(pair_keys, max(len(tokens.vocabulary), 1))
    pair_in_title = (pair_keys[:, np.newaxis] == tokens.title_pairs).any(axis=1).astype(float)
    in_pairs = in_title[first] + in_title[second]
    return Description(
        words=words,
        pairs=pairs,
        pair_keys=pair_keys,
        word_features=describe_terms(words, in_title, in_title, relevance, lengths),
        pair_features=describe_terms(pairs, pair_in_title, in_pairs, relevance, lengths),
        titled=tokens.titled,
    )
