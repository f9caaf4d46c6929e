"""Telling Vietnamese from English from the rest."""

import re
import unicodedata

from summarizer.languages import UNDETERMINED, known_languages, language_data

_SAMPLE = 4000  # characters; more tells no better
_LETTER_SHARE = 1 / 40
_WORD_SHARE = 0.12
_WORDS = re.compile(r"[^\W\d_]+")


def detect_language(text: str) -> str:
    """Name the language of a text by its letters, then by its commonest words.

    Returns:
        The code of a language that has a data file, or "und" if none is likely.
    """
    sample = unicodedata.normalize("NFC", text[:_SAMPLE]).lower()
    words = _WORDS.findall(sample)
    if not words:
        return UNDETERMINED
    characters = sum(map(len, words))
    for code in known_languages():
        letters = language_data(code).letters
        if letters and sum(map(sample.count, letters)) >= _LETTER_SHARE * characters:
            return code
    shares = {
        code: sum(word in language_data(code).common for word in words) / len(words)
        for code in known_languages()
    }
    best = max(shares, key=lambda code: shares[code])
    return best if shares[best] >= _WORD_SHARE else UNDETERMINED
