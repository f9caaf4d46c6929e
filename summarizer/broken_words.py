"""Words that lines which were wrapped by hand break in two at their ends."""

import re
from collections.abc import Collection

from summarizer.languages import Language
from summarizer.words import split_words

_BROKEN = "\u00ad "  # a soft hyphen at a line's end
_BREAK = re.compile(r"(?<![^\W\d_])(?P<first>[^\W\d_]{2,20})-\n[^\S\n]*(?P<rest>[^\W\d_]{2,20})")


def mark_broken_words(text: str, data: Language) -> str:
    """Put a soft hyphen where lines that were wrapped by hand break a word in two."""
    if not data.breaks_words or "-\n" not in text or _BROKEN[0] in text:
        return text
    words = {*split_words(_BREAK.sub(" ", text))}
    return _BREAK.sub(lambda found: _marked_break(found, words, data), text)


def _marked_break(found: re.Match[str], words: Collection[str], data: Language) -> str:
    """Return a line's end in a word with the break marked, behind the hyphen if this stays."""
    first, rest = found["first"], found["rest"]
    if not rest.islower() or rest in data.stop_words:
        return found[0]
    lowered = first.lower()
    if lowered in data.compounding or (lowered in words and rest in words):
        first += "-"  # which stays
    return f"{first}{_BROKEN[0]}{found[0].partition('-')[2]}"


def mended(sentence: str) -> str:
    """Return a sentence with its broken words whole; a hyphen that nothing follows stays."""
    whole = sentence.replace(_BROKEN, "")
    return f"{whole[:-1]}-" if whole.endswith(_BROKEN[0]) else whole
