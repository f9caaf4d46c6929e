"""A brief of one event from several articles."""

from collections.abc import Sequence

from summarizer.cleaning import clean_sentences
from summarizer.language import detect_language
from summarizer.summary import Brief
from summarizer.words import split_words


def write_brief(documents: Sequence[tuple[str, str]], query: str, words: int) -> Brief:
    """Take the leads in turn until the budget is reached."""
    columns = [clean_sentences(body, detect_language(body)) for _, body in documents]
    chosen: list[tuple[int, int, str]] = []
    used = 0
    for depth in range(max(map(len, columns), default=0)):
        for index, column in enumerate(columns):
            if depth >= len(column) or used >= words:
                continue
            length = len(split_words(column[depth].text))
            if used + length > 1.1 * words and chosen:
                continue
            chosen.append((index, depth, column[depth].text))
            used += length
    return Brief(tuple((index, text) for index, _, text in sorted(chosen)))
