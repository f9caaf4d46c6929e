"""Which of an article's sentences a summary may hold, and what speaks against them.

A caption, a credit, a byline or a "read more" line is left out. Every other sentence stays as it
is, but for a closing ``./.``, which becomes a full stop.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from summarizer.languages import Language, language_data
from summarizer.references import find_needs
from summarizer.sentences import CLOSING_MARKS, DASHES, STOPS, split_paragraphs
from summarizer.units import Unit, join_units

_END_OF_REPORT = re.compile(r"\s*\.(?:\s?/\s?\.)+\Z")
_LONGEST_END = 6  # characters of a closing "./."
_FEWEST_LETTERS = 12  # a shorter "sentence" tells nothing
_LONGEST_BYLINE = 60  # characters
_MOST_CHARACTERS = 300_000  # of a text that take part, about a book's third
_MOST_LINES = 5000  # of a text that take part
_BEGINNING = 1000  # characters that tell minutes of a meeting


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


def clean_sentences(text: str, language: str, title: str = "") -> list[Candidate]:
    """Split a text and keep what a summary may hold; all of it if nothing may.

    Of a very long text the beginning takes part.
    """
    data = language_data(language)
    paragraphs = _beginning(split_paragraphs(text, language))
    kept = [[each for each in sentences if not _is_clutter(each, data)] for sentences in paragraphs]
    units = join_units(kept if any(kept) else paragraphs, data)
    return _without_byline(_candidates(units, title, data, minutes=_are_minutes(text, data)))


def _beginning(paragraphs: Iterable[list[str]]) -> list[list[str]]:
    """Take paragraphs until they are long enough."""
    taken, characters = [], 0
    for paragraph in paragraphs:
        taken.append(paragraph)
        characters += sum(map(len, paragraph))
        if characters > _MOST_CHARACTERS or len(taken) > _MOST_LINES:
            break
    return taken


def _are_minutes(text: str, data: Language) -> bool:
    return data.minutes.search(text[:_BEGINNING].lower()) is not None and text.count("\n") > 1


def _candidates(
    units: Sequence[Unit], title: str, data: Language, *, minutes: bool
) -> list[Candidate]:
    texts = [_shown(unit.text) for unit in units]
    needed = find_needs(texts, title, data)
    candidates = []
    for unit, text, (needs, orphan) in zip(units, texts, needed, strict=True):
        bare = text.rstrip(CLOSING_MARKS)
        finished = bare.endswith(STOPS)
        heading = () if unit.heading is None else (unit.heading,)
        candidates.append(
            Candidate(
                text,
                needs=heading or needs,
                orphan=orphan or (unit.incomplete and not heading),
                finished=finished,
                broken=not finished or bare[-1] in "?!",
                decision=minutes and data.decisions.search(text.lower()) is not None,
            )
        )
    return candidates


def _shown(text: str) -> str:
    """Return a unit's text as a summary shows it: a closing "./." is a full stop."""
    if "/" not in text[-_LONGEST_END:]:
        return text
    return text[:-_LONGEST_END] + _END_OF_REPORT.sub(".", text[-_LONGEST_END:])


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
