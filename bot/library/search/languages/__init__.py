"""What search knows of languages: short forms and frames of questions, a TOML file each.

Adding a language means adding a file named by its code beside this module. Among
abbreviations each key is what people type, its values what it may stand for; a query that holds one
side finds the other as well.
"""

import tomllib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from bot.library.search.text import exact_words, fold, folded_words

# Words in a row, folded.
Words = tuple[str, ...]


@cache
def other_forms() -> Mapping[Words, frozenset[Words]]:
    """Give for abbreviations and full forms, of every language, what else is written for them."""
    forms: defaultdict[Words, set[Words]] = defaultdict(set)
    for data in _languages():
        for short, long_forms in data["abbreviations"].items():
            for long_form in long_forms:
                one, other = tuple(folded_words(short)), tuple(folded_words(long_form))
                if one != other:
                    forms[one].add(other)
                    # A single word is too common to stand for its chat spelling.
                    if len(other) > 1:
                        forms[other].add(one)
    return {words: frozenset(others) for words, others in forms.items()}


def within_frame(exact: Sequence[str]) -> tuple[int, int]:
    """Find what is asked for in a question: ``Formosa`` in ``tin mới về Formosa gần đây``.

    Args:
        exact: The words of the question as typed; those of a frame may lack diacritics.

    Returns:
        The places of its first word and after its last; all of the words if nothing is left.
    """
    openings, closings = _frames()
    start = max((len(frame) for frame in openings if _is(exact[: len(frame)], frame)), default=0)
    after = max((len(frame) for frame in closings if _is(exact[-len(frame) :], frame)), default=0)
    end = len(exact) - after
    return (start, end) if start < end else (0, len(exact))


def _is(typed: Sequence[str], frame: Words) -> bool:
    return len(typed) == len(frame) and all(
        word in {meant, fold(meant)} for word, meant in zip(typed, frame, strict=True)
    )


@cache
def _frames() -> tuple[frozenset[Words], frozenset[Words]]:
    """Give what opens and what closes questions, with diacritics."""
    frames = [data["frames"] for data in _languages()]
    openings, closings = (
        frozenset(tuple(exact_words(text)) for frame in frames for text in frame[kind])
        for kind in ("opening", "closing")
    )
    return openings, closings


@cache
def _languages() -> tuple[dict[str, Any], ...]:
    entries = sorted(files(__name__).iterdir(), key=lambda entry: entry.name)
    return tuple(
        tomllib.loads(entry.read_text("utf-8")) for entry in entries if entry.name.endswith(".toml")
    )
