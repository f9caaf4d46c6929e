"""Our LexRank rates exactly as sumy's does."""

from collections.abc import Sequence
from typing import cast

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.summarizers.lex_rank import LexRankSummarizer

from summarizer.cleaning import clean_sentences
from summarizer.lexrank import centrality
from summarizer.methods import LexRank, Words
from summarizer.ranking import EditorRank, Line
from summarizer.salience import Floats
from summarizer.tokens import Tokens
from summarizer.words import split_words

words = st.sampled_from(
    [
        "gạo",
        "sông",
        "cầu",
        "mưa",
        "bão",
        "chợ",
        "tàu",
        "cá",
        "lúa",
        "nắng",
        "gió",
        "12",
        "Huế",
        "ĐÊM",
    ]
)
documents = st.lists(st.lists(words, min_size=1, max_size=12), min_size=1, max_size=25)


def document(sentences: Sequence[Sequence[str]]) -> ObjectDocumentModel:
    return ObjectDocumentModel([Paragraph(Sentence(" ".join(s), Words()) for s in sentences)])


class Original(LexRankSummarizer):  # type: ignore[misc]  # sumy ships no types
    """sumy's own, its steps in the open."""

    def cosines(self, sentences: Sequence[Sequence[str]]) -> list[float]:
        tf, idf = self._compute_tf(sentences), self._compute_idf(sentences)
        rows = list(zip(sentences, tf, strict=True))
        return [self.cosine_similarity(a, b, x, y, idf) for a, x in rows for b, y in rows]

    def ratings(self, sentences: Sequence[Sequence[str]]) -> Floats:
        tf, idf = self._compute_tf(sentences), self._compute_idf(sentences)
        matrix = self._create_matrix(sentences, self.threshold, tf, idf)
        with np.errstate(invalid="ignore"):  # 0 / 0 where no two sentences are alike
            return cast("Floats", self.power_method(matrix, self.epsilon))


def far_from_threshold(sentences: Sequence[Sequence[str]]) -> bool:
    """Whether no cosine is so near the threshold that rounding decides."""
    original = Original()
    return all(abs(each - original.threshold) > 1e-9 for each in original.cosines(sentences))


@settings(deadline=None)
@given(documents.filter(far_from_threshold))
def test_ratings_are_those_of_the_original(sentences: list[list[str]]) -> None:
    ours, theirs = centrality(Tokens.of(sentences)), Original().ratings(sentences)
    if np.isnan(theirs).any():
        assert np.ptp(ours) == 0
    else:
        np.testing.assert_allclose(ours, theirs, rtol=1e-9)


@settings(deadline=None)
@given(documents, st.integers(1, 5))
def test_the_summary_is_in_reading_order(sentences: list[list[str]], count: int) -> None:
    model = document(sentences)
    chosen = LexRank()(model, count)
    assert len(chosen) == min(count, len(sentences))
    rest = iter(model.sentences)
    assert all(sentence in rest for sentence in chosen)


def test_no_sentence_needs_no_rating() -> None:
    assert LexRank()(document([]), 3) == ()
    assert EditorRank()(document([]), 3) == ()


def test_our_summarizer_is_called_as_any_of_sumys() -> None:
    text = (
        "Cầu mới mở cửa. Người dân qua sông dễ dàng. Phà cũ nghỉ. Chợ đông hơn. Trẻ em đi học gần."
    )
    lines = [Line(each, split_words(each.text)) for each in clean_sentences(text, "vi")]
    title = Sentence("Người dân qua sông", Words(), is_heading=True)
    chosen = EditorRank()(ObjectDocumentModel([Paragraph([title, *lines])]), 1)
    assert [str(sentence) for sentence in chosen] == ["Người dân qua sông dễ dàng."]
