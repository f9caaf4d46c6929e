"""Which of an article's sentences a summary may hold, and what stands in its way.

A caption, a credit, a byline or a "read more" line is left out; every other sentence stays as it is,
but for a closing ``./.``, which becomes a full stop.
"""

import re
from dataclasses import dataclass

from summarizer.languages import Language, language_data
from summarizer.sentences import split_sentences

_CLOSING_MARK = re.compile(r"\s*\.(?:\s?/\s?\.)+$")
_TERMINAL = re.compile(r"[.!?…。！？؟।][\"'”’»)\]」』]*$")
_FEWEST_LETTERS = 12  # a shorter "sentence" tells nothing
_LONGEST_BYLINE = 60  # characters


@dataclass(frozen=True)
class Candidate:
    """A sentence that a summary may hold.

    Attributes:
        text: The sentence as a summary shows it.
        place: Its place among all of the article's sentences, from 0.
        pointing: Whether it opens by pointing at a sentence before it.
        finished: Whether it ends as a sentence does.
    """

    text: str
    place: int
    pointing: bool
    finished: bool


def clean_sentences(text: str, language: str) -> list[Candidate]:
    """Split a text and keep what a summary may hold; all of it if nothing may."""
    data = language_data(language)
    sentences = split_sentences(text, language)
    kept = [
        _candidate(sentence, place, data)
        for place, sentence in enumerate(sentences)
        if not _is_clutter(sentence, data)
    ]
    kept = _without_byline(kept)
    return kept or [_candidate(sentence, place, data) for place, sentence in enumerate(sentences)]


def _candidate(sentence: str, place: int, data: Language) -> Candidate:
    text = _CLOSING_MARK.sub(".", sentence)
    opening = text.lstrip("\"'“‘«-–— ")
    return Candidate(
        text=text,
        place=place,
        pointing=data.pointing.match(opening) is not None,
        finished=_TERMINAL.search(text) is not None,
    )


def _is_clutter(sentence: str, data: Language) -> bool:
    if sum(map(str.isalnum, sentence)) < _FEWEST_LETTERS and not _is_unspaced(sentence):
        return True
    return bool(
        data.clutter.search(sentence)
        or data.caption.search(sentence)
        or data.dateline.fullmatch(sentence)
    )


def _is_unspaced(sentence: str) -> bool:
    return any("\u3040" <= character <= "\u9fff" for character in sentence)


def _without_byline(candidates: list[Candidate]) -> list[Candidate]:
    """Drop a closing line such as an author's name: short and unfinished among finished ones."""
    while len(candidates) > 1:
        last = candidates[-1]
        if last.finished or len(last.text) > _LONGEST_BYLINE or not candidates[-2].finished:
            break
        candidates = candidates[:-1]
    return candidates
