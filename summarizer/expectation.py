"""What an editor's summary of an article is expected to hold."""

from dataclasses import dataclass

import numpy as np

from summarizer.lexrank import centrality
from summarizer.salience import Floats, Integers, Terms, describe_terms, learnt_weights
from summarizer.tokens import Tokens


@dataclass(frozen=True)
class Expectation:
    """The words and pairs of words of an article with their chances to be in a good summary.

    Attributes:
        words: The article's words, numbered as in its vocabulary.
        pairs: Its pairs of neighbouring words.
        pair_keys: What each pair is: first word * size of the vocabulary + second word.
        word_chances: From 0 to 1 for each word.
        pair_chances: From 0 to 1 for each pair.
    """

    words: Terms
    pairs: Terms
    pair_keys: Integers
    word_chances: Floats
    pair_chances: Floats


def gather_terms(tokens: Tokens) -> tuple[Terms, Terms, Integers]:
    """Return an article's words, its pairs and the key of each pair."""
    words = Terms.of(tokens.sentence, tokens.words, len(tokens.vocabulary))
    sentence, keys = tokens.pairs()
    pair_keys, pair = np.unique(keys, return_inverse=True)
    return words, Terms.of(sentence, pair, len(pair_keys)), pair_keys


def expect_terms(tokens: Tokens) -> Expectation:
    """Estimate an article's expectation from its title, or from LexRank where there is none."""
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
    pair_words_in_title = in_title[first] + in_title[second]
    of_words = describe_terms(words, in_title, in_title, relevance, lengths)
    of_pairs = describe_terms(pairs, pair_in_title, pair_words_in_title, relevance, lengths)

    word_model, pair_model = learnt_weights(titled=tokens.titled)
    return Expectation(
        words, pairs, pair_keys, word_model.chances(of_words), pair_model.chances(of_pairs)
    )
