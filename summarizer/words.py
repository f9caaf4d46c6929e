"""Words as the ranking counts them: Vietnamese syllables, English words, single Han characters."""

import re
import unicodedata

# Scripts that put no blank between words are counted by the character.
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_UNSPACED_LETTER = re.compile(f"[{_UNSPACED}]")
_SPACED_WORD = re.compile(r"[^\W_]+")
_WORD = re.compile(rf"[{_UNSPACED}]|[^\W_{_UNSPACED}]+")


def split_words(text: str) -> list[str]:
    """Return a text's words in lower case and composed form; numbers are words too."""
    text = text.lower()
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    return (_WORD if _UNSPACED_LETTER.search(text) else _SPACED_WORD).findall(text)
