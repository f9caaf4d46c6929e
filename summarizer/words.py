"""Words as the ranking counts them: Vietnamese syllables, English words, single Han characters."""

import re
import unicodedata
from collections.abc import Sequence, Set

# Scripts that put no blank between words are counted by the character.
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_UNSPACED_LETTER = re.compile(f"[{_UNSPACED}]")
_WORD = re.compile(rf"[{_UNSPACED}]|[^\W_{_UNSPACED}]+")
_PUNCTUATION = re.compile(r"[^ a-z0-9\w\s]")  # the commonest again in front: that is quick


def split_words(text: str) -> list[str]:
    """Return a text's words in lower case and composed form; numbers are words too."""
    [words] = split_lines([text.replace("\n", " ")])
    return words


def telling_words(text: str, stop_words: Set[str]) -> set[str]:
    """Return a text's words that carry a subject, each once."""
    return {*split_words(text)} - stop_words


def split_lines(lines: Sequence[str]) -> list[list[str]]:
    """Return the words of each line, none of which holds a line break: quicker than one by one."""
    if not lines:
        return []
    text = _composed("\n".join(lines))
    if _UNSPACED_LETTER.search(text):
        return [_WORD.findall(line) for line in text.split("\n")]
    text = _PUNCTUATION.sub(" ", text.replace("_", " "))  # quicker than to look for the words
    return [line.split() for line in text.split("\n")]


def _composed(text: str) -> str:
    text = text.lower()
    if unicodedata.is_normalized("NFC", text):
        return text
    return unicodedata.normalize("NFC", text)
