"""Which of an article's sentences a summary may hold, and what speaks against them.

A caption, a credit, a byline or a "read more" line is left out. Every other sentence stays as it
is, but for a closing ``./.``, which becomes a full stop.
"""

import re
from typing import NamedTuple

from summarizer.languages import Language, language_data
from summarizer.sentences import CLOSING_MARKS, DASHES, STOPS, split_sentences

_END_OF_REPORT = re.compile(r"\s*\.(?:\s?/\s?\.)+\Z")
_LONGEST_END = 6  # characters of a closing "./."
_FEWEST_LETTERS = 12  # a shorter "sentence" tells nothing
_LONGEST_BYLINE = 60  # characters


class Candidate(NamedTuple):
    """A sentence that a summary may hold.

    Attributes:
        text: The sentence as a summary shows it.
        needs: The places of the candidates before it that a reader must have read to understand
            it, such as the one that a "this" points at; empty if it stands alone.
        orphan: Whether it needs something that no candidate holds: it is half a quotation, or
            points at something that is not there. To be chosen only if little else is left.
        finished: Whether it ends with a stop.
        broken: Whether it is less than a whole statement, such as a question or an exclamation.
        decision: Whether it tells what a meeting decided; only in minutes of meetings.
    """

    text: str
    needs: tuple[int, ...] = ()
    orphan: bool = False
    finished: bool = True
    broken: bool = False
    decision: bool = False


def clean_sentences(text: str, language: str) -> list[Candidate]:
    """Split a text and keep what a summary may hold; all of it if nothing may."""
    data = language_data(language)
    sentences = split_sentences(text, language)
    kept = [sentence for sentence in sentences if not _is_clutter(sentence, data)] or sentences
    return _without_byline([_candidate(place, each, data) for place, each in enumerate(kept)])


def _candidate(place: int, sentence: str, data: Language) -> Candidate:
    text = _END_OF_REPORT.sub(".", sentence) if "/" in sentence[-_LONGEST_END:] else sentence
    opening = text[:_LONGEST_BYLINE].lower().lstrip("\"'“‘«-–— ")
    bare = text.rstrip(CLOSING_MARKS)
    finished = bare.endswith(STOPS)
    stated = finished and bare[-1] not in "?!"
    balanced = text.count("“") == text.count("”") and text.count('"') % 2 == 0
    pointing = data.pointing.match(opening) is not None
    return Candidate(
        text,
        needs=(place - 1,) if pointing and place else (),
        orphan=pointing and not place,
        finished=finished,
        broken=not (stated and balanced),
    )


def _is_clutter(sentence: str, data: Language) -> bool:
    if len(sentence) < 3 * _FEWEST_LETTERS and _tells_nothing(sentence):
        return True
    lowered = sentence.lower()
    return (
        data.clutter.match(lowered) is not None
        or any(caption.search(lowered) for caption in data.captions)
        or (sentence.endswith(DASHES) and data.dateline.fullmatch(sentence) is not None)
    )


def _tells_nothing(sentence: str) -> bool:
    letters = [character for character in sentence if character.isalnum()]
    return len(letters) < _FEWEST_LETTERS and all(letter < "\u0e00" for letter in letters)


def _without_byline(candidates: list[Candidate]) -> list[Candidate]:
    """Drop the closing lines that are an author's name: short, unfinished, after a full stop."""
    while len(candidates) > 1:
        last, before = candidates[-1], candidates[-2]
        if last.finished or not before.finished or len(last.text) > _LONGEST_BYLINE:
            break
        candidates = candidates[:-1]
    return candidates
