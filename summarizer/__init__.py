"""Extractive summaries of news, built on sumy.

Importing this package is quick: whatever ranks and cleans, and sumy and numpy with it, is imported
at the first summary.
"""
# ruff: noqa: PLC0415 - sumy takes a second to import, and most commands sum nothing up

from collections.abc import Sequence
from dataclasses import replace

from summarizer.chats import without_stamps
from summarizer.facts import Fact, follows_from_before, tells
from summarizer.language import detect_language
from summarizer.languages import UNDETERMINED
from summarizer.lists import Listing, read_list
from summarizer.markdown import without_markup
from summarizer.paste import Paste, read_paste, words_said
from summarizer.sentences import split_sentences
from summarizer.summary import (
    LONGEST,
    METHODS,
    OURS,
    RANKING_VERSION,
    Brief,
    Ranking,
    Summary,
    ranking_version,
)
from summarizer.swindles import Swindle, find_swindle
from summarizer.undivided import Undivided, undivided
from summarizer.wrapping import unwrapped

__all__ = [
    "LONGEST",
    "METHODS",
    "OURS",
    "RANKING_VERSION",
    "UNDETERMINED",
    "Brief",
    "Fact",
    "Listing",
    "Paste",
    "Ranking",
    "Summary",
    "Swindle",
    "Undivided",
    "as_written",
    "find_swindle",
    "follows_from_before",
    "lead",
    "rank",
    "ranking_version",
    "read_list",
    "read_paste",
    "split_sentences",
    "summarize",
    "summarize_many",
    "tells",
    "undivided",
]

_BEGINNING = 20_000  # characters, in which people say enough to tell their language
_MOST_READ = 400_000  # characters of what was pasted: half of them may be marks of Markdown


def summarize(
    text: str,
    *,
    title: str = "",
    sentences: int = 3,
    language: str | None = None,
    method: str = OURS,
) -> Summary:
    """Choose the sentences of an article that tell it best.

    Args:
        text: The article's body, as it was written.
        title: Its title, which helps much.
        sentences: The most sentences to return, at least 1.
        language: The code of its language; found out from the text if None.
        method: Who ranks: one of ``METHODS``, our own unless one of sumy's is wanted.

    Raises:
        ValueError: If ``sentences`` is less than 1 or there is no such method.
    """
    _require_positive("sentences", sentences)
    ranking = rank(text, title=title, language=language, longest=sentences, method=method)
    return ranking.summary(sentences)


def rank(
    text: str,
    *,
    title: str = "",
    language: str | None = None,
    longest: int = LONGEST,
    method: str = OURS,
) -> Ranking:
    """Work out an article's summaries of every length up to ``longest`` sentences, to be kept.

    Args:
        text: The article's body, as it was written.
        title: Its title, which helps much; if empty, the first line is tried (``read_paste``).
        language: The code of its language; found out from the text if None.
        longest: The most sentences that a summary will be asked for.
        method: Who ranks: one of ``METHODS``, our own unless one of sumy's is wanted.

    Raises:
        ValueError: If there is no such method.
    """
    ranking_version(method)
    from summarizer.ranking import rank_article

    if title:
        language = language or detect_language(text)
        return rank_article(text, title, language, longest, method)
    text = as_written(text[:_MOST_READ])
    found, body = read_paste(text)
    language = language or _language_of(text[:_BEGINNING])
    return replace(rank_article(body, found, language, longest, method, sent=True), title=found)


def as_written(text: str) -> str:
    """Return a text without what a program added to it: the marks of Markdown, wrapped lines."""
    return unwrapped(without_markup(text))


def _language_of(text: str) -> str:
    """Name the language of what somebody sent, rather without speakers, whose names tell nothing.

    The labels of a form stand like speakers, and may be all that tells its language.
    """
    text = without_stamps(text)
    said = detect_language("\n".join(map(words_said, text.split("\n"))))
    return detect_language(text) if said == UNDETERMINED else said


def lead(text: str, *, sentences: int = 2) -> tuple[str, ...]:
    """Return an article's first sentences that are no caption or clutter, without ranking.

    Raises:
        ValueError: If ``sentences`` is less than 1.
    """
    _require_positive("sentences", sentences)
    from summarizer.cleaning import clean_sentences

    kept = clean_sentences(text, detect_language(text))
    return tuple(sentence.shown for sentence in kept[:sentences])


def summarize_many(
    documents: Sequence[tuple[str, str]], *, query: str = "", words: int = 180
) -> Brief:
    r"""Tell one event from several articles, without repeating itself.

    Args:
        documents: The articles as (title, body), in the order in which the brief tells them, which
            is best that of time.
        query: What the reader asked for; empty for whatever matters most. With one, each article
            is heard that has anything to tell and room.
        words: The budget in words (``\w+``; syllables in Vietnamese). Sentences are added until
            it is reached, or none is left that would be understood; it is overrun by 10 % at most.

    Raises:
        ValueError: If ``words`` is less than 1.
    """
    _require_positive("words", words)
    from summarizer.brief import write_brief

    return write_brief(documents, query, words)


def _require_positive(name: str, value: int) -> None:
    if value < 1:
        raise ValueError(f"{name} must be at least 1, not {value}")
